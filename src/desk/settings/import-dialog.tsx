import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { importAll } from '../../library/transfer';
import { send } from '../../messages';
import { Dialog } from '../../ui/dialog';
import { reasonOf } from './backup';
import { say } from './texts';

/** 导入备份 A file is chosen, what it would add is said, and nothing of ours is ever deleted. */
export function ImportDialog(props: { onClose(): void; onDone(words: string): void }): JSX.Element {
  const { onClose, onDone } = props;
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async () => {
    if (file === null) return;
    try {
      const { reports, readings, decisions, known } = await importAll(await file.text());
      await send('libraryChanged');
      onDone(say('imported', { reports, readings, decisions, known }));
    } catch (error) {
      setProblem(reasonOf(error));
    }
  };
  return (
    <Dialog
      title={say('loadTitle')}
      width={420}
      main={{ label: say('importNow'), disabled: file === null, onChoose: () => void load() }}
      onClose={onClose}
    >
      <p>{say('importHow')}</p>
      <input
        type="file"
        accept=".json,application/json"
        aria-label={say('choose')}
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          setProblem(null);
        }}
      />
      {problem !== null && (
        <p role="alert" class="gj-warning">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
