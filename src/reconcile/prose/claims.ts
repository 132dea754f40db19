import type { Claim } from '../../prose/statement';
import type { Figure, Place } from '../../report/report';
import type { Severity } from '../../rules/rule';
import { amountOf } from './amounts';

/** 文内不符 What figures of the text say of one another does not hold: how severe, and the figures for the texts. */
export interface Fault {
  severity: Severity;
  facts: Record<string, string | number>;
  /** The two values that differ; null where there are no two. */
  values: [number | null, number | null];
}

type Judge<Kind extends Claim['kind']> = (
  claim: Extract<Claim, { kind: Kind }>,
  figures: Record<Place, Figure>,
) => Fault | null;

/** 判文内关系 The judges of claims; null where the claim holds or nothing can be said. */
export function judgeClaim(claim: Claim, code: string, figures: Record<Place, Figure>): Fault | null {
  if (claim.kind === 'list')
    return code === 'N-06' ? judgeChannels(claim, figures) : judgeItems(claim, figures);
  if (claim.kind === 'share') return judgeShare(claim, figures);
  if (claim.kind === 'growth') return judgeGrowth(claim, figures);
  // Only last year's report can tell.
  if (claim.kind === 'rate') return null;
  return judgeFees(claim, figures);
}

/** Σ渠道 ≠ 收到数: too much always counts, too little only where the list is whole. */
const judgeChannels: Judge<'list'> = ({ parts, whole, open }, figures) => {
  const sum = total(parts);
  if (sum === whole || (sum < whole && open)) return null;
  // What they divide is what the table counts: the figure before them is another.
  if (sum === figures['applications/received/total']?.value) return null;
  return { severity: 'warning', facts: { sum, whole, terms: termsOf(parts) }, values: [sum, whole] };
};

/** Σ明细 ≠ 总数, N-11. Two ways of dividing one after the other both add up: 网站60、微信40，政策30、动态70. */
const judgeItems: Judge<'list'> = ({ parts, whole, open, closed }) => {
  const sum = total(parts);
  if (sum === whole || (sum < whole && open)) return null;
  if (
    sum > whole &&
    (sum % whole === 0 ||
      dividesTwice(
        parts.map(({ value }) => value),
        whole,
      ))
  )
    return null;
  const severity = sum > whole || closed ? 'warning' : 'info';
  return { severity, facts: { sum, whole, terms: termsOf(parts) }, values: [sum, whole] };
};

/** Whether some items at the beginning already add up to the whole: what follows divides it again. */
function dividesTwice(values: number[], whole: number): boolean {
  let sum = 0;
  return values.some((value) => {
    sum += value;
    return sum === whole;
  });
}

/** A percentage fits if it is the quotient rounded or cut at its last digit. */
const judgeShare: Judge<'share'> = ({ percent, decimals, ratios }, figures) => {
  const read = ratios.map(({ part, of }) => [amountOf(part, figures), amountOf(of, figures)] as const);
  if (read.some(([part, of]) => part === null || of === null || of === 0)) return null;
  const quotients = read.map(([part, of]) => (part! / of!) * 100);
  if (quotients.some((quotient) => Math.abs(quotient - percent) < 10 ** -decimals)) return null;
  const [part, of] = read[0]!;
  return {
    severity: 'warning',
    facts: { part: part!, of: of!, quotient: rounded(quotients[0]!, Math.max(decimals, 1)), percent },
    values: [percent, rounded(quotients[0]!, Math.max(decimals, 1))],
  };
};

/** M/(N−M) = p for growth, M/(N+M) for decline. The current figure is the statement's own. */
const judgeGrowth: Judge<'growth'> = ({ percent, decimals, change, rises, current }) => {
  const before = rises ? current - change : current + change;
  if (before <= 0) return null;
  const quotient = (change / before) * 100;
  if (Math.abs(quotient - percent) < 10 ** -decimals) return null;
  const shown = rounded(quotient, Math.max(decimals, 1));
  return {
    severity: 'warning',
    facts: { change, before, quotient: shown, percent },
    values: [percent, shown],
  };
};

/** 实收 ≤ 总金额; no notices, no money. */
const judgeFees: Judge<'fees'> = ({ notices, charged, paid }) => {
  const without = notices === 0 && ((charged ?? 0) > 0 || (paid ?? 0) > 0);
  const more = charged !== null && paid !== null && paid > charged;
  if (!without && !more) return null;
  return {
    severity: 'warning',
    facts: { notices: notices ?? '—', charged: charged ?? '—', paid: paid ?? '—' },
    values: [paid ?? charged, more ? charged : 0],
  };
};

function total(parts: { value: number }[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function termsOf(parts: { value: number }[]): string {
  return parts.map(({ value }) => value).join('＋');
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
