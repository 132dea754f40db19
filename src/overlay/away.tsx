import type { JSX } from 'preact';
import type { Equation } from '../reconcile/explain/explanation';
import { text } from '../ui/i18n';
import { Icon } from '../ui/icons';
import type { Box } from './geometry';
import type { TotalMark } from './picture';
import { placeAway } from './place-sign';

/** A stated total that cannot be seen while its operands can: where the box stands, in the window's pixels. */
export interface Away {
  equation: number;
  edge: 'up' | 'down' | 'left' | 'right';
  x: number;
  y: number;
}

const height = 24;

/** Which totals are out of view, given what the window shows. */
export function awayTotals(
  totals: readonly TotalMark[],
  equations: readonly Equation[],
  window: Box,
  navigator: { w: number; h: number },
  /** What the box must keep clear of: the card, operands and signs. */
  taken: readonly Box[],
): Away[] {
  return totals.flatMap(({ total, run, equation }) => {
    const one = equations[equation];
    const seen =
      run.x < window.x + window.w &&
      run.x + run.w > window.x &&
      run.y < window.y + window.h &&
      run.y + run.h > window.y;
    if (!one || !seen) return [];
    const size = { w: 64 + 8 * (String(one.leftSum).length + String(one.rightSum).length), h: height };
    const place = placeAway({ total, window, size, navigator, taken });
    return place ? [{ equation, ...place }] : [];
  });
}

interface AwayBoxProps {
  away: Away;
  equation: Equation;
  onGo(): void;
}

/** 总计在外 “↓ 总计 54 ≠ 45”, at the edge of the window; pressing it goes there. */
export function AwayBox({ away, equation, onGo }: AwayBoxProps): JSX.Element {
  const icons = { up: 'up', down: 'down', left: 'left', right: 'right' } as const;
  return (
    <button
      type="button"
      class="gj-away"
      style={{ left: `${away.x}px`, top: `${away.y}px` }}
      aria-label={text('overlay_go_to_total', { spoken: equation.spoken })}
      onClick={onGo}
    >
      <Icon name={icons[away.edge]} />
      {text('overlay_total')}
      <span class="gj-eq">
        <b>{equation.leftSum}</b> <span class="ne">≠</span> {equation.rightSum}
      </span>
    </button>
  );
}
