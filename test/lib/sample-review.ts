import type { Review } from '../../src/reconcile/review';

/** A review of 南通市应急管理局 2020 as it might arrive, small, with whatever a test wants otherwise. */
export function sampleReview(otherwise: Partial<Review> = {}): Review {
  return {
    schema: 'gouji/review@1',
    source: {
      url: 'https://yjglj.nantong.gov.cn/1.html',
      title: '南通市应急管理局2020年政府信息公开工作年度报告',
      retrievedAt: '2021-03-01T02:03:04.000Z',
    },
    document: {
      kind: 'report',
      reason: null,
      form: '2019',
      agency: '南通市应急管理局',
      agencyType: 'department',
      year: 2020,
      published: '2021-01-21',
      signed: null,
      period: null,
      identifier: null,
    },
    figures: { 'applications/received/total': { text: '7', value: 7, state: 'stated' } },
    unlisted: {},
    findings: [],
    unchecked: [],
    checks: { satisfied: 38, violated: 2, undecided: 0, inapplicable: 0 },
    lines: [],
    ...otherwise,
  };
}
