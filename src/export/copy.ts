import { standingOf } from '../reconcile/decision';
import { explain, placeLabel, severityLabel } from '../reconcile/explain';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import type { Place } from '../report/report';
import type { Text } from '../rules/rule';
import { copyStyle } from './copy-style';
import { type CopyMark, copyReport } from './copy-tree';

type Language = keyof Text;

/** 出处 What a copy is evidence of. */
export interface CopySource {
  /** Where a cell or a passage stands in the document; null if nowhere. */
  at(place: Place): Element | Range | null;
  passage(start: number, end: number): Range | null;
  /** SHA-256 of the bytes that were read, in hex. */
  hash: string;
  /** Of the program, and so of its rules. */
  version: string;
}

/**
 * 网页副本 The report of a page as one file that needs nothing else: its text and tables, the marks, the findings, where and when it was
 * read. It holds no script, no address that is loaded, nothing of the page's own markup but tables, lists and paragraphs.
 */
export function markedCopy(review: Review, source: Document, given: CopySource, language: Language): string {
  const marks = review.findings.flatMap((finding, index) => marksOf(finding, index, review, given));
  const out = source.implementation.createHTMLDocument(review.source.title);
  out.documentElement.lang = 'zh-CN';
  const { head, body } = out;
  const add = (parent: Element, name: string, text = '', className = ''): HTMLElement => {
    const element = out.createElement(name);
    if (text !== '') element.textContent = text;
    if (className !== '') element.className = className;
    parent.append(element);
    return element;
  };
  const charset = add(head, 'meta');
  charset.setAttribute('charset', 'utf-8');
  head.prepend(charset);
  const policy = add(head, 'meta');
  policy.setAttribute('http-equiv', 'Content-Security-Policy');
  policy.setAttribute('content', "default-src 'none'; style-src 'unsafe-inline'");

  const words = texts[language];
  const top = add(body, 'header');
  add(top, 'h1', review.source.title || review.document.agency || words.report);
  const facts = add(top, 'dl');
  const fact = (name: string, value: string | null) => {
    if (value === null || value === '') return;
    add(facts, 'dt', name);
    add(facts, 'dd', value);
  };
  fact(words.agency, review.document.agency);
  fact(words.year, review.document.year === null ? null : String(review.document.year));
  fact(words.address, review.source.url);
  fact(words.readAt, review.source.retrievedAt);
  fact('SHA-256', given.hash);
  fact(words.version, given.version);

  const findings = add(body, 'section', '', 'gj-list');
  add(findings, 'h2', words.findings(review.findings.length));
  const list = add(findings, 'ol');
  for (const [index, finding] of review.findings.entries()) {
    const item = add(list, 'li', '', `gj-${kindOf(finding)}`);
    item.setAttribute('value', String(index + 1));
    const { wording } = explain(finding, review, language);
    add(item, 'b', `${severityLabel(finding, language)} ${finding.code}`);
    add(item, 'span', wording);
    const standing = standingOf(finding, review);
    if (standing.state === 'dismissed') add(item, 'i', words.ignored);
  }
  if (review.findings.length === 0) add(findings, 'p', words.none);

  const report = add(body, 'main');
  report.append(copyReport(source, out, marks, anchorsOf(review, given)));
  // The style goes in as text: the policy of our own pages would refuse it in a document that is made in one of them.
  const html = out.documentElement.outerHTML.replace('</head>', () => `<style>${copyStyle}</style></head>`);
  return `<!doctype html>\n${html}\n`;
}

/** Cells and passages of one finding, with what is said where one points at them. */
function marksOf(finding: Finding, index: number, review: Review, given: CopySource): CopyMark[] {
  const kind = kindOf(finding);
  const places = new Set([
    ...finding.places,
    ...finding.repairs.flatMap((all) => all.map((one) => one.place)),
  ]);
  const mark = (anchor: Element | Range | null, title: string): CopyMark[] =>
    anchor === null ? [] : [{ anchor, number: index + 1, kind, title }];
  const { title, short } = explain(finding, review, 'zh');
  const cells = finding.repairs.length > 1 ? finding.places : [...places];
  return [
    ...cells.flatMap((place) => mark(given.at(place), `${placeLabel(place, review, 'zh')}：${short}`)),
    ...(finding.passage
      ? mark(given.passage(finding.passage.start, finding.passage.end), `${title} ${short}`.trim())
      : []),
  ];
}

/** Everything of the report that was read from the document: it tells what part of the page is the report. */
function anchorsOf(review: Review, given: CopySource): (Element | Range)[] {
  return Object.keys(review.figures).flatMap((place) => {
    const anchor = given.at(place);
    return anchor === null ? [] : [anchor];
  });
}

function kindOf({ severity, outcome }: Finding): string {
  if (severity !== 'info') return severity;
  return outcome === 'undecided' ? 'undecided' : 'hint';
}

const texts = {
  zh: {
    report: '政府信息公开工作年度报告',
    agency: '单位',
    year: '年度',
    address: '网址',
    readAt: '读取时间',
    version: '核对规则版本',
    findings: (count: number) => `核对发现${count}处`,
    none: '没有发现。',
    ignored: '（已忽略）',
  },
  en: {
    report: 'Annual report on government information disclosure',
    agency: 'Agency',
    year: 'Year',
    address: 'Address',
    readAt: 'Read at',
    version: 'Version of the rules',
    findings: (count: number) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
    none: 'Nothing was found.',
    ignored: ' (ignored)',
  },
} as const;
