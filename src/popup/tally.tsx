import type { JSX } from 'preact';
import type { Outcome } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import { type MessageKey, text } from '../ui/i18n';

/** 勾稽条的一组 The relations of one kind, in reading order. */
export interface TallyGroup {
  label: string;
  outcomes: Outcome[];
}

const groups: { codes: string[]; label: MessageKey }[] = [
  { codes: ['T3-H'], label: 'popup_tallyRows' },
  { codes: ['T3-O'], label: 'popup_tallyColumns' },
  { codes: ['T3-I'], label: 'popup_tallyBalance' },
  { codes: ['T4-S'], label: 'popup_tallyChallenges' },
];

const width = 348;
const gap = 12;
const widest = 7.6;

/** The groups that a review has, each with “行合计 22/23”. Lines on which nothing is stated are drawn but not counted. */
export function tallyOf(lines: Review['lines']): TallyGroup[] {
  const known = groups.flatMap(({ codes }) => codes);
  const others = {
    codes: lines.map(({ code }) => code).filter((code) => !known.includes(code)),
    label: 'popup_tallySums' as const,
  };
  return [...groups, others].flatMap(({ codes, label }) => {
    const outcomes = lines.filter(({ code }) => codes.includes(code)).map(({ outcome }) => outcome);
    if (outcomes.length === 0) return [];
    const satisfied = outcomes.filter((outcome) => outcome === 'satisfied').length;
    const all = outcomes.filter((outcome) => outcome !== 'inapplicable').length;
    return [{ label: `${text(label)} ${satisfied}/${all}`, outcomes }];
  });
}

/** How far apart the strokes stand, so that all groups fit side by side. */
export function strokeStep(tally: TallyGroup[]): number {
  const fits = (step: number) =>
    tally.reduce(
      (sum, { label, outcomes }) => sum + Math.max(wide(label), (outcomes.length - 1) * step + 2),
      0,
    ) <=
    width - gap * (tally.length - 1);
  let step = widest;
  while (step > 0.2 && !fits(step)) step -= 0.1;
  return Math.round(step * 10) / 10;
}

/**
 * 勾稽条 One stroke for each relation: broken ones longer, open ones dashed, those without figures a dot. Red is kept for errors: where
 * nothing is `wrong`, what is broken has the colour of a warning.
 */
export function Tally({ lines, wrong }: { lines: Review['lines']; wrong: boolean }): JSX.Element | null {
  const tally = tallyOf(lines);
  if (tally.length === 0) return null;
  const step = strokeStep(tally);
  return (
    <ol class="gj-ticks" data-wrong={wrong || undefined} aria-label={text('popup_tally')}>
      {tally.map(({ label, outcomes }) => (
        <li key={label}>
          <svg width={(outcomes.length - 1) * step + 2} height="16" aria-hidden="true">
            {(['satisfied', 'inapplicable', 'undecided', 'violated'] as const).map((outcome) => (
              <path key={outcome} class={outcome} d={strokes(outcomes, outcome, step)} />
            ))}
          </svg>
          <span>{label}</span>
        </li>
      ))}
    </ol>
  );
}

const strokeOf: Record<Outcome, string> = {
  satisfied: '4v8',
  inapplicable: '7.2v1.6',
  undecided: '4v8',
  violated: '0v16',
};

function strokes(outcomes: Outcome[], drawn: Outcome, step: number): string {
  return outcomes
    .flatMap((outcome, index) =>
      outcome === drawn ? [`M${(index * step + 1).toFixed(1)} ${strokeOf[drawn]}`] : [],
    )
    .join('');
}

/** Roughly how wide 12 px text is: Han characters are square, others half. */
function wide(label: string): number {
  return [...label].reduce((sum, character) => sum + (character > '⺀' ? 12 : 6.8), 0);
}
