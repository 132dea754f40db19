import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Route } from '../desk/route';
import { toSummary } from '../export/summary';
import { canKeep, identify } from '../library/identity';
import { summarise } from '../library/summarise';
import { type KeepingProblem, send } from '../messages';
import { fingerprintOf, standingOf } from '../reconcile/decision';
import type { Explained } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import type { AgencyType } from '../report/report';
import { copyWords } from '../ui/copy-words';
import { countsInWords } from '../ui/counts';
import { FindingList } from '../ui/finding-list';
import { language, type MessageKey, text } from '../ui/i18n';
import { Icon, type IconName } from '../ui/icons';
import { IgnoredList } from '../ui/ignored-list';
import { type Shown, shownFindings } from '../ui/shown';
import { Applications, Challenges, Statistics } from './agency-figures';
import { ExportMenu } from './export-menu';
import type { FalseAlarm as FalseAlarmView } from './false-alarm';
import { YearOnYear } from './other-years';
import type { Marks } from './situation';
import { Tally } from './tally';

const agencyTypes: Record<AgencyType, MessageKey | null> = {
  government: 'popup_government',
  department: 'popup_department',
  township: 'popup_township',
  subdistrict: 'popup_subdistrict',
  committee: 'popup_committee',
  unknown: null,
};

/** How many findings stand before the figures; the others are one press away. */
const firstFindings = 6;

/** 一份年报 The popup on a report with figures: verdict, findings, what became of the applications. */
export function ReportView({
  explained,
  tabId,
  frameId,
  marks,
  shown = everything,
  sample,
  onReveal,
  onMarks,
  onDesk,
}: {
  explained: Explained;
  /** The tab it stands in; left out, nothing is asked of the library. */
  tabId?: number;
  /** The frame of the tab it stands in; left out, no sample can be taken from it. */
  frameId?: number;
  /** Whether the marks stand on the page; left out where there is no page to mark. */
  marks?: Marks;
  /** What is marked on the page: that comes first, under the numbers it has there. */
  shown?: Shown;
  /** The finding a sample is wanted of, at once; its page goes when that is done. */
  sample?: number | undefined;
  onReveal(finding: number): void;
  onMarks?(shown: boolean): void;
  onDesk?(route: Route): void;
}): JSX.Element {
  const { review, explanations } = explained;
  const older = review.document.kind === 'older-report';
  const whole = usePainted();
  const [FalseAlarm, setFalseAlarm] = useState<typeof FalseAlarmView | null>(null);
  const sampled = tabId !== undefined && frameId !== undefined && review.findings.length > 0;
  /** Rarely wanted: it is loaded when it is. */
  const openFalseAlarm = async () => {
    const { FalseAlarm: view } = await import('./false-alarm');
    setFalseAlarm(() => view);
  };
  useEffect(() => {
    if (sample !== undefined && sampled) void openFalseAlarm();
  }, [sample]);
  if (FalseAlarm && sampled)
    return (
      <main>
        <FalseAlarm
          review={review}
          explanations={explanations}
          frame={{ tabId, frameId }}
          first={sample ?? 0}
          onClose={() => (sample === undefined ? setFalseAlarm(null) : window.close())}
        />
      </main>
    );
  return (
    <>
      <Head explained={explained} marks={marks} onMarks={onMarks} onDesk={onDesk} />
      <Verdict review={review} />
      <main>
        {review.findings.length > 0 ? (
          <Findings explained={explained} tabId={tabId} shown={shown} onReveal={onReveal} />
        ) : (
          !older && <Checked review={review} />
        )}
        {whole && older && <Statistics review={review} />}
        {whole && !older && (
          <>
            <Applications review={review} />
            <Challenges review={review} />
          </>
        )}
        {whole && tabId !== undefined && <YearOnYear review={review} tabId={tabId} />}
      </main>
      <Actions
        explained={explained}
        tabId={tabId}
        onFalseAlarm={sampled ? () => void openFalseAlarm() : undefined}
        onDesk={onDesk}
      />
    </>
  );
}

/** 先判后数 Whether the verdict has been painted. The figures follow in the next frame: somebody waits for the first. */
function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return painted;
}

const everything: Shown = { warning: true, info: true, undecided: true };

