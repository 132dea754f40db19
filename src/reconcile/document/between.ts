import type { Judge, Subject } from './judge';

const total = (row: string) => `challenges/${row}/total`;
const SUITS = ['directSuit', 'suitAfterReconsideration'];

/** The totals of 表四, null where one is not stated. */
function challenges({ value }: Subject): { reconsideration: number; suits: number } | null {
  const reconsideration = value(total('reconsideration'));
  const suits = SUITS.map((row) => value(total(row)));
  if (reconsideration === null || suits.some((one) => one === null)) return null;
  return { reconsideration, suits: suits.reduce<number>((sum, one) => sum + one!, 0) };
}

/** 无申请而有复议诉讼 X-01: reconsideration or suits, and no application received or carried over. */
export const judgeWithoutApplications: Judge = (subject) => {
  const found = challenges(subject);
  const places = ['applications/received/total', 'applications/carriedOver/total'];
  if (
    !found ||
    found.reconsideration + found.suits === 0 ||
    places.some((place) => subject.value(place) !== 0)
  )
    return [];
  return [
    {
      places: ['reconsideration', ...SUITS].map(total).filter((place) => (subject.value(place) ?? 0) > 0),
      facts: { reconsideration: found.reconsideration, suits: found.suits },
    },
  ];
};

/** 复议后起诉而无复议 X-02: suits after reconsideration in a year without reconsideration. */
export const judgeSuitsAfter: Judge = ({ report, value }) => {
  const suits = value(total('suitAfterReconsideration'));
  if (suits === null || suits <= 0 || value(total('reconsideration')) !== 0) return [];
  const stated = Object.keys(report.figures).filter(
    (place) => place.startsWith('challenges/suitAfterReconsideration/') && (value(place) ?? 0) > 0,
  );
  return [{ places: [...stated, total('reconsideration')], facts: { suits } }];
};

/** 直接起诉 X-03: since 2024 reconsideration comes first in cases of 不予公开; other cases may still go to court. */
export const judgeDirectSuits: Judge = ({ year, value }) => {
  const suits = value(total('directSuit'));
  return year === null || year < 2024 || suits === null || suits <= 0
    ? []
    : [{ places: [total('directSuit')], facts: { suits } }];
};

/** 逾期未缴费与未发通知 X-04: applications closed for want of payment, and no notice to pay was issued. 未收取 alone is no contradiction. */
export const judgeUnpaid: Judge = ({ structure, value }) => {
  const place = 'applications/disposed.other.unpaid/total';
  const unpaid = value(place);
  const said = structure.fee.notNotified;
  if (unpaid === null || unpaid <= 0 || !said) return [];
  return [
    {
      places: [place],
      passage: said,
      facts: { unpaid, said: said.quote },
      sides: [
        { label: { zh: '表三 · 逾期未缴费', en: 'table 3, fee not paid in time' }, value: unpaid, place },
        { label: { zh: '正文 · 收费通知', en: 'text, notices to pay' }, value: null, passage: said },
      ],
    },
  ];
};

const FEE = 'proactive/fee/amount';

/** 实收与行政事业性收费 X-05: a fee was collected, and 表二 states no administrative fee. */
export const judgeFeeInTable: Judge = ({ structure: { fee }, value }) => {
  // The form of 2019 has no such cell.
  if (!fee.collected || fee.collected.yuan <= 0 || value(FEE) !== 0) return [];
  return [{ places: [FEE], passage: fee.collected.passage, facts: { yuan: fee.collected.yuan } }];
};

/** 收费档次 X-05: every step of the tariff is a multiple of ten yuan. */
export const judgeFeeSteps: Judge = ({ structure: { fee } }) =>
  fee.collected && fee.collected.yuan % 10 !== 0
    ? [{ passage: fee.collected.passage, facts: { yuan: fee.collected.yuan } }]
    : [];

/** 复议诉讼多于办理 X-06: five or more, and more than was disposed of in the year. */
export const judgeMany: Judge = (subject) => {
  const found = challenges(subject);
  const place = 'applications/disposed.total/total';
  const disposed = subject.value(place);
  if (!found || disposed === null) return [];
  const isMany = (count: number) => count >= 5 && count > disposed;
  const rows = [
    ...(isMany(found.reconsideration) ? ['reconsideration'] : []),
    ...(isMany(found.suits) ? SUITS : []),
  ];
  if (rows.length === 0) return [];
  return [
    {
      places: [...rows.map(total).filter((one) => (subject.value(one) ?? 0) > 0), place],
      facts: { reconsideration: found.reconsideration, suits: found.suits, disposed },
    },
  ];
};
