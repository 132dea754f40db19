import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OpenReport } from '../../library/records';
import { FindingList } from '../../ui/finding-list';
import { text } from '../../ui/i18n';
import { IgnoredList } from '../../ui/ignored-list';
import { Square } from '../../ui/square';
import { hashOf } from '../route';
import { FindingActions, FindingDetail } from './detail';
import { formWords, OriginalLink, publishedWords } from './facts';
import { tableFor, tell, worstOf } from './findings';
import { Sheet } from './sheet';
import { say } from './texts';
import { useFinding } from './use-finding';
import { useReport } from './use-report';

/** What the drawer beside a table of reports needs. */
export interface DrawerProps {
  reportKey: string;
  onClose(): void;
  /** To the report above or below in the table. */
  onStep(by: 1 | -1): void;
}

/** 抽屉 One report beside the table: the table of its worst finding, what is wrong, what can be done. Esc closes, [ and ] lead on. */
export function Drawer({ reportKey, onClose, onStep }: DrawerProps): JSX.Element {
  const opened = useReport(reportKey);
  const box = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === '[') onStep(-1);
    else if (event.key === ']') onStep(1);
    else return;
    event.preventDefault();
  };
  const step = (
    <span class="step">
      <Square icon="left" label={say('previous')} keys="[" onClick={() => onStep(-1)} />
      <Square icon="right" label={say('next')} keys="]" onClick={() => onStep(1)} />
    </span>
  );
  return (
    <aside class="gj-drawer" aria-labelledby="gj-drawer-title" ref={box} onKeyDown={onKeyDown}>
      <header>
        <h2 id="gj-drawer-title">
          {opened.state === 'open'
            ? (opened.report.record.agency ?? opened.report.record.summary.title)
            : ' '}
        </h2>
        <Square icon="close" label={say('close')} keys="Esc" onClick={onClose} />
        {opened.state === 'open' && <Facts report={opened.report} />}
      </header>
      {opened.state === 'open' ? (
        <Content key={opened.report.record.key} report={opened.report} step={step} />
      ) : (
        <>
          <div class="body" aria-busy={opened.state === 'waiting'}>
            {opened.state === 'gone' && <p class="gj-sheet-none">{say('gone')}</p>}
            {opened.state === 'problem' && (
              <p class="gj-problem" role="alert">
                {text(`library_problem_${opened.problem}`)}
              </p>
            )}
          </div>
          <footer>{step}</footer>
        </>
      )}
    </aside>
  );
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio]), textarea, select');

function Facts({ report: { record, review } }: { report: OpenReport }): JSX.Element {
  const facts = [
    say('ofYear', { year: record.year }),
    formWords(review.document),
    publishedWords(review.document, record.summary),
  ].filter((fact) => fact !== '');
  return (
    <p>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      <OriginalLink url={record.url} />
      <a href={hashOf({ view: 'report', key: record.key })}>{say('full')}</a>
    </p>
  );
}

function Content({ report, step }: { report: OpenReport; step: JSX.Element }): JSX.Element {
  const { review } = report;
  const [chosen, setChosen] = useState<number | null>(null);
  const { explanations, standings } = useMemo(() => tell(review), [review]);
  const index = chosen !== null && chosen < review.findings.length ? chosen : worstOf(review);
  const finding = index === null ? undefined : review.findings[index];
  const explanation = index === null ? undefined : explanations[index];
  const standing = index === null ? undefined : standings[index];
  // What is decided comes back with the library's own news.
  const state = useFinding(review, index, explanation, () => undefined);
  const table = tableFor(review, index);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.scrollTo?.({ top: 0 }), [index]);
  const others = standings.map((one, i) =>
    // The one above is not listed again.
    i === index ? ({ state: 'dismissed' } as typeof one) : one,
  );
  return (
    <>
      <div class="body" ref={body}>
        {table !== null && (
          <Sheet
            review={review}
            table={table}
            finding={index}
            relation={state.relation}
            alternative={state.alternative}
            fold
            compact
            onCell={(place) => {
              const at = review.findings.findIndex(({ places }) => places.includes(place));
              if (at !== -1) setChosen(at);
            }}
            onFinding={setChosen}
          />
        )}
        {finding && explanation && standing && index !== null ? (
          <FindingDetail
            finding={finding}
            index={index}
            explanation={explanation}
            standing={standing}
            state={state}
          />
        ) : (
          <p class="gj-sheet-none">{say(table === null ? 'noTable' : 'noFindings')}</p>
        )}
        <div class="gj-more">
          <FindingList
            findings={review.findings}
            explanations={explanations}
            standings={others}
            current={null}
            onOpen={setChosen}
          />
          <IgnoredList
            findings={review.findings}
            explanations={explanations}
            standings={standings}
            onRestore={state.restore}
          />
        </div>
      </div>
      <footer>
        {standing && <FindingActions standing={standing} state={state} main />}
        {step}
      </footer>
    </>
  );
}
