import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { type ImportPlan, importAll, planImport } from '../../library/transfer';
import { send } from '../../messages';
import { Dialog } from '../../ui/dialog';
import { reasonOf } from '../settings/backup';
import { say } from './texts';
import './import-dialog.css';

type Stage =
  | { at: 'choose'; problem: string | null }
  | { at: 'reading'; name: string; percent: number }
  | { at: 'plan'; file: File; plan: ImportPlan };

/** 导入备份 First what a file would bring, then it is done. It never deletes. */
export function ImportDialog({
  onClose,
  onDone,
}: {
  onClose(): void;
  onDone(words: string): void;
}): JSX.Element {
  const [stage, setStage] = useState<Stage>({ at: 'choose', problem: null });
  const [differ, setDiffer] = useState<'newer' | 'mine'>('newer');
  const field = useRef<HTMLInputElement>(null);
  const name = useId();
  const fail = (error: unknown) => setStage({ at: 'choose', problem: reasonOf(error) });
  /** Says how far it is. */
  const reading = ({ name }: File) => {
    const say = (share: number) => setStage({ at: 'reading', name, percent: Math.floor(share * 100) });
    say(0);
    return say;
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      setStage({ at: 'plan', file, plan: await planImport(file, reading(file)) });
    } catch (error) {
      fail(error);
    }
  };
  const load = async () => {
    if (stage.at !== 'plan') return;
    try {
      const { reports, refused } = await importAll(stage.file, differ, { progress: reading(stage.file) });
      // Pages that are open look again for what other years say of them.
      await send('libraryChanged').catch(() => undefined);
      onDone(say(refused > 0 ? 'importedBut' : 'imported', { count: reports, refused }));
    } catch (error) {
      fail(error);
    }
  };
  const plan = stage.at === 'plan' ? stage.plan : null;
  const count = plan === null ? 0 : plan.added + (differ === 'newer' ? plan.differing : 0);
  return (
    <Dialog
      title={say('importTitle')}
      width={440}
      note={say('importKeeps')}
      main={
        plan
          ? { label: say('importNow', { count }), disabled: count === 0, onChoose: () => void load() }
          : undefined
      }
      onClose={onClose}
    >
      <input
        ref={field}
        class="gj-hidden"
        type="file"
        tabIndex={-1}
        accept=".json,application/json"
        aria-label={say('importChoose')}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      {stage.at === 'reading' && (
        <p role="status">{say('importReading', { name: stage.name, percent: stage.percent })}</p>
      )}
      {plan !== null && stage.at === 'plan' && (
        <div role="status">
          <p class="gj-quiet">
            {say('importFile', { name: stage.file.name, reports: plan.reports, decisions: plan.decisions })}
          </p>
          <ul class="gj-lines">
            <li>
              <b>{plan.added}</b> {say('importAdded')}
            </li>
            <li>
              <b>{plan.same}</b> {say('importSame')}
            </li>
            <li>
              <b>{plan.differing}</b> {say('importDiffering')}
              {plan.differing > 0 && (
                <span class="differ">
                  {(['newer', 'mine'] as const).map((one) => (
                    <label key={one} class="gj-check">
                      <input
                        type="radio"
                        name={name}
                        checked={differ === one}
                        onChange={() => setDiffer(one)}
                      />
                      {say(one === 'newer' ? 'importNewer' : 'importMine')}
                    </label>
                  ))}
                </span>
              )}
            </li>
            {plan.refused > 0 && (
              <li class="gj-warning">
                <b>{plan.refused}</b> {say('importRefused')}
              </li>
            )}
          </ul>
        </div>
      )}
      {stage.at === 'choose' && stage.problem !== null && (
        <p role="alert" class="gj-warning">
          {stage.problem}
        </p>
      )}
      {stage.at !== 'reading' && (
        <button type="button" class="gj-button choose" onClick={() => field.current?.click()}>
          {say(stage.at === 'plan' || stage.problem !== null ? 'importOther' : 'importMoreChoose')}
        </button>
      )}
    </Dialog>
  );
}