/** “，按期”, “，逾期 3 日”; empty where the regulation names no day, or no date is known. */
function inTime(review: Review): string {
  const { overdue } = summarise(review);
  if (overdue === null) return '';
  return overdue === 0 ? text('popup_inTime') : text('popup_overdue', { count: overdue });
}

interface HeadProps {
  explained: Explained;
  marks: Marks | undefined;
  onMarks: ((shown: boolean) => void) | undefined;
  onDesk: ((route: Route) => void) | undefined;
}

function Head({ explained: { review, form }, marks, onMarks, onDesk }: HeadProps): JSX.Element {
  const { agency, agencyType, year, published, signed } = review.document;
  const type = agencyTypes[agencyType];
  const date = published ?? signed;
  const facts = [
    type && text(type),
    form,
    date && text(published ? 'popup_published' : 'popup_signed', { date }) + inTime(review),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <header>
      <div>
        <h1>{agency ?? text('popup_noAgency')}</h1>
        {year !== null && <span class="year">{text('popup_year', { year })}</span>}
        <span class="tools">
          {marks && (review.document.kind === 'report' || review.lines.length > 0) && (
            <Tool
              icon={marks === 'shown' ? 'hide' : 'show'}
              label={text(marks === 'shown' ? 'popup_hideMarks' : 'popup_showMarks')}
              onPress={() => onMarks?.(marks === 'hidden')}
            />
          )}
          {onDesk && (
            <Tool
              icon="settings"
              label={text('popup_settings')}
              onPress={() => onDesk({ view: 'settings' })}
            />
          )}
        </span>
      </div>
      <p>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  );
}

/** A button that is an icon; its name is there for those who hear it, and as a tip. */
function Tool(props: { icon: IconName; label: string; onPress(): void }): JSX.Element {
  return (
    <button
      type="button"
      class="gj-button"
      data-kind="bare"
      data-shape="square"
      title={props.label}
      onClick={props.onPress}
    >
      <Icon name={props.icon} />
      <span class="gj-hidden">{props.label}</span>
    </button>
  );
}

function Verdict({ review }: { review: Review }): JSX.Element {
  const { satisfied, violated, undecided } = review.checks;
  const all = satisfied + violated + undecided;
  const parts = countsInWords(review);
  const figures = Object.keys(review.figures).length > 0;
  const older = review.document.kind === 'older-report' && figures;
  const clear = all > 0 ? 'popup_clear' : older ? 'popup_olderUnchecked' : 'popup_nothingToCheck';
  return (
    <div class="gj-verdict" role="status">
      <p>
        {parts.length === 0 && (
          <span class={`gj-severity ${all > 0 ? 'gj-pass' : 'gj-unchecked'}`}>
            <Icon name={all > 0 ? 'pass' : 'unchecked'} />
            <b>{text(clear)}</b>
          </span>
        )}
        {parts.map(({ kind, count, words }, index) => (
          <span key={kind} class={`gj-severity gj-${kind}`}>
            <Icon name={kind} />
            <Count words={words} count={count} first={index === 0} short={parts.length > 2} />
          </span>
        ))}
        <span>{all > 0 && text(older ? 'popup_sumsHold' : 'popup_relationsHold', { satisfied, all })}</span>
      </p>
      <Tally lines={review.lines} wrong={parts.some(({ kind }) => kind === 'error')} />
    </div>
  );
}

/** Where there are more than two kinds of findings, the shape beside the number has to do for the lesser ones. */
function Count(props: { words: string; count: number; first: boolean; short: boolean }): JSX.Element {
  const { words, count, first, short } = props;
  if (first) return <b>{words}</b>;
  if (!short) return <>{words}</>;
  return (
    <span title={words}>
      <span aria-hidden="true">{count}</span>
      <span class="gj-hidden">{words}</span>
    </span>
  );
}

interface FindingsProps {
  explained: Explained;
  tabId: number | undefined;
  shown: Shown;
  onReveal(finding: number): void;
}

