import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { clean } from '../../export/file-name';
import type { TableId } from '../../forms/form';
import type { Verdict } from '../../library/decide-on';
import { commonRegion } from '../../library/region';
import type { Decision } from '../../reconcile/decision';
import type { Review } from '../../reconcile/review';
import { type RollUpCell, rollUp } from '../../reconcile/rollup/roll-up';
import type { Place } from '../../report/report';
import { copyWords } from '../../ui/copy-words';
import { text } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { saveFile } from '../../ui/save-file';
import { Tabs } from '../../ui/tabs';
import { decideInDesk } from '../sheet/decide';
import { CellActions } from './cell-actions';
import { CellPanel } from './cell-panel';
import { Counts } from './counts';
import { differencesText, memberName, rollUpTables, wordingOf } from './export';
import { isMarked, RollUpGrid } from './grid';
import type { Opened } from './load';
import { say } from './texts';

const tables = ['proactive', 'applications', 'challenges'] as const satisfies TableId[];

/** What is added up. Null while it is read. */
export interface RollUpSheetProps {
  government: Review | null;
  members: Opened[] | null;
  missing: readonly string[];
  complete: boolean;
  /** There is nobody to choose. */
  empty: boolean;
  choosers: ComponentChildren;
  /** For the names of files. */
  name: string;
}

/** 汇总表与所选一格 The whole of the roll-up for what was chosen. */
export function RollUpSheet(props: RollUpSheetProps): JSX.Element {
  const { members, missing, complete, empty, choosers, name } = props;
  const [decisions, setDecisions] = useState<Decision[] | null>(null);
  const government = useMemo(
    () => (props.government === null ? null : withDecisions(props.government, decisions)),
    [props.government, decisions],
  );
  const [table, setTable] = useState<(typeof tables)[number]>('applications');
  const [chosen, setChosen] = useState<Place | null>(null);
  const [only, setOnly] = useState(false);
  const [said, setSaid] = useState('');
  const result = useMemo(
    () =>
      government === null || members === null
        ? null
        : rollUp(
            government,
            members.map(({ review }) => review),
            missing,
            complete,
          ),
    [government, members, missing, complete],
  );
  const cells = useMemo(() => new Map((result?.cells ?? []).map((cell) => [cell.place, cell])), [result]);
  const first = government === null ? null : firstCell(result?.cells ?? [], government);
  useEffect(() => {
    if (chosen !== null || first === null) return;
    setChosen(first.place);
    setTable(first.table as (typeof tables)[number]);
  }, [first]);
  const cell = chosen === null ? undefined : cells.get(chosen);
  const prefix = useMemo(
    () => commonRegion((members ?? []).map(({ review }) => memberName(review))),
    [members],
  );
  const copy = async (words: string) => setSaid(say((await copyWords(words)) ? 'copied' : 'notCopied'));
  const decide = async (verdict: Verdict) => {
    if (government === null || !cell?.finding) return;
    const made = await decideInDesk(government, cell.finding, verdict);
    if ('problem' in made) setSaid(say('notSaved', { reason: text(`library_problem_${made.problem}`) }));
    else setDecisions(made.decisions);
  };
  const exportExcel = async () => {
    if (government === null || members === null || result === null) return;
    const { workbook } = await import('../../export/workbook');
    const reviews = members.map(({ review }) => review);
    const made = await workbook(rollUpTables(government, reviews, result));
    saveFile(made, `${clean(`${name}-${say('title')}`)}.xlsx`);
  };
  const ready = government !== null && result !== null && result.cells.length > 0;
  const none = government?.document.form === '2014' ? say('oldForm') : empty ? say('noMembers') : '';
  return (
    <main class="gj-rollup" aria-busy={result === null}>
      <header class="gj-title">
        <h1>{say('title')}</h1>
        <span class="from" role="status">
          {said || say('from')}
        </span>
        {ready && (
          <div class="exports">
            <button type="button" class="gj-button" data-kind="main" onClick={() => void exportExcel()}>
              <Icon name="export" />
              {say('exportExcel')}
            </button>
            <button
              type="button"
              class="gj-button"
              disabled={result.counts.violated === 0}
              onClick={() => void copy(differencesText(government, result))}
            >
              <Icon name="copy" />
              {say('copyDifferences')}
            </button>
          </div>
        )}
      </header>
      <section class="gj-chooser" aria-label={say('choosers')}>
        {choosers}
        <Counts result={result} complete={complete && missing.length === 0} />
      </section>
      {ready ? (
        <>
          <div class="left">
            <Tabs
              label={say('tables')}
              tabs={tables.map((one) => tabOf(one, [...cells.values()], government))}
              chosen={table}
              onChoose={(one) => {
                setTable(one);
                setChosen(
                  firstCell(
                    [...cells.values()].filter((each) => each.table === one),
                    government,
                  )?.place ?? null,
                );
              }}
              extra={
                <label>
                  <input
                    type="checkbox"
                    checked={only}
                    onChange={(event) => setOnly(event.currentTarget.checked)}
                  />
                  {say('onlyDifferences')}
                </label>
              }
            >
              <div class="sheet">
                <RollUpGrid
                  government={government}
                  table={table}
                  cells={cells}
                  chosen={chosen}
                  onlyDifferences={only}
                  onChoose={setChosen}
                />
                <p class="gj-note">{say(complete && missing.length === 0 ? 'legendComplete' : 'legend')}</p>
              </div>
            </Tabs>
          </div>
          <aside class="right" aria-label={say('chosenCell')}>
            {cell === undefined ? (
              <div class="body">
                <p class="gj-note">{say('chooseCell')}</p>
              </div>
            ) : (
              <>
                <CellPanel
                  // Another cell is read from its top.
                  key={cell.place}
                  cell={cell}
                  government={government}
                  members={members!}
                  rollUp={result}
                  prefix={prefix}
                />
                {cell.finding !== null && (
                  <CellActions
                    key={cell.place}
                    finding={cell.finding}
                    government={government}
                    onCopy={() => void copy(wordingOf(cell, government) ?? '')}
                    onDecide={(verdict) => void decide(verdict)}
                  />
                )}
              </>
            )}
          </aside>
        </>
      ) : (
        <div class="gj-rollup-none">
          <p role="status">{result === null ? say('reading') : none || say('noMembers')}</p>
        </div>
      )}
    </main>
  );
}

function tabOf(table: (typeof tables)[number], cells: readonly RollUpCell[], government: Review) {
  const marked = cells.filter((cell) => cell.table === table && isMarked(cell, government)).length;
  return {
    name: table,
    label: (
      <>
        {say(table)}
        {marked > 0 && (
          <>
            <Icon name="warning" class="gj-warning" />
            {marked}
          </>
        )}
      </>
    ),
  };
}

/** Where one begins: at the largest difference that is marked, else at the first cell of 表三. */
function firstCell(cells: readonly RollUpCell[], government: Review): RollUpCell | null {
  const marked = cells.filter((cell) => isMarked(cell, government));
  const by = (cell: RollUpCell) => (cell.table === 'applications' ? 1e9 : 0) + Math.abs(cell.difference ?? 0);
  return (
    marked.sort((a, b) => by(b) - by(a))[0] ??
    cells.find(({ table }) => table === 'applications') ??
    cells[0] ??
    null
  );
}

function withDecisions(review: Review, decisions: Decision[] | null): Review {
  return decisions === null ? review : { ...review, decisions };
}
