import type { Entry, Unread } from '../../src/export/entry';
import { fingerprintOf } from '../../src/reconcile/decision';
import type { Review } from '../../src/reconcile/review';
import { loadPage, reviewPage } from './page';
import { sampleReview } from './sample-review';

/** Pages of the corpus with faults of every kind, in every form, with and without tables. */
const PAGES = [
  'seed-004-html',
  'fault-two-causes',
  'fault-challenges-total',
  'fault-wrong-applicant',
  'statistics-sums-off',
  'sections-shifted',
  'blank-that-must-be-filled',
  'blank-for-zero',
  'negative-count',
  'fractional-count',
  'amount-without-unit',
  'tables-as-images',
  'one-table-missing',
  'all-zero',
  'subtotals-on-groups',
];

/** Reports as the desk would export them, and one source that could not be read. */
export async function entriesOfCorpus(): Promise<(Entry | Unread)[]> {
  const reviews = await Promise.all(PAGES.map((slug) => reviewPage(loadPage(slug))));
  const failed: Unread = {
    name: '云川市信访局',
    url: 'https://www.yunchuan.example/xfj/nb2024.html',
    reason: '网站拒绝（403）',
    at: '2025-02-08T01:02:03.000Z',
  };
  return [...reviews.map((review): Entry => ({ review })), failed];
}

/** Texts that other software might take for something else. */
export const hostileTexts = {
  formulas: ['=HYPERLINK("http://evil.example","点此")', "+cmd|'/C calc'!A0", '@SUM(A1:A9)', '-2+3', '＝1+1'],
  others: [
    '😀局\u202e反\u202c',
    'a<b>&"c"\'d\'',
    '两\n行',
    'constructor',
    '__proto__',
    '0012',
    '1e5',
    '2020-01-02',
    'TRUE',
  ],
};

/** A report whose agency, title and cells hold such texts. */
export function hostileEntry(): Entry {
  const all = [...hostileTexts.formulas, ...hostileTexts.others];
  const figures: Review['figures'] = {};
  const columns = [
    'naturalPerson',
    'business',
    'research',
    'publicWelfare',
    'legalService',
    'otherOrganization',
    'total',
  ];
  all.forEach((text, index) => {
    const place = `applications/${index < 7 ? 'received' : 'carriedOver'}/${columns[index % 7]}`;
    figures[place] = { text, value: null, state: 'illegible', reason: 'not-a-number' };
  });
  const review = sampleReview({
    source: {
      url: 'https://a.gov.cn/1',
      title: hostileTexts.formulas[1]!,
      retrievedAt: '2021-03-01T02:03:04.000Z',
    },
    document: { ...sampleReview().document, agency: hostileTexts.formulas[0]! },
    figures,
    findings: Object.keys(figures).map((place) => ({
      rule: 'numeric-cell',
      code: 'D-02',
      severity: 'warning',
      outcome: 'violated',
      places: [place],
      passage: null,
      relations: [],
      repairs: [],
      cause: null,
      message: { zh: '', en: '' },
    })),
  });
  return { review, note: '=1+1' };
}

/** The same review with its first finding ignored or confirmed. */
export function decided(review: Review, verdict: 'confirmed' | 'dismissed', at = 0): Review {
  const finding = review.findings[at]!;
  const decision = {
    finding: fingerprintOf(finding, review.figures),
    verdict,
    reason: verdict === 'dismissed' ? ('verified' as const) : null,
    note: '已电话核实',
    by: 'a',
    madeAt: '2025-02-10T03:00:00.000Z',
    overrules: [],
    rule: finding.rule,
    code: finding.code,
    message: finding.message.zh,
  };
  return { ...review, decisions: [decision] };
}
