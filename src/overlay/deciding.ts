import type { KeepingProblem } from '../messages';
import { fingerprintOf, standingOf } from '../reconcile/decision';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import type { Actions } from './actions';
import type { Options } from './contract';

/** What deciding needs of the overlay. */
interface Context {
  current(): Finding | null;
  finding(index: number): Finding | null;
  review(): Review;
  decide: Options['decide'];
  falseAlarm: Options['falseAlarm'];
  /** Opens or closes the menu of reasons. */
  ask(open: boolean): void;
  /** The decision is recorded, or it is said why not; `left`: the finding no longer counts. */
  done(problem: KeepingProblem | null, left: boolean): void;
}

/** 确认与忽略 The actions by which a person decides on a finding. The page's review is brought up to date by whoever keeps decisions. */
export function deciding(
  context: Context,
): Pick<Actions, 'confirm' | 'askReason' | 'ignore' | 'falseAlarm' | 'restore' | 'choose'> {
  type Order = Parameters<NonNullable<Options['decide']>>[0];
  const record = async (finding: Finding | null, order: Omit<Order, 'finding'>) => {
    if (finding === null || context.decide === undefined) return;
    const problem = await context.decide({
      ...order,
      finding: fingerprintOf(finding, context.review().figures),
    });
    context.done(problem, order.verdict === 'dismissed');
  };
  const withdrawn = { verdict: 'withdrawn', reason: null, note: '' } as const;
  return {
    confirm() {
      const finding = context.current();
      if (finding === null) return;
      const { state } = standingOf(finding, context.review());
      void record(finding, state === 'confirmed' ? withdrawn : { ...withdrawn, verdict: 'confirmed' });
    },
    askReason(open) {
      if (context.decide !== undefined && context.current() !== null) context.ask(open);
    },
    ignore: (reason, note) => void record(context.current(), { verdict: 'dismissed', reason, note }),
    falseAlarm:
      context.falseAlarm &&
      (() => {
        const finding = context.current();
        if (finding) context.falseAlarm?.(fingerprintOf(finding, context.review().figures));
      }),
    restore: (index) => void record(context.finding(index), withdrawn),
    choose: ({ verdict, reason, note }) => void record(context.current(), { verdict, reason, note }),
  };
}
