import { type JSX, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { forgetAll, listReports } from '../library/library';
import { asLibraryError } from '../library/store';
import { exportAll, FileError, importAll } from '../library/transfer';
import { send } from '../messages';
import { loadLanguage, text } from '../ui/i18n';

/** 报告库 Export, import, delete. A page of its own, for a popup closes when a picker for files opens. */
function LibraryPage(): JSX.Element {
  const [count, setCount] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const [unsaved, setUnsaved] = useState(false);

  const refresh = () => listReports().then(({ length }) => setCount(length), complain);
  const complain = (error: unknown) =>
    setSaid(
      error instanceof FileError
        ? text(`library_file_${error.problem}`)
        : text(`library_problem_${asLibraryError(error).problem}`),
    );
  useEffect(() => void refresh(), []);

  const save = async () => {
    const file = await exportAll();
    const name = `勾稽报告库-${file.exportedAt.slice(0, 10)}.json`;
    download(`${JSON.stringify(file)}\n`, name);
    setSaid(text('library_exported', { name }));
  };
  const load = async (file: File) => {
    const { reports, readings, decisions, known } = await importAll(await file.text());
    setSaid(text('library_imported', { reports, readings, decisions, known }));
    await changed();
  };
  const clear = async () => {
    await forgetAll();
    setSaid(text('library_deleted'));
    setUnsaved(false);
    await changed();
  };
  /** Open pages look again. */
  const changed = async () => {
    await refresh();
    await send('libraryChanged');
  };

  return (
    <>
      <h1>{text('library_title')}</h1>
      <p>
        {count !== null && `${text('library_count', { count })} · `}
        {text('library_about')}
      </p>
      <p role="status">{said}</p>
      <section id="save">
        <h2>{text('library_export')}</h2>
        <button type="button" class="gj-button" data-kind="main" onClick={() => void save().catch(complain)}>
          {text('library_export')}
        </button>
      </section>
      <section id="load">
        <h2>{text('library_import')}</h2>
        <p>{text('library_importHow')}</p>
        <input
          type="file"
          accept=".json,application/json"
          aria-label={text('library_import')}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file)
              void load(file)
                .catch(complain)
                .finally(() => (input.value = ''));
          }}
        />
      </section>
      <section id="delete">
        <h2>{text('library_delete')}</h2>
        <p>{text('library_deleteHow')}</p>
        <button type="button" class="gj-button" data-kind="main" onClick={() => void save().catch(complain)}>
          {text('library_backup')}
        </button>{' '}
        <label>
          <input
            type="checkbox"
            checked={unsaved}
            onChange={(event) => setUnsaved(event.currentTarget.checked)}
          />
          {text('library_noBackup')}
        </label>{' '}
        <button
          type="button"
          class="gj-button"
          disabled={!unsaved}
          onClick={() => void clear().catch(complain)}
        >
          {text('library_delete')}
        </button>
      </section>
    </>
  );
}

/** A link of our own to a blob of our own: no permission for downloads is needed. */
function download(content: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const language = await loadLanguage();
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
document.title = text('library_title');
const root = document.getElementById('library');
if (root) render(<LibraryPage />, root);
