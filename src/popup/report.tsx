import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Route } from '../desk/route';
import { toSummary } from '../export/summary';
import { canKeep, identify } from '../library/identity';
import type { Explained } from '../reconcile/explain/explanation';
import { copyWords } from '../ui/copy-words';
import { language, text } from '../ui/i18n';
import { Icon } from '../ui/icons';
import type { Shown } from '../ui/shown';
import { Applications, Challenges, Statistics } from './agency-figures';
import { ExportMenu } from './export-menu';
import type { FalseAlarm as FalseAlarmView } from './false-alarm';
import { Checked, Findings } from './findings';
import { Head, Verdict } from './head';
import { NotChecked } from './not-checked';
import { YearOnYear } from './other-years';
import type { Marks } from './situation';

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
  const [cameBack, setCameBack] = useState(false);
  const sampled = tabId !== undefined && frameId !== undefined && review.findings.length > 0;
  /** Rarely wanted: it is loaded when it is. */
  const openFalseAlarm = async () => {
    const { FalseAlarm: view } = await import('./false-alarm');
    setFalseAlarm(() => view);
  };
  const closeFalseAlarm = () => {
    if (sample !== undefined) return window.close();
    setCameBack(true);
    setFalseAlarm(null);
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
          onClose={closeFalseAlarm}
        />
      </main>
    );
  return (
    <>
      <Head explained={explained} marks={marks} onMarks={onMarks} onDesk={onDesk} />
      <Verdict review={review} />
      <main aria-busy={!whole}>
        {review.findings.length > 0 ? (
          <Findings explained={explained} tabId={tabId} shown={shown} onReveal={onReveal} />
        ) : (
          !older && <Checked review={review} />
        )}
        <NotChecked explained={explained} />
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
        cameBack={cameBack}
        onFalseAlarm={sampled ? () => void openFalseAlarm() : undefined}
        onDesk={onDesk}
      />
    </>
  );
}

/** 先判后数 Whether the verdict can be seen. The figures follow it: somebody waits for the first. */
function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const show = () => setPainted(true);
    // Nothing is painted of a page that nobody looks at.
    const late = setTimeout(show, 100);
    const observer = new PerformanceObserver((paints) => {
      if (paints.getEntriesByName('first-contentful-paint').length > 0) show();
    });
    observer.observe({ type: 'paint', buffered: true });
    return () => {
      clearTimeout(late);
      observer.disconnect();
    };
  }, []);
  return painted;
}

const everything: Shown = { warning: true, info: true, undecided: true };

function Actions({
  explained,
  tabId,
  cameBack,
  onFalseAlarm,
  onDesk,
}: {
  explained: Explained;
  tabId: number | undefined;
  /** From the sample of a false alarm, to the menu that led there. */
  cameBack: boolean;
  onFalseAlarm: (() => void) | undefined;
  onDesk: ((route: Route) => void) | undefined;
}): JSX.Element {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const { review } = explained;
  const copy = async () => setCopied((await copyWords(toSummary(explained, language()))) ? 'yes' : 'no');
  return (
    <footer>
      <ExportMenu review={review} tabId={tabId} focused={cameBack} onFalseAlarm={onFalseAlarm} />
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
