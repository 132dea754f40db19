import { changedPage, pageOf } from '../../src/library/catalogue';
import { readingOf, reportOf } from '../../src/library/readings';
import type { Reading, ReportRecord } from '../../src/library/records';
import { readDocument } from '../../src/review-document';

export * from './at-the-desk';

const UNITS = [
  '自然资源和规划局',
  '城市管理局',
  '住房和城乡建设局',
  '交通运输局',
  '公安局',
  '民政局',
  '教育局',
  '财政局',
  '审计局',
  '林业局',
  '青石镇人民政府',
  '望江街道办事处',
];

/**
 * Runs in a page of the extension: puts so many made-up reports into its library, as the library itself writes them. Of the first `full`
 * all that `html` states is there.
 */
export function seed(count: number, full: number, html: string): Promise<number> {
  const reading = readingFrom(html);
  return new Promise((done, fail) => {
    const opening = indexedDB.open('gouji-library');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const tx = db.transaction(['reports', 'catalogue', 'readings'], 'readwrite');
      const pages = new Map<number, Map<string, ReportRecord>>();
      for (let index = 0; index < count; index++) {
        const one = index < full ? reading(index) : null;
        const record = one === null ? recordNumber(index) : reportOf([one])!;
        tx.objectStore('reports').put(record);
        if (one !== null) tx.objectStore('readings').put(one);
        const page = pageOf(record.key);
        if (!pages.has(page)) pages.set(page, new Map());
        pages.get(page)!.set(record.key, record);
      }
      for (const [page, changes] of pages)
        tx.objectStore('catalogue').put(changedPage(undefined, page, changes));
      tx.oncomplete = () => {
        db.close();
        done(count);
      };
      tx.onerror = () => fail(tx.error);
    };
  });
}

/** The report of a page, as it would stand at so many other addresses. */
function readingFrom(html: string): (index: number) => Reading {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const url = 'https://full.example/';
  const review = readDocument(page, { url, retrievedAt: '2025-02-10T08:00:00.000Z' }).review();
  return (index) => readingOf({ ...review, source: { ...review.source, url: `${url}${index}.html` } });
}

/** Always the same report for the same number. */
function recordNumber(index: number): ReportRecord {
  const draw = (below: number, salt: number) => (Math.imul(index + salt, 2654435761) >>> 7) % below;
  const area = `${'青白红黄紫'[index % 5]}${'山水林田湖草沙'[Math.floor(index / 5) % 7]}区${Math.floor(index / 35) % 60}`;
  const agency = `云川市${area}${UNITS[index % UNITS.length]}`;
  const year = 2016 + (index % 9);
  const address = `www.yunchuan.example/dept${index % 97}/zfxxgknb/art/${year}/art_${index}.html`;
  const key = JSON.stringify([agency, year, address]);
  const counts = {
    error: draw(9, 1) === 0 ? 1 : 0,
    warning: draw(5, 2) === 0 ? 1 : 0,
    info: draw(3, 3),
  };
  const received = 5 + draw(90, 4);
  const disposed = received - draw(4, 5);
  return {
    key,
    agency,
    agencyKey: agency,
    year,
    url: `https://${address}`,
    address,
    site: 'yunchuan.example',
    column: `/dept${index % 97}/zfxxgknb`,
    newest: `${key} 1`,
    readAt: '2025-02-10T08:00:00.000Z',
    counts,
    followUp: draw(11, 6) === 0 ? 'notified' : null,
    summary: {
      title: `${agency}${year}年政府信息公开工作年度报告`,
      kind: 'report',
      reason: null,
      agencyType: 'department',
      form: year >= 2021 ? '2021' : '2019',
      published: `${year + 1}-01-${10 + draw(20, 7)}`,
      signed: null,
      overdue: draw(17, 8) === 0 ? 3 : 0,
      findings: counts,
      unchecked: 0,
      codes: counts.error > 0 ? ['T3-O'] : counts.warning > 0 ? ['Y-01'] : [],
      relations: { satisfied: 42 - counts.error * 2, checked: 42 },
      received,
      carriedOver: 0,
      disposed,
      carriedForward: received - disposed,
      reconsiderations: draw(3, 9),
      suits: draw(2, 10),
      rates: {
        disposal: disposed / received,
        disclosure: draw(100, 11) / 100,
        denial: 0.1,
        unavailable: 0.2,
        naturalPerson: 0.8,
      },
      handled: { open: counts.error + counts.warning, confirmed: 0, dismissed: 0 },
    },
  };
}
