import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type ImportPlan, importAll, planImport } from '../../library/transfer';
import { send } from '../../messages';
import { Dialog } from '../../ui/dialog';
import { localDate, reasonOf } from './backup';
import { say } from './texts';

interface Chosen {
  name: string;
  text: string;
  plan: ImportPlan;
}

/** 导入备份 What a file would add and where it differs is said before anything is taken in; nothing of ours is ever deleted. */
export function ImportDialog(props: { onClose(): void; onDone(words: string): void }): JSX.Element {
  const { onClose, onDone } = props;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [differ, setDiffer] = useState<'newer' | 'mine'>('newer');
  const [problem, setProblem] = useState<string | null>(null);

  const look = async (file: File | undefined) => {
    setChosen(null);
    setProblem(null);
    if (file === undefined) return;
    try {
      const text = await file.text();
      setChosen({ name: file.name, text, plan: await planImport(text) });
    } catch (error) {
      setProblem(reasonOf(error));
    }
  };
  const load = async ({ text }: Chosen) => {
    try {
      const { reports, readings, decisions, known } = await importAll(text, differ);
      await send('libraryChanged');
      onDone(say('imported', { reports, readings, decisions, known }));
    } catch (error) {
      setProblem(reasonOf(error));
    }
  };
  const concerned = chosen === null ? 0 : chosen.plan.added + chosen.plan.differing;
  const label = concerned > 0 ? say('importSome', { count: concerned }) : say('importNow');
  return (
    <Dialog
      title={say('loadTitle')}
      width={440}
      note={say('importKeeps')}
      main={{
        label,
        disabled: chosen === null,
        onChoose: () => chosen !== null && void load(chosen),
      }}
      onClose={onClose}
    >
      <input
        type="file"
        accept=".json,application/json"
        aria-label={say('choose')}
        onChange={(event) => void look(event.currentTarget.files?.[0])}
      />
      <div role="status">
        {chosen === null ? (
          problem === null && <p class="gj-quiet">{say('importHow')}</p>
        ) : (
          <Plan chosen={chosen} differ={differ} onDiffer={setDiffer} />
        )}
      </div>
      {problem !== null && (
        <p role="alert" class="gj-warning">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

function Plan(props: {
  chosen: Chosen;
  differ: 'newer' | 'mine';
  onDiffer(which: 'newer' | 'mine'): void;
}): JSX.Element {
  const { chosen, differ, onDiffer } = props;
  const { exportedAt, reports, decisions, added, same, differing } = chosen.plan;
  const date = exportedAt === null ? '' : `${localDate(exportedAt)} · `;
  return (
    <>
      <p class="gj-quiet">
        {date}
        {say('planned', { reports, decisions })}
      </p>
      <dl class="gj-plan">
        <dt>{added}</dt>
        <dd>{say('planAdded')}</dd>
        <dt>{same}</dt>
        <dd>{say('planSame')}</dd>
        <dt>{differing}</dt>
        <dd>
          {say('planDiffering')}
          {differing > 0 &&
            (['newer', 'mine'] as const).map((which) => (
              <label key={which}>
                <input
                  type="radio"
                  name="differ"
                  checked={differ === which}
                  onChange={() => onDiffer(which)}
                />
                {say(`differ_${which}`)}
              </label>
            ))}
        </dd>
      </dl>
    </>
  );
}
