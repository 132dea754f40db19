import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../src/files/file';
import { openPdf } from '../../src/files/pdf';
import { readDocument } from '../../src/review-document';
import { differences } from '../lib/expected';
import { seeded, whole } from '../lib/generate-figures';
import { loadPage } from '../lib/page';
import { lattice, rule, say, WORDS, type WrittenPdf, writePdf } from './pdf/write-pdf';

const fixture = (name: string) => new Uint8Array(readFileSync(`${import.meta.dirname}/fixtures/${name}.pdf`));

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const [opened] = await openPdf({ name: 'a.pdf', bytes });
  expect(opened?.kind).toBe('pdf');
  return opened && 'html' in opened.content ? opened.content.html : '';
}

async function reviewOf(bytes: Uint8Array) {
  const dom = new JSDOM(await htmlOf(bytes));
  try {
    const read = readDocument(dom.window.document, { url: 'http://www.example.gov.cn/nb.pdf' });
    return { read, review: read.review() };
  } finally {
    dom.window.close();
  }
}

/** The rows of a written PDF's tables, their cells parted by `|`. */
async function tableOf(pdf: WrittenPdf): Promise<string[]> {
  const html = await htmlOf(writePdf(pdf));
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map((row) =>
    [...row[1]!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((cell) => cell[1]).join('|'),
  );
}

const onePage = (content: string) => ({ pages: [{ content: WORDS + content }] });
const faultOf = (bytes: Uint8Array) =>
  openPdf({ name: 'a.pdf', bytes }).then(
    () => 'opened',
    (error) => (error instanceof FileProblem ? error.fault : `${error}`),
  );

describe('reports printed by other programs state what their pages state', () => {
  it.each([
    'seed-000',
    'seed-001',
    'seed-002',
    'seed-003',
    'seed-002-chromium',
    'seed-003-chromium',
    'seed-004-landscape',
  ])('%s', async (name) => {
    const expected = loadPage(`${name.slice(0, 8)}-html`).expected!;
    expect(differences(expected, (await reviewOf(fixture(name))).review)).toEqual([]);
  });

  it('reads no wrong figure where a table has no lines', async () => {
    const { review } = await reviewOf(fixture('seed-004-no-lines'));
    const wrong = differences(loadPage('seed-004-html').expected!, review).filter(
      (line) =>
        /^(?:proactive|applications|challenges)/.test(line) && !/read (?:absent|\{"illegible")/.test(line),
    );
    expect(wrong).toEqual([]);
    expect(review.document.kind).toBe('report');
  });

  it('knows the page of every cell', async () => {
    const dom = new JSDOM(await htmlOf(fixture('seed-000')));
    const { page } = readDocument(dom.window.document, { url: '' });
    const pages = page.document.cells.map((cell) =>
      Number(
        (page.anchor(cell.id) as Element | null)?.closest?.('[data-page]')?.getAttribute('data-page') ?? 0,
      ),
    );
    const inTables = page.document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat() : [],
    );
    expect(new Set(inTables.map((cell) => pages[cell.id]))).toEqual(new Set([2, 3, 4, 5]));
    dom.window.close();
  });
});

describe('cells', () => {
  const xs = [60, 120, 180, 240];
  const ys = [700, 680, 660];
  const grid = lattice(xs, ys);
  const row = (...texts: string[]) =>
    texts.map((text, i) => (text ? say(xs[i]! + 4, 686, text) : '')).join('');

  it('come from the ruling lines, blanks among them', async () => {
    expect(
      await tableOf(onePage(grid + row('a', '12', '') + say(64, 666, 'b') + say(184, 666, '7'))),
    ).toEqual(['a|12|', 'b||7']);
  });

  it('are merged where a line is missing', async () => {
    const lines =
      rule(60, 700, 180, 700) +
      rule(60, 660, 180, 660) +
      rule(120, 680, 180, 680) +
      [60, 120, 180].map((x) => rule(x, 700, x, 660)).join('');
    const html = await htmlOf(
      writePdf(onePage(lines + say(70, 676, 'ab') + say(130, 686, '1') + say(130, 666, '2'))),
    );
    expect(html).toContain('<td rowspan="2">ab</td><td>1</td>');
  });

  it('may be drawn with bars, or each with a box of its own', async () => {
    const bars = [...xs.map((x) => `${x} 660 .7 40 re f\n`), ...ys.map((y) => `60 ${y} 180 .7 re f\n`)].join(
      '',
    );
    const boxes = [0, 1, 2]
      .flatMap((c) => [0, 1].map((r) => `${xs[c]! + 1} ${ys[r + 1]! + 1} 58 18 re S\n`))
      .join('');
    for (const lines of [bars, boxes])
      expect((await tableOf(onePage(lines + row('a', '1', '2'))))[0]).toBe('a|1|2');
  });

  it('join a number over two lines only where the line was full', async () => {
    const narrow = lattice([60, 90, 130], [700, 660]);
    const numbers =
      say(61, 688, '12345', 10) + say(61, 674, '67', 10) + say(95, 688, '3', 10) + say(95, 674, '4', 10);
    expect(await tableOf(onePage(narrow + numbers))).toEqual(['1234567|3<br>4']);
  });

  it('are unknown where a number runs over the line between two', async () => {
    const [first] = await tableOf(onePage(grid + row('a', '1234567890123') + say(184, 666, '7')));
    expect(first).toMatch(/^a\|\d+\ufffd\|\d+\ufffd$/);
  });

  it('are unknown where part of a number is cut off', async () => {
    const clipped = `q 120 600 20 200 re W n ${say(124, 686, '123456')} Q\n`;
    expect((await tableOf(onePage(grid + say(64, 686, 'a') + clipped)))[0]).toContain('\ufffd');
  });

  it('hold a number once that is printed twice to look bold, and twice what is there twice', async () => {
    expect(
      (await tableOf(onePage(grid + row('a', '00') + say(124.3, 686, '00') + say(184, 686, '1'))))[0],
    ).toBe('a|00|1');
  });

  it('keep raised note marks apart from the number', async () => {
    expect((await tableOf(onePage(grid + row('a', '5', '1') + say(129.8, 690, '2', 6))))[0]).toBe('a|5²|1');
  });

  it('hold nothing that is not shown', async () => {
    const invisible = `BT 3 Tr /F1 10 Tf 1 0 0 1 124 686 Tm (99) Tj ET\n`;
    expect((await tableOf(onePage(grid + row('a', '', '1') + invisible)))[0]).toBe('a||1');
  });

  it('read the same however the page is turned', async () => {
    const turned = (matrix: string, rotate: number) => ({
      pages: [
        { content: `q ${matrix} cm ${WORDS}${grid}${row('a', '1', '2')} Q`, rotate, width: 842, height: 842 },
      ],
    });
    for (const [matrix, rotate] of [
      ['1 0 0 1 0 0', 0],
      ['1 0 0 1 0 0', 90],
      ['1 0 0 1 0 0', 180],
      ['0 1 -1 0 842 0', 0],
      ['0 1 -1 0 842 0', 90],
      ['-1 0 0 -1 842 842', 270],
    ] as const)
      expect((await tableOf(turned(matrix, rotate)))[0], `${matrix} ${rotate}`).toBe('a|1|2');
  });
});

describe('pages', () => {
  const table = (top: number, rows: string[][]) =>
    lattice([60, 120, 180], [top, ...rows.map((_, i) => top - 20 * (i + 1))]) +
    rows.flatMap((row, i) => row.map((text, c) => say(64 + 60 * c, top - 14 - 20 * i, text))).join('');

  it('are put together, without repeated heads, page numbers and running heads', async () => {
    const html = await htmlOf(
      writePdf({
        pages: [1, 2, 3].map((page) => ({
          content:
            say(60, 810, 'Yearly report of the office') +
            (page === 1 ? WORDS : '') +
            table(740, [
              ['name', 'count'],
              [`row ${page}`, `${page}0`],
            ]) +
            say(290, 30, `${page}`),
        })),
      }),
    );
    expect(html.match(/<table>/g)).toHaveLength(1);
    expect(html.match(/<tr data-page="\d">/g)).toEqual(
      [1, 1, 2, 3].map((page) => `<tr data-page="${page}">`),
    );
    expect(html).not.toMatch(/Yearly|<p[^>]*>\d<\/p>/);
    expect(html).toContain('row 3</td><td>30');
  });

  it('lose a page number that says it is one, even alone', async () => {
    for (const number of ['- 3 -', '3/12'])
      expect(await htmlOf(writePdf(onePage(say(290, 30, number))))).not.toContain(number);
  });

  it('keep a number in the margin that counts no pages', async () => {
    const html = await htmlOf(
      writePdf({ pages: [{ content: WORDS + say(290, 30, '57') }, { content: WORDS + say(290, 30, '12') }] }),
    );
    expect(html).toMatch(/>57<.*>12</s);
  });

  it('of two columns are read one column after the other', async () => {
    const left = 'the left column goes on here'.split(' ');
    const lines = [0, 1, 2, 3, 4, 5].map(
      (i) =>
        say(60, 700 - 14 * i, `left ${left[i]} and more words of it`) +
        say(320, 700 - 14 * i, `right words of line ${i} and more`),
    );
    const html = await htmlOf(writePdf({ pages: [{ content: lines.join('') }] }));
    expect(html.indexOf('left here')).toBeLessThan(html.indexOf('right words of line 0'));
  });
});

describe('characters', () => {
  const cid = (encoding: string) => ({
    fonts: { F2: '100 0 R' },
    objects: {
      100: `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[101 0 R]>>`,
      101: '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor 102 0 R>>',
      102: '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/Ascent 880/Descent -120/ItalicAngle 0/StemV 80/CapHeight 700/FontBBox[0 -120 1000 880]>>',
    },
  });

  it('of Chinese fonts that are not in the file are known by their encoding', async () => {
    const html = (encoding: string, hex: string) =>
      htmlOf(writePdf({ ...onePage(say(60, 700, `<${hex}>`, 12, 'F2')), ...cid(encoding) }));
    expect(await html('UniGB-UCS2-H', '653F5E9C4FE1606F516C5F00')).toContain('政府信息公开');
    expect(await html('GBK-EUC-H', 'D5FEB8AED0C5CFA2B9ABBFAA')).toContain('政府信息公开');
  });

  it('that only have numbers are not guessed: the text is none', async () => {
    const nameless = cid('Identity-H');
    nameless.objects[101] = nameless.objects[101]!.replace('GB1', 'Identity').replace(
      'CIDFontType0',
      'CIDFontType2',
    );
    const content = say(60, 700, `<${'0035'.repeat(40)}>`, 12, 'F2');
    expect(await faultOf(writePdf({ pages: [{ content }], ...nameless }))).toBe('nameless');
  });
});

describe('what cannot be read is said', () => {
  it('a scan, and a scan with a text that nobody sees', async () => {
    const image =
      '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream';
    const scan = (more: string) =>
      writePdf({
        pages: [{ content: `q 595 0 0 842 0 0 cm /I Do Q ${more}` }],
        xObjects: { I: '100 0 R' },
        objects: { 100: image },
      });
    expect(await faultOf(scan(''))).toBe('scan');
    expect(
      await faultOf(
        scan(
          `BT 3 Tr /F1 10 Tf 60 700 Td (${'words that a machine took from the picture '.repeat(3)}) Tj ET`,
        ),
      ),
    ).toBe('scan');
  });

  it('an empty file, an empty page, a password, no PDF', async () => {
    expect(await faultOf(new Uint8Array())).toBe('empty');
    expect(await faultOf(writePdf({ pages: [{ content: '' }] }))).toBe('empty');
    expect(await faultOf(fixture('seed-002-locked'))).toBe('locked');
    expect(await faultOf(new TextEncoder().encode('%PDF-1.7 and nothing more'))).toBe('damaged');
  });

  it('too many pages', async () => {
    expect(await faultOf(writePdf({ pages: Array.from({ length: 501 }, () => ({ content: '' })) }))).toBe(
      'too-large',
    );
  });

  it('whatever happens to the bytes, nothing but a FileProblem is thrown', async () => {
    const random = seeded(7);
    const whole_ = writePdf({ pages: [{ content: WORDS + lattice([60, 120], [700, 680, 660]) }] });
    for (let i = 0; i < 60; i++) {
      const bytes = whole_.slice(0, i % 3 === 0 ? whole(random, 1, whole_.length) : whole_.length);
      for (let hit = 0; hit < i % 7; hit++) bytes[whole(random, 0, bytes.length - 1)] = whole(random, 0, 255);
      expect(await faultOf(bytes)).toMatch(/^(?:opened|scan|locked|damaged|too-large|empty)$/);
    }
    const cut = fixture('seed-002').slice(0, 90_000);
    expect(await faultOf(cut)).toMatch(/^(?:opened|scan|damaged|empty)$/);
  });
});
