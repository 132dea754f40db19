import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TableId } from '../../forms/form';
import { onLibraryChange } from '../../library/news';
import type { OpenReport, ReportRecord } from '../../library/records';
import { listReports } from '../../library/reports';
import { openFindings } from '../../reconcile/decision';
import type { Review } from '../../reconcile/review';
import { text } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { markOf } from '../../ui/severity';
import { type Tab, Tabs } from '../../ui/tabs';
import { hashOf, type Route } from '../route';
import { tableFor, tableOf, tablesOf, tell, worstOf } from '../sheet/findings';
import { Sheet } from '../sheet/sheet';
import { useFinding } from '../sheet/use-finding';
import { useReport } from '../sheet/use-report';
import { ofAgency } from '../trends/load';
import { Multiples } from '../trends/multiples';
import { Actions } from './actions';
import { Facts, Head } from './head';
import { Prose } from './prose';
import { Compared, Readings } from './readings';
import { Findings } from './side';
import { say } from './texts';
import { paragraphsOf, useCopy } from './use-copy';
import './report.css';

/** 一份报告 One report in full. */
export default function ReportView({ route }: { route: Route }): JSX.Element {
  if (route.view !== 'report') return <main />;
  return <OneReport key={route.key} reportKey={route.key} finding={route.finding} />;
}

function OneReport({ reportKey, finding }: { reportKey: string; finding: number | undefined }): JSX.Element {
  const opened = useReport(reportKey);
  if (opened.state === 'open') return <Report report={opened.report} wanted={finding} />;
  return (
    <main class="gj-report-none" aria-busy={opened.state === 'waiting'}>
      {opened.state === 'gone' && (
        <p>
          {say('gone')} <a href={hashOf({ view: 'library' })}>{say('toLibrary')}</a>
        </p>
      )}
      {opened.state === 'problem' && (
        <p class="gj-problem" role="alert">
          {text(`library_problem_${opened.problem}`)}
        </p>
      )}
    </main>
  );
}

function Report({ report, wanted }: { report: OpenReport; wanted: number | undefined }): JSX.Element {
  const { record, review, readings } = report;
  const told = useMemo(() => tell(review), [review]);
  const [current, setCurrent] = useState<number | null>(() => asked(review, wanted) ?? worstOf(review));
  const [part, setPart] = useState<Part>(() => partOf(review, current));
  const [fold, setFold] = useState(false);
  const [compared, setCompared] = useState<number | null>(null);
  const years = useYears(record);
  const copy = useCopy(record.newest);
  const paragraphs = useMemo(() => (copy === null ? null : paragraphsOf(copy.html)), [copy]);
  const index = current !== null && current < review.findings.length ? current : worstOf(review);
  // What is decided comes back with the library's own news.
  const state = useFinding(
    review,
    index,
    index === null ? undefined : told.explanations[index],
    () => undefined,
  );

  const open = (to: number) => {
    setCurrent(to);
    setPart(partOf(review, to));
    setCompared(null);
    // The address follows without a step: going back leads to where one came from.
    history.replaceState(null, '', hashOf({ view: 'report', key: record.key, finding: to + 1 }));
  };
  useEffect(() => {
    const to = asked(review, wanted);
    if (to !== null) {
      setCurrent(to);
      setPart(partOf(review, to));
    }
  }, [wanted]);

  const [older, newer] = compared === null ? [] : [readings[compared + 1], readings[compared]];
  return (
    <main class="gj-report">
      <Head report={report} years={years}>
        <Actions
          report={report}
          explanations={told.explanations}
          finding={index}
          copy={copy}
          onChecked={() => setCompared(0)}
        />
      </Head>
      <Facts report={report} />
      <div class="left">
        {older && newer ? (
          <div class="sheet">
            <Compared before={older} after={newer} onClose={() => setCompared(null)} />
          </div>
        ) : (
          <Tabs<Part>
            label={say('parts')}
            tabs={tabsOf(review)}
            chosen={part}
            onChoose={setPart}
            extra={
              part !== 'prose' && (
                <label>
                  <input
                    type="checkbox"
                    checked={fold}
                    onChange={(event) => setFold(event.currentTarget.checked)}
                  />
                  {say('fold')}
                </label>
              )
            }
          >
            <div class="sheet">
              {part === 'prose' ? (
                <Prose review={review} paragraphs={paragraphs} current={index} onOpen={open} />
              ) : (
                <Sheet
                  review={review}
                  table={part}
                  finding={index}
                  relation={state.relation}
                  alternative={state.alternative}
                  fold={fold}
                  onCell={(place) => {
                    const at = review.findings.findIndex(({ places }) => places.includes(place));
                    if (at !== -1) open(at);
                  }}
                  onFinding={open}
                />
              )}
            </div>
          </Tabs>
        )}
      </div>
      <aside class="right" aria-label={say('aside')}>
        <Findings
          review={review}
          told={told}
          current={index}
          state={state}
          onOpen={open}
          onPlace={(place) => setPart(place.split('/')[0] as TableId)}
          onProse={() => setPart('prose')}
        />
        <h2>{say('multiples')}</h2>
        <Multiples agencyKey={record.agencyKey} year={record.year} compact />
        <Readings readings={readings} chosen={compared} onCompare={setCompared} />
      </aside>
    </main>
  );
}

type Part = 'prose' | TableId;

/** The finding that the address names, from 1. */
function asked({ findings }: Review, wanted: number | undefined): number | null {
  return wanted !== undefined && wanted <= findings.length ? wanted - 1 : null;
}

/** Where a finding is to be seen: in the text, or in its table. */
function partOf(review: Review, index: number | null): Part {
  const finding = index === null ? undefined : review.findings[index];
  if (finding?.passage && (finding.places.length === 0 || tableOf(finding) === null)) return 'prose';
  return tableFor(review, index) ?? 'prose';
}

/** The parts in the order of the report, each with the worst of what was found in it and how many. */
function tabsOf(review: Review): Tab<Part>[] {
  const open = openFindings(review);
  return (['prose', ...tablesOf(review)] as Part[]).map((part) => {
    const own = open.filter((finding) =>
      part === 'prose' ? finding.passage !== null || tableOf(finding) === null : tableOf(finding) === part,
    );
    const [worst] = own;
    const kind = worst === undefined ? null : markOf(worst);
    return {
      name: part,
      label: (
        <>
          {say(`part_${part}`)}
          {kind !== null && (
            <>
              <Icon name={kind} class={`gj-${kind}`} />
              {own.length}
            </>
          )}
        </>
      ),
    };
  });
}

/** The reports of the same agency, oldest first. */
function useYears({ agencyKey }: ReportRecord): readonly ReportRecord[] {
  const [years, setYears] = useState<readonly ReportRecord[]>([]);
  useEffect(() => {
    const life = new AbortController();
    const read = async () => {
      const records = await listReports().catch(() => []);
      if (!life.signal.aborted) setYears(ofAgency(records, agencyKey));
    };
    void read();
    onLibraryChange(() => void read(), life.signal);
    return () => life.abort();
  }, [agencyKey]);
  return years;
}
