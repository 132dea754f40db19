import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reviewBytes } from '../../src/cli/review-source';
import type { TextBlock } from '../../src/grid/document';
import { readProse } from '../../src/prose/read-prose';
import { scan } from '../../src/prose/scan';
import { findSentences } from '../../src/prose/sentences';
import { proseEvidence } from '../../src/reconcile/prose/evidence';
import { documentOf, namesOf, readSentence, type SmallTable } from '../lib/sentences';
import { reportOf } from '../reconcile/report-of';

const said = (text: string, table: SmallTable = {}) =>
  readSentence({ text, table }).statements.map(({ code, value }) => `${code} ${value}`);

describe('the sentences of the handbook are understood', () => {
  it.each<[string, string[]]>([
    [
      '全年收到政府信息公开申请8件，其中网络申请5件、信函申请3件，答复率100%',
      ['N-01 8', 'N-06 8', 'N-12 100'],
    ],
    [
      '受理依申请公开24件（含上年结转1件），予以公开4件、无法提供19件，处理重复申请1件',
      ['N-01 24', 'N-02 1', 'N-05 4', 'N-05 19', 'N-05 1'],
    ],
    [
      '共办理申请69件，含上年转至今年办理的3件，办结68件，剩余1件结转下一年度',
      ['N-01 69', 'N-02 3', 'N-04 68', 'N-03 1'],
    ],
    ['新收30件，上年度结转1件，共办结24件，结转到2024年办理7件', ['N-01 30', 'N-02 1', 'N-04 24', 'N-03 7']],
    [
      '网上申请105件，快递17件，合计122件，上年结转11件，已回复126件，7件正在办理中',
      ['N-06 122', 'N-02 11', 'N-04 126', 'N-03 7'],
    ],
    [
      '收到申请5件，叠加上年结转11件，累计办理16件，办结率达100%',
      ['N-01 5', 'N-02 11', 'N-01 16', 'N-04 0', 'N-12 100'],
    ],
    ['受理36件（均为自然人提交），同比上升16.13%，无结转下年件', ['N-01 36', 'N-07 0', 'N-03 0']],
    [
      '受理政府信息公开申请36件（均为自然人提交），同比上升16.13%，无结转下年件',
      ['N-01 36', 'N-07 0', 'N-03 0'],
    ],
    ['答复申请805件（含上年结转18件，另有72件顺延下年答复）', ['N-04 805', 'N-02 18', 'N-03 72']],
    ['收到复议案件3件，维持1件、纠正1件、申请人撤回1件', ['N-08 3', 'N-08 1', 'N-08 1', 'N-08 1']],
    ['行政复议7件，复议后起诉1件', ['N-08 7', 'N-08 1']],
    ['未发生因依申请公开引起复议、诉讼被纠正的案件', ['N-14 0']],
    ['未收到行政许可申请；未接到信息公开申请', ['N-14 0']],
    ['制发行政规范性文件2件，废止10件，现行有效14件', ['N-09 2', 'N-09 10', 'N-09 14']],
    ['主动公开政府信息314条，其中招录3条、预决算2条、动态268条', ['N-11 314', 'N-15 314']],
    ['累计22050件，较上年增加3722件，增长20.31%', ['N-13 20.31']],
    ['公开政府信息1.17万条；粉丝5万余人；400余条', []],
    ['本年度主动公开信息 条', []],
    ['收到网民留言248条，办结230条', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('words and figures', () => {
  const figures = (text: string) =>
    scan(text, 0, text.length).flatMap(({ kind, value, about, measure, percent }) =>
      kind === 'number' ? [`${about ? '~' : ''}${value}${percent ? '%' : (measure ?? '')}`] : [],
    );
  it.each<[string, string[]]>([
    ['收到１２件、1,208件、十二件、两件、一百二十件', ['12件', '1208件', '12件', '2件', '120件']],
    [
      '400余条、近30件、约5件、逾10件、1.17万条、8件以上',
      ['~400条', '~30件', '~5件', '~10件', '~11700条', '~8件'],
    ],
    ['占44.0%，提高5个百分点', ['44%', '5个百分点']],
    ['2023年第一件、每一件、一件事、0510-88202023、〔2021〕30号', ['30号']],
    ['第1件、任一件、某一件、同一件、一件大事、汽车零件', []],
    ['《关于12件申请的通知》', []],
    // A break between digits: one figure or two, nobody can tell.
    ['收到1\n2件', ['~12件']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it('every token stands where it says', () => {
    const text = '　２０２３年，我局 收到\n政府信息公开申请 8 件（含上年结转1件）。';
    for (const token of scan(text, 0, text.length)) {
      const printed = text.slice(token.start, token.end).replace(/[\s\u3000]/g, '');
      expect(printed.normalize('NFKC')).toBe(token.text.normalize('NFKC'));
    }
  });
});

describe('sentences', () => {
  const report = reportOf('2021', {});
  const sentencesOf = (text: string) =>
    findSentences(documentOf(text), report).map(({ start, end }) => text.slice(start, end).trim());

  it('begin with the title that stands above the first section: what is before it is the site’s', () => {
    const title = '云川市水务局2023年政府信息公开工作年度报告';
    const preamble = '全年收到政府信息公开申请8件。';
    const menu = ['首页', '我局全年办理申请40件。'];
    const sections = ['一、总体情况', '办结8件。', '二、主动公开政府信息情况'];
    const begins = (...lines: string[]) => {
      const text = lines.join('\n');
      const document = documentOf(text);
      const block = document.blocks[0] as TextBlock;
      // As the reader of pages tells it: each line is one piece of text.
      block.lines = block.lineStarts.map((start, index) => {
        const end = block.lineStarts[index + 1] ?? text.length + 1;
        return [{ id: index, text: text.slice(start, end - 1), start, end: end - 1, colSpan: 1, rowSpan: 1 }];
      });
      const first = findSentences(document, report)[0]!;
      return text.slice(first.start, first.end);
    };
    expect(begins(...menu, title, preamble, ...sections)).toBe(title);
    // What names the title within a line is not its place, nor is a line below the first section.
    expect(begins(...menu, title, `当前位置：${title}`, preamble, ...sections, title)).toBe(title);
    // Without a title above the sections, all that stands before them is read.
    expect(begins(...menu, preamble, ...sections, title)).toBe(menu[0]);
  });

  it('end at full stops and paragraphs; a line that breaks off goes on below', () => {
    const text =
      '（一）依申请公开\n全年共收到政府信息公开申请，按照规定登记审核办理并答复申请\n人8件。办结8件；均为网上提交\n（二）平台建设\n一是加强管理。';
    expect(sentencesOf(text)).toEqual([
      '（一）依申请公开',
      '全年共收到政府信息公开申请，按照规定登记审核办理并答复申请\n人8件。',
      '办结8件；',
      '均为网上提交',
      '（二）平台建设',
      '一是加强管理。',
    ]);
  });

  it('leave out lines of cells', () => {
    expect(sentencesOf('一、本年新收 | 8 | 0\n收到申请8件。')).toEqual(['收到申请8件。']);
  });

  it('nothing is read of a page that is no report', () => {
    const other = { ...report, identity: { ...report.identity, kind: 'not-a-report' as const } };
    expect(readProse(documentOf('全年收到政府信息公开申请8件。'), other)).toEqual([]);
  });
});

describe('what the prose says beside the tables', () => {
  it('exact figures of single cells are evidence, loose ones weigh little, others none', () => {
    const { statements } = readSentence({
      text: '收到政府信息公开申请8件，其中3件正在办理，收到网上申请5件，部分公开约2件。',
      table: { received: 8, carriedForward: 3 },
    });
    const report = reportOf('2021', { applications: { received: [8, 0, 0, 0, 0, 0, 8] } });
    expect(proseEvidence(statements, report)).toEqual([
      { place: 'applications/received/total', value: 8, weight: 0.9, source: 'prose' },
      { place: 'applications/carriedForward/total', value: 3, weight: 0.2, source: 'prose' },
    ]);
    const identity = { ...report.identity, agencyType: 'government' as const };
    expect(proseEvidence(statements, { ...report, identity })).toEqual([]);
  });

  it('items that add up to the table’s figure are one cause with the figure that contradicts it', () => {
    const said = (network: number) =>
      readSentence({
        text: `2023年，我局收到政府信息公开申请9件，其中网络申请${network}件、信函申请3件。`,
        table: { received: 8 },
      }).findings;
    expect(namesOf(said(5))).toEqual(['N-01 error']);
    expect(namesOf(said(4))).toEqual(['N-01 error', 'N-06 warning']);
  });

  it('a figure that the repair of a sum would settle is no finding of its own', () => {
    const { findings } = readSentence({
      text: '收到政府信息公开申请8件。',
      table: { received: [8, 0, 0, 0, 0, 0, 3], 'disposed.total': 8 },
    });
    expect(findings).toEqual([]);
  });

  it('where a sum of the table runs through the cell, the text only warns', () => {
    const { findings } = readSentence({
      text: '收到政府信息公开申请9件。',
      table: { received: [8, 0, 0, 0, 0, 0, 3], 'disposed.total': 8 },
    });
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['N-01 warning']);
  });
});

describe('the sample reports', () => {
  it.each(['seed-000', 'seed-001', 'seed-002', 'seed-003', 'seed-004'])(
    '%s: prose and tables agree',
    async (slug) => {
      for (const [folder, file] of [
        [`${slug}-txt`, 'source.txt'],
        [`${slug}-html`, 'source.html'],
      ] as const) {
        const bytes = new Uint8Array(readFileSync(`test/pages/${folder}/${file}`));
        const review = await reviewBytes(bytes, { url: 'https://www.yunchuan.gov.cn/nb', contentType: null });
        expect(review.findings.filter(({ code }) => code.startsWith('N-'))).toEqual([]);
      }
    },
  );
});

it('long texts take time in proportion to their length', () => {
  const sentence =
    '全年收到政府信息公开申请8件，其中网络申请5件、信函申请3件，未发生行政复议、行政诉讼（含12345热线30件）。';
  const report = reportOf('2021', {});
  const statements = (times: number) => readProse(documentOf(`${sentence}\n`.repeat(times)), report).length;
  const one = statements(1);
  expect(statements(5_000)).toBe(5_000 * one);
});
