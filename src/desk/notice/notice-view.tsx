import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { exportName } from '../../export/file-name';
import { documentDate, type Notice, noticeOf } from '../../export/notice';
import { openReport } from '../../library/library';
import type { Review } from '../../reconcile/review';
import { Icon } from '../../ui/icons';
import { localDay } from '../../ui/local-day';
import { saveFile } from '../../ui/save-file';
import { noticeFile } from '../export-reports';
import { hashOf, type Route } from '../route';
import './notice.css';
import { Paper } from './paper';
import { say } from './texts';

type Opened = { reviews: Review[]; gone: number } | { done: number } | 'problem';

/** 整改通知 The notices on the chosen reports as pages to print, and as Word files. */
export default function NoticeView({ route }: { route: Route }): JSX.Element {
  const keys = route.view === 'notice' ? route.keys : [];
  const opened = useReviews(keys);
  return (
    <main class="gj-notice">
      {opened === 'problem' ? (
        <Message text={say('problem')} />
      ) : 'done' in opened ? (
        <p class="gj-notice-message" role="status">
          {say('loading', { done: opened.done, all: keys.length })}
        </p>
      ) : (
        <Notices key={keys.join()} reviews={opened.reviews} gone={opened.gone} />
      )}
    </main>
  );
}

/** The reviews of these reports, one opened after the other. */
function useReviews(keys: string[]): Opened {
  const [opened, setOpened] = useState<Opened>({ done: 0 });
  const given = keys.join('\n');
  useEffect(() => {
    let wanted = true;
    const open = async () => {
      const reviews: Review[] = [];
      let gone = 0;
      for (const key of keys) {
        const report = await openReport(key);
        if (!wanted) return;
        if (report === null) gone++;
        else reviews.push(report.review);
        setOpened({ done: reviews.length + gone });
      }
      setOpened({ reviews, gone });
    };
    open().catch(() => wanted && setOpened('problem'));
    return () => {
      wanted = false;
    };
  }, [given]);
  return opened;
}

function Message({ text }: { text: string }): JSX.Element {
  return (
    <p class="gj-notice-message" role="status">
      {text} <a href={hashOf({ view: 'library' })}>{say('back')}</a>
    </p>
  );
}

interface Drafted {
  review: Review;
  notice: Notice;
}

function draft(reviews: readonly Review[], hints: boolean): Drafted[] {
  return reviews.flatMap((review) => {
    const notice = noticeOf(review, { hints });
    return notice === null ? [] : [{ review, notice }];
  });
}

/** The fields that all notices share, and the papers. What was typed on a paper stays until hints are added or left out. */
function Notices({ reviews, gone }: { reviews: Review[]; gone: number }): JSX.Element {
  const [hints, setHints] = useState(false);
  const [drafted, setDrafted] = useState(() => draft(reviews, false));
  const [deadline, setDeadline] = useState('');
  const [office, setOffice] = useState('');
  const [date, setDate] = useState(() => localDay(new Date().toISOString()));
  const [state, setState] = useState('');
  const signature = useMemo(
    () => ({ deadline: documentDate(deadline), office, date: documentDate(date) }),
    [deadline, office, date],
  );
  if (reviews.length === 0) return <Message text={say('nothing')} />;

  const word = async (as: 'each' | 'one') => {
    setState(say('making'));
    try {
      const blob = await noticeFile(
        drafted.map(({ notice }) => notice),
        signature,
        as,
      );
      const ending = blob.type === 'application/zip' ? 'zip' : 'docx';
      const name = exportName(
        NAME,
        drafted.map(({ review }) => review.document),
        ending,
      );
      saveFile(blob, name);
      setState(say('saved', { name }));
    } catch {
      setState(say('failed'));
    }
  };
  const without = reviews.length - drafted.length;
  const none = drafted.length === 0;
  return (
    <>
      <header class="gj-notice-head">
        <div class="gj-title">
          <h1>{say('title')}</h1>
          <span class="gj-quiet">{say('units', { count: drafted.length })}</span>
          {without > 0 && <span class="gj-quiet">{say('without', { count: without })}</span>}
          {gone > 0 && <span class="gj-quiet">{say('gone', { count: gone })}</span>}
          <span class="actions">
            <span class="gj-quiet" role="status">
              {state}
            </span>
            {drafted.length > 1 && (
              <button type="button" class="gj-button" onClick={() => void word('each')}>
                <Icon name="export" />
                {say('wordEach')}
              </button>
            )}
            <button type="button" class="gj-button" disabled={none} onClick={() => void word('one')}>
              <Icon name="export" />
              {say('word')}
            </button>
            <button
              type="button"
              class="gj-button"
              data-kind="main"
              disabled={none}
              onClick={() => window.print()}
            >
              {say('print')}
            </button>
          </span>
        </div>
        <div class="gj-notice-fields">
          <Field day label={say('deadline')} value={deadline} onValue={setDeadline} />
          <Field label={say('office')} value={office} onValue={setOffice} />
          <Field day label={say('date')} value={date} onValue={setDate} />
          <label class="gj-check">
            <input
              type="checkbox"
              checked={hints}
              onChange={(event) => {
                setHints(event.currentTarget.checked);
                setDrafted(draft(reviews, event.currentTarget.checked));
              }}
            />
            {say('hints')}
          </label>
          <span class="gj-quiet">{say('edited')}</span>
        </div>
      </header>
      <div class="gj-notice-papers">
        {none && <p class="gj-notice-message">{say(hints ? 'noneHints' : 'none')}</p>}
        {drafted.map(({ review, notice }, index) => (
          <Paper
            key={`${hints} ${review.source.url} ${review.document.year}`}
            notice={notice}
            signature={signature}
            onNotice={(changed) =>
              setDrafted((all) => all.map((one, at) => (at === index ? { ...one, notice: changed } : one)))
            }
          />
        ))}
      </div>
    </>
  );
}

/** The file's name is that of the document, in either language. */
const NAME = '\u6574\u6539\u901a\u77e5';

interface FieldProps {
  label: string;
  /** A day, from the browser's own calendar; otherwise text. */
  day?: boolean;
  value: string;
  onValue(value: string): void;
}

function Field({ label, day = false, value, onValue }: FieldProps): JSX.Element {
  return (
    <label class="gj-notice-field">
      <span>{label}</span>
      <input
        {...(day && { type: 'date' as const })}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  );
}
