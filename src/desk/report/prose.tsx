import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Review } from '../../reconcile/review';
import { Icon } from '../../ui/icons';
import { markOf, markWord } from '../../ui/severity';
import { say } from './texts';

interface ProseProps {
  review: Review;
  /** The text of the kept copy, paragraph by paragraph; null where none is kept. */
  paragraphs: readonly string[] | null;
  current: number | null;
  onOpen(index: number): void;
}

/** 引文 One quotation of a finding. */
interface Quoted {
  quote: string;
  index: number;
}

/** 正文 The text of the report with the sentences marked that findings are about; without a copy, those sentences alone. */
export function Prose({ review, paragraphs, current, onOpen }: ProseProps): JSX.Element {
  const quotes = useMemo(() => quotesOf(review), [review]);
  const mark = ({ quote, index }: Quoted) => {
    const kind = markOf(review.findings[index]!);
    return (
      <>
        <mark class="gj-prose-mark" data-severity={kind} data-current={index === current ? '' : undefined}>
          {quote}
        </mark>
        <button
          type="button"
          class="gj-chip"
          data-severity={kind}
          aria-label={`${markWord(kind)} ${index + 1}`}
          onClick={() => onOpen(index)}
        >
          <Icon name={kind} />
          {index + 1}
        </button>
      </>
    );
  };
  if (paragraphs === null)
    return (
      <div class="gj-prose">
        <p class="gj-note">{say('noProse')}</p>
        {quotes.length > 0 && <h3>{say('quoted')}</h3>}
        {quotes.map((one) => (
          <p key={`${one.index} ${one.quote}`}>{mark(one)}</p>
        ))}
      </div>
    );
  return (
    <div class="gj-prose">
      {paragraphs.map((paragraph, i) => (
        <p key={i}>
          {split(paragraph, quotes).map((part, j) =>
            typeof part === 'string' ? part : <span key={j}>{mark(part)}</span>,
          )}
        </p>
      ))}
    </div>
  );
}

/** Quotations of findings and of their sides, in the order of the text. */
export function quotesOf(review: Review): Quoted[] {
  const all = review.findings.flatMap(({ passage, sides = [] }, index) =>
    [passage, ...sides.map((side) => side.passage ?? null)].flatMap((one) =>
      one === null ? [] : [{ quote: one.quote, start: one.start, index }],
    ),
  );
  const seen = new Set<string>();
  return all
    .sort((a, b) => a.start - b.start)
    .filter(({ quote, index }) => !seen.has(`${index} ${quote}`) && seen.add(`${index} ${quote}`))
    .map(({ quote, index }) => ({ quote, index }));
}

/** A paragraph cut at what is quoted in it. White space may differ: the review quotes a normalised text. */
export function split(paragraph: string, quotes: readonly Quoted[]): (string | Quoted)[] {
  const found = quotes
    .flatMap((one) => {
      const at = find(paragraph, one.quote);
      return at === null ? [] : [{ ...at, index: one.index }];
    })
    .sort((a, b) => a.start - b.start);
  const parts: (string | Quoted)[] = [];
  let from = 0;
  for (const { start, end, index } of found) {
    if (start < from) continue;
    if (start > from) parts.push(paragraph.slice(from, start));
    parts.push({ quote: paragraph.slice(start, end), index });
    from = end;
  }
  if (from < paragraph.length) parts.push(paragraph.slice(from));
  return parts;
}

function find(text: string, quote: string): { start: number; end: number } | null {
  const places: number[] = [];
  let bare = '';
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i]!)) continue;
    places.push(i);
    bare += text[i];
  }
  const sought = quote.replace(/\s+/g, '');
  const at = sought === '' ? -1 : bare.indexOf(sought);
  return at === -1 ? null : { start: places[at]!, end: places[at + sought.length - 1]! + 1 };
}
