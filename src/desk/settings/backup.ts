import { asLibraryError } from '../../library/store';
import { exportBlob, FileError } from '../../library/transfer';
import { text } from '../../ui/i18n';
import { localDay } from '../../ui/local-day';
import { saveFile } from '../../ui/save-file';
import { say } from './texts';

/** 备份 Everything in the library as one file, given to the browser to keep; when, and under which name. */
export async function backUp(): Promise<{ name: string; at: string }> {
  const at = new Date().toISOString();
  const name = `gouji-${localDay(at)}.json`;
  saveFile(await exportBlob(at), name);
  return { name, at };
}

/** Why a file or the library could not be used, in words. */
export function reasonOf(error: unknown): string {
  return error instanceof FileError
    ? say(`file_${error.problem}`)
    : text(`library_problem_${asLibraryError(error).problem}`);
}
