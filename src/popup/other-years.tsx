import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { statedAt } from '../indicators/figures';
import { type OtherYears, send } from '../messages';
import type { Review } from '../reconcile/review';
import { text } from '../ui/i18n';
import { madeAt } from '../ui/ignored-list';

/** 与他年 What the library knows of other years; where it knows nothing, where to find them. */
export function YearOnYear({ review, tabId }: { review: Review; tabId: number }): JSX.Element | null {
  const [known, setKnown] = useState<OtherYears | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    void send('otherYears', tabId).then((answer) => {
      if (current) setKnown(answer);
    });
    return () => {
      current = false;
    };
  }, [tabId, review, turn]);

  if (known === null || review.document.year === null) return null;
  const { previous, maybe, problem, loss } = known;
  const say = (agencyKey: string, same: boolean) =>
    void send('sameAgency', tabId, agencyKey, same).then(() => setTurn(turn + 1));
  return (
    <section class="gj-years" aria-label={text('popup_library')}>
      {previous ? <Compared review={review} previous={previous} /> : <Missing review={review} />}
      {!previous &&
        maybe.map(({ agencyKey, agency, year }) => (
          <p key={`${agencyKey} ${year}`}>
            <span>{text('popup_libraryMaybe', { agency: agency ?? text('popup_noAgency'), year })}</span>
            <button type="button" class="gj-link" onClick={() => say(agencyKey, true)}>
              {text('popup_librarySame')}
            </button>
            <button type="button" class="gj-link" onClick={() => say(agencyKey, false)}>
              {text('popup_libraryOther')}
            </button>
          </p>
        ))}
      <History known={known} />
      {loss && <p class="gj-warning">{text('library_loss')}</p>}
      {problem && <p class="gj-warning">{text(`library_problem_${problem}`)}</p>}
    </section>
  );
}

type Previous = NonNullable<OtherYears['previous']>;

/** 与上年 新收 5 → 7, 结转衔接 0 = 0. */
function Compared({ review, previous }: { review: Review; previous: Previous }): JSX.Element {
  const received = statedAt(review, 'applications/received/total');
  const carried = statedAt(review, 'applications/carriedOver/total');
  const shown = (value: number | null) => value ?? '—';
  const words = text('popup_libraryPrevious', {
    year: previous.year,
    before: shown(previous.received),
    received: shown(received),
  });
  return (
    <p>
      {/^https?:/i.test(previous.url) ? (
        <a href={previous.url} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        <span>{words}</span>
      )}
      {previous.carriedForward !== null && carried !== null && (
        <span>
          {text('popup_libraryCarry', {
            before: previous.carriedForward,
            sign: previous.carriedForward === carried ? '＝' : '≠',
            carried,
          })}
        </span>
      )}
    </p>
  );
}

/** The year before is not in the library: the page may lead to it. */
function Missing({ review }: { review: Review }): JSX.Element {
  const links = (review.otherYears ?? []).filter(({ url }) => /^https?:/.test(url)).slice(0, 3);
  return (
    <>
      <p>{text('popup_libraryNone', { year: (review.document.year ?? 0) - 1 })}</p>
      {links.length > 0 && (
        <ul>
          {links.map(({ url, text: title }) => (
            <li key={url}>
              <button type="button" class="gj-link" onClick={() => void browser.tabs.create({ url })}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Earlier readings of this report, and 整改状态. */
function History({ known: { readings, correction } }: { known: OtherYears }): JSX.Element | null {
  const before = readings[1];
  if (before === undefined || correction === null) return null;
  const { status, corrected, remaining, fresh } = correction;
  const words = {
    done: () => text('popup_libraryDone', { corrected }),
    partly: () => text('popup_libraryPartly', { corrected, remaining }),
    not: () => text('popup_libraryNot', { remaining }),
    none: () => '',
  }[status]();
  const date = madeAt({ madeAt: before.readAt });
  const [head, tail] = text('popup_libraryReadings', { count: readings.length, date }).split(date);
  return (
    <p>
      <span>
        {head}
        <span class="date">{date}</span>
        {tail}
      </span>
      <span>
        {words}
        {fresh > 0 && status !== 'none' ? text('popup_libraryFresh', { fresh }) : ''}
      </span>
    </p>
  );
}
