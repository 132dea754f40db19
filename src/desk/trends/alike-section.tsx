import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { openReport } from '../../library/library';
import type { ReportRecord } from '../../library/records';
import { explain } from '../../reconcile/explain';
import type { Review } from '../../reconcile/review';
import { type Alike, alikeFinding, alikeProse } from '../../reconcile/rollup/alike';
import { copyWords } from '../../ui/copy-words';
import { language } from '../../ui/i18n';
import { useFocusKept } from '../focus';
import { hashOf } from '../route';
import { say } from './texts';

interface Found {
  reports: { key: string; review: Review }[];
  pairs: Alike[];
}

/** 正文雷同 S-11 among the reports of one year, looked for when it is asked for: every review has to be opened. */
export function AlikeSection({ records }: { records: readonly ReportRecord[] }): JSX.Element {
  const [found, setFound] = useState<Found | 'looking' | null>(null);
  const [said, setSaid] = useState('');
  const look = async () => {
    setFound('looking');
    const reports: Found['reports'] = [];
    for (const { key } of records) {
      const opened = await openReport(key).catch(() => null);
      if (opened !== null) reports.push({ key, review: opened.review });
    }
    setFound({ reports, pairs: alikeProse(reports.map(({ review }) => review)) });
  };
  const copyPair = async (a: Review, b: Review, share: number) => {
    const { wording } = explain(alikeFinding(a, b, share), a, language());
    setSaid(say((await copyWords(wording)) ? 'copied' : 'notCopied'));
  };
  // Pressed, the button gives way to what was found.
  const kept = useFocusKept(
    (section) => section?.querySelector<HTMLElement>('li a') ?? (section as HTMLElement | null),
  );
  return (
    <section class="gj-chart gj-alike" tabIndex={-1} {...kept}>
      <header>
        <h2>{say('alike')}</h2>
        <span role="status">{found === 'looking' ? say('loading') : said}</span>
        {found === null && (
          <button type="button" class="gj-button" disabled={records.length < 2} onClick={() => void look()}>
            {say('alikeFind')}
          </button>
        )}
      </header>
      {found !== null && found !== 'looking' && (
        <>
          {found.pairs.length === 0 && <p>{say('alikeNone')}</p>}
          <ul>
            {found.pairs.map(({ a, b, share }) => {
              const [one, other] = [found.reports[a]!, found.reports[b]!];
              const name = ({ review }: typeof one) => review.document.agency ?? review.source.title;
              return (
                <li key={`${one.key} ${other.key}`}>
                  <span>
                    <a href={hashOf({ view: 'report', key: one.key })}>{name(one)}</a>
                    <br />
                    <a href={hashOf({ view: 'report', key: other.key })}>{name(other)}</a>
                  </span>
                  <b>{share}%</b>
                  <button
                    type="button"
                    class="gj-button"
                    aria-label={`${say('copyWords')} ${say('alikePair', { a: name(one), b: name(other) })}`}
                    onClick={() => void copyPair(one.review, other.review, share)}
                  >
                    {say('copyWords')}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p class="gj-note">{say('alikeNote')}</p>
    </section>
  );
}