/** Those marked on the page, under the numbers they have there; those that are not; those that were ignored. */
function Findings({ explained, tabId, shown, onReveal }: FindingsProps): JSX.Element {
  const { review } = explained;
  const marked = shownFindings(review.findings, shown);
  const order = shownFindings(review.findings, shown, review.findings.keys());
  const arranged = order.map((index) => review.findings[index]!);
  const unmarked = order.length - marked.length;
  const first = Math.min(marked.length, firstFindings);
  const [all, setAll] = useState(order.length <= first + 1 && unmarked === 0);
  const [problem, setProblem] = useState<KeepingProblem | null>(null);
  const findings = all ? arranged : arranged.slice(0, first);
  const explanations = order.map((index) => explained.explanations[index]!);
  const standings = arranged.map((finding) => standingOf(finding, review));
  const restore = async (index: number) => {
    const finding = arranged[index];
    if (finding === undefined || tabId === undefined) return;
    const order = { verdict: 'withdrawn', reason: null, note: '' } as const;
    const answer = await send('decideInTab', tabId, {
      ...order,
      finding: fingerprintOf(finding, review.figures),
    });
    setProblem(answer !== null && 'problem' in answer ? answer.problem : null);
  };
  return (
    <section class="list" aria-label={text('popup_findings')}>
      <FindingList
        findings={findings}
        explanations={explanations}
        current={null}
        standings={standings}
        onOpen={(position) => onReveal(order[position] ?? position)}
      />
      {!all && (
        <button type="button" class="gj-more" onClick={() => setAll(true)}>
          {text('popup_moreFindings', { count: arranged.length - findings.length })}
        </button>
      )}
      {unmarked > 0 && (
        <p class="gj-faint gj-small unmarked">{text('popup_unmarked', { count: unmarked })}</p>
      )}
      <IgnoredList
        findings={arranged}
        explanations={explanations}
        standings={standings}
        onRestore={(index) => void restore(index)}
      />
      {problem && <p role="alert">{text(`library_problem_${problem}`)}</p>}
    </section>
  );
}

/** 核对了什么 Where nothing was found, what was looked at takes the place of the list. */
function Checked({ review }: { review: Review }): JSX.Element {
  const held = (table: string) =>
    review.lines.filter(({ code, outcome }) => code.startsWith(table) && outcome === 'satisfied').length;
  const [third, fourth] = [held('T3'), held('T4')];
  const stated = Object.values(review.figures).filter(({ state }) => state === 'stated').length;
  const blank = Object.values(review.figures).filter(({ state }) => state === 'blank').length;
  const illegible = review.unchecked.length;
  return (
    <section class="gj-checked" aria-label={text('popup_checked')}>
      <ul>
        {third + fourth > 0 && (
          <li>
            <Icon name="pass" />
            {text('popup_checkedRelations', { third, fourth })}
          </li>
        )}
        <li>
          <Icon name="pass" />
          {blank === 0
            ? text('popup_checkedCells', { stated })
            : text('popup_checkedCellsBlank', { stated, blank })}
        </li>
        {illegible > 0 && (
          <li class="gj-unchecked">
            <Icon name="unchecked" />
            {text('popup_checkedNot', { count: illegible })}
          </li>
        )}
      </ul>
    </section>
  );
}

function Actions({
  explained,
  tabId,
  onFalseAlarm,
  onDesk,
}: {
  explained: Explained;
  tabId: number | undefined;
  onFalseAlarm: (() => void) | undefined;
  onDesk: ((route: Route) => void) | undefined;
}): JSX.Element {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const { review } = explained;
  const copy = async () => setCopied((await copyWords(toSummary(explained, language()))) ? 'yes' : 'no');
  return (
    <footer>
      <ExportMenu review={review} tabId={tabId} onFalseAlarm={onFalseAlarm} />
      <button type="button" class="gj-button" onClick={() => void copy()}>
        <Icon name="copy" />
        {text('popup_copySummary')}
      </button>
      <span class="gj-copied" role="status">
        {copied === null ? '' : text(copied === 'yes' ? 'popup_copied' : 'popup_copyFailed')}
      </span>
      {onDesk && canKeep(review) && (
        <button
          type="button"
          class="gj-button"
          data-kind="main"
          onClick={() => onDesk({ view: 'report', key: identify(review).key })}
        >
          {text('popup_openInDesk')}
        </button>
      )}
    </footer>
  );
}
