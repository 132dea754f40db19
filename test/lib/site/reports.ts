import { seeded } from '../generate-figures';
import { copies } from '../render/copies';
import { frames } from '../render/frames';
import { renderHtml } from '../render/html';
import type { WrittenReport } from '../render/report';
import { writeReport } from '../render/report';
import { layOut } from '../render/sheet';
import { plainTable } from '../render/tables';

/** How many reports the site has, of one year. */
export const REPORTS = 300;
export const YEAR = 2024;

/** The address of a report's page on the site. */
export function pathOf(number: number): string {
  const day = String((number % 28) + 1).padStart(2, '0');
  return `/zfxxgknb/202501/t202501${day}_${97000 + number}.html`;
}

/** 第几份 The report of one agency of the site: balanced or not as the generator has it, the same for the same number. */
export function reportNumber(number: number, year: number): WrittenReport {
  const random = seeded(number * 7919 + year);
  // The generator draws the year by itself: drawn until it fits.
  for (;;) {
    const report = writeReport(random);
    if (report.form !== (year >= 2021 ? '2021' : '2019')) continue;
    return {
      ...report,
      year,
      agency: agencyNumber(number),
      published: `${year + 1}-01-${String((number % 28) + 1).padStart(2, '0')}`,
      signed: `${year + 1}-01-${String((number % 28) + 1).padStart(2, '0')}`,
    };
  }
}

/** 云川市 and its parts, no two alike. */
export function agencyNumber(number: number): string {
  const kinds = [
    '自然资源和规划局',
    '城市管理局',
    '交通运输局',
    '水利局',
    '财政局',
    '民政局',
    '教育局',
    '审计局',
    '统计局',
    '林业局',
  ];
  const places = [
    '东湖',
    '南岭',
    '西河',
    '北山',
    '柳河',
    '石桥',
    '白沙',
    '青山',
    '金沙',
    '平湖',
    '长宁',
    '永安',
    '安平',
    '新丰',
    '广宁',
  ];
  const suffixes = ['区', '县', '市'];
  const kind = kinds[number % kinds.length]!;
  const place = places[Math.floor(number / kinds.length) % places.length]!;
  const suffix = suffixes[Math.floor(number / (kinds.length * places.length)) % suffixes.length]!;
  return `${place}${suffix}${kind}`;
}

/** The page of a report, in the frame of one content system. */
export function reportPage(report: WrittenReport, frame = 'trs'): string {
  const random = seeded(report.agency.length * 31 + report.year);
  const layout = layOut(report, { proactive: 'one', challenges: 'fifteen' });
  const how = {
    frame: frames[frame] ?? frames.neutral!,
    markup: plainTable,
    copies: copies.none!(layout, random),
  };
  return renderHtml(layout, how, random);
}
