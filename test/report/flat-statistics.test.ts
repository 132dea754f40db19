import { expect, it } from 'vitest';
import { reviewBytes } from '../../src/cli/review-source';
import type { Review } from '../../src/reconcile/review';

const review = (lines: readonly string[]): Promise<Review> =>
  reviewBytes(
    new TextEncoder().encode(
      ['云川市水务局2016年政府信息公开工作年度报告', '附表', ...lines, '云川市水务局', ''].join('\n'),
    ),
    {
      url: 'http://www.yunchuan.gov.cn/zwgk/2016.txt',
      contentType: 'text/plain; charset=utf-8',
    },
  );

/** What the rows state; null a blank, ? what is printed and cannot be told, undefined a row that is not there. */
async function stated(lines: readonly string[], ...rows: string[]): Promise<unknown[]> {
  const { figures } = await review(lines);
  return rows.map((row) => {
    const figure = figures[`statistics/${row}/value`];
    if (figure?.state === 'illegible') return '?';
    return figure?.state === 'absent' ? undefined : figure?.value;
  });
}

const ANSWERED = ['3.网络申请数 件 0', '（二）申请办结数 件 5', '1.按时办结数 件 5', '2.延期办结数 件 0'];

it.each<[string, string[], unknown[]]>([
  [
    'a row a line',
    ['（一）收到申请数 件 5', '1.当面申请数 件 3', '2.传真申请数 件 2', ...ANSWERED],
    [5, 3, 2],
  ],
  ['no gaps', ['（一）收到申请数件5', '1.当面申请数件3', '2.传真申请数件2', ...ANSWERED], [5, 3, 2]],
  ['no lines', ['（一）收到申请数件51.当面申请数件32.传真申请数件2', ...ANSWERED], [5, 3, 2]],
  [
    'a cell a line',
    ['（一）收到申请数', '件', '5', '1.当面申请数', '件', '3', '2.传真申请数', '件', '2', ...ANSWERED],
    [5, 3, 2],
  ],
  ['units behind', ['（一）收到申请数 5 件', '1.当面申请数 3件', '2.传真申请数 2件', ...ANSWERED], [5, 3, 2]],
  [
    'units in brackets',
    ['收到申请数（件） 5', '当面申请数（件） 3', '传真申请数（件） 2', ...ANSWERED],
    [5, 3, 2],
  ],
  [
    'a label over two lines',
    ['（一）收到', '申请数 件 5', '1.当面申请数 件 3', '2.传真申请数 件 2', ...ANSWERED],
    [5, 3, 2],
  ],
  [
    'a label without its number behind a figure',
    ['（一）收到申请数件51.当面申请数件32传真申请数件2', ...ANSWERED],
    [5, '?', 2],
  ],
  [
    'two figures',
    ['（一）收到申请数 件 5 6', '1.当面申请数 件 3', '2.传真申请数 件 2', ...ANSWERED],
    ['?', 3, 2],
  ],
  ['no figure', ['（一）收到申请数 件 5', '1.当面申请数 件', '2.传真申请数 件 2', ...ANSWERED], [5, '?', 2]],
  [
    'a local row',
    [
      '上级机关收到申请数 件 9',
      '（一）收到申请数 件 5',
      '其中：涉及土地 件 4',
      '1.当面申请数 件 3',
      '2.传真申请数 件 2',
      ...ANSWERED,
    ],
    [5, 3, 2],
  ],
  [
    'a sentence before the table',
    [
      '全年收到申请数 7 件，其中当面申请数 6 件。',
      '一、主动公开情况 — ',
      '（一）收到申请数 件 5',
      '1.当面申请数 件 3',
      '2.传真申请数 件 2',
      ...ANSWERED,
    ],
    [5, 3, 2],
  ],
  [
    'a page number among figures on lines of their own',
    ['（一）收到申请数', '件', '5', '-3-', '1.当面申请数', '件', '3', '2.传真申请数', '件', '2', ...ANSWERED],
    ['?', '?', '?'],
  ],
  [
    'a lost label',
    ['（一）收到申请数', '件', '5', '1.当面申请数', '件', '2', ...ANSWERED],
    [5, '?', undefined],
  ],
])('%s', async (_, lines, wanted) => {
  expect(await stated(lines, 'r1', 'r11', 'r12')).toEqual(wanted);
});

it('tells 行政复议 from 行政诉讼, and neither where a head is lost', async () => {
  const suits = ['（一）维持具体行政行为或者驳回原告诉讼请求数 件 0', '（二）被依法纠错数 件 2'];
  const both = ['四、行政复议数量 件 1', '（二）被依法纠错数 件 1', '五、行政诉讼数量 件 2', ...suits];
  const before = ['1.当面申请数 件 3', ...ANSWERED];
  expect(await stated([...before, ...both], 't2', 'u2')).toEqual([1, 2]);
  const headless = both.filter((line) => !/诉讼/.test(line));
  expect(await stated([...before, ...headless], 't2', 'u2')).toEqual(['?', undefined]);
});

it('a text about the table is none', async () => {
  const { document } = await review([
    '统计表列明当面申请数、传真申请数、网络申请数，以及按时办结数、延期办结数。',
    '一、按时办结数的口径',
    '按时办结数是指在法定期限内答复的件数。',
  ]);
  expect(document.form).not.toBe('2014');
});
