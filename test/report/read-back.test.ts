import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/page/read-page';
import { readReport } from '../../src/report/read-report';
import { seeded } from '../lib/generate-figures';
import { families } from '../lib/render/families';
import { judge } from '../lib/render/judge';
import { reviewGenerated } from '../lib/render/review-page';

/** Pages of each family; READ_BACK_RUNS=200 for a long run. */
const runs = Number(process.env.READ_BACK_RUNS ?? 2);
const timeout = 20_000 + runs * 10_000;
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('reading gives back what was rendered', () => {
  test.each(Object.keys(families).filter((name) => name !== 'damaged'))(
    '%s',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const page = families[name]!(seeded(seed));
          const review = await reviewGenerated(page);
          const { wrong, falseAlarms, misnamed } = judge(page.layout, review, page.damaged);
          expect({ wrong, falseAlarms, misnamed }, page.recipe).toEqual({
            wrong: [],
            falseAlarms: [],
            misnamed: [],
          });
        }),
        { numRuns: runs, seed: 20_250_314, endOnFailure: true },
      );
    },
    timeout,
  );

  test(
    'a damaged page gives nothing but what it stated',
    async () => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const page = families.damaged!(seeded(seed));
          const review = await reviewGenerated(page);
          const { wrong, falseAlarms } = judge(page.layout, review, true);
          expect({ wrong, falseAlarms }, page.recipe).toEqual({ wrong: [], falseAlarms: [] });
        }),
        { numRuns: runs * 5, seed: 20_250_314, endOnFailure: true },
      );
    },
    timeout,
  );
});

describe('no input makes the reader throw', () => {
  const read = (html: string) => {
    const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
    try {
      return readReport(readPage(dom.window.document).document);
    } finally {
      dom.window.close();
    }
  };
  const words = fc.constantFrom(
    ...[
      '自然人',
      '总计',
      '其他',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
      '四、结转下年度继续办理',
    ],
    ...[
      '一、本年新收政府信息公开申请数量',
      '第二十条第（一）项',
      '信息内容',
      '规章',
      '行政复议',
      '结果维持',
      '复议后起诉',
    ],
    ...[
      '0',
      '12',
      '\u00a0',
      '',
      '|',
      '||',
      '\t',
      '—',
      '三',
      '1,234',
      '5件',
      '2020年政府信息公开工作年度报告',
      '\u{20000}',
    ],
  );

  test('soup of elements', () => {
    const tags = fc.constantFrom(
      'table',
      'tr',
      'td',
      'th',
      'p',
      'span',
      'div',
      'br',
      '/table',
      '/tr',
      '/td',
      '/p',
      'pre',
    );
    const spans = fc.constantFrom(
      '',
      ' colspan=3',
      ' rowspan=0',
      ' rowspan=99999',
      ' colspan=-1',
      ' style="display:none"',
    );
    const piece = fc.oneof(
      words,
      fc.tuple(tags, spans).map(([tag, span]) => `<${tag}${span}>`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        for (const figure of Object.values(read(pieces.join('')).figures))
          if (figure.state === 'stated') expect(Number.isFinite(figure.value)).toBe(true);
      }),
      { numRuns: 25 * runs },
    );
  });

  test('soup of text', () => {
    const piece = fc.oneof(
      words,
      fc.constantFrom('\n', '\n\n', ' ', '  ', '\t'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 150 }), (pieces) => {
        read(`<pre>${pieces.join('').replace(/[<&]/g, ' ')}</pre>`);
      }),
      { numRuns: 25 * runs },
    );
  });

  test('pages cut and joined anywhere', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, a, b) => {
          const { source } = families['site: legacy']!(seeded(seed));
          read(source.slice(0, a * source.length) + source.slice(b * source.length));
        },
      ),
      { numRuns: 5 * runs },
    );
  });
});
