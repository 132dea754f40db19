import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSource } from '../../src/judge';
import { unpack } from '../../src/page/pack';
import { ownReport } from '../../src/report/own-report';

const documentOf = (text: string) =>
  unpack({
    url: 'http://www.example.gov.cn/a.txt',
    title: '',
    meta: {},
    contentType: 'text/plain',
    text,
    cells: [],
    blocks: [{ kind: 'text', start: 0, end: text.length }],
    links: [],
  });
const read = (text: string) => readSource(documentOf(text), '');
const seed = (slug: string) => readFileSync(`test/pages/${slug}/source.txt`, 'utf8').replace(/\n*$/, '\n');
const [one, other] = [seed('seed-003-txt'), seed('seed-001-txt')];

it('ends a report where another one begins', () => {
  expect(ownReport(documentOf(one)).text).toBe(one);
  const own = ownReport(documentOf(one + other));
  expect(own.text.startsWith(one)).toBe(true);
  expect(own.text.length).toBeLessThan(one.length + other.length / 2);
  expect(own.blocks.flatMap((block) => (block.kind === 'text' ? block.lines : []))).not.toEqual([]);
});

it('says of two reports what it says of the first', () => {
  const alone = read(one).review();
  const both = read(one + other).review();
  expect(both.figures).toEqual(alone.figures);
  const errors = (review: typeof alone) =>
    review.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  expect(errors(both)).toEqual(errors(alone));
});

it('looks at no more of a report that is printed a hundred times', () => {
  expect(ownReport(documentOf(one.repeat(100))).text.length).toBeLessThan(one.length * 1.5);
});

it('does not take a list of contents for a report', () => {
  const contents = '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';
  expect(ownReport(documentOf(contents + one)).text).toBe(contents + one);
});

it('reads a report in one line as a report', () => {
  for (const between of ['', ' ']) {
    const { report } = read(one.replace(/\s*\n\s*/g, between));
    expect(report.identity.kind).toBe('report');
    const alone = read(one).report;
    for (const [place, figure] of Object.entries(report.figures))
      if (figure.state === 'stated')
        expect([place, figure.value]).toEqual([place, alone.figures[place]?.value]);
  }
});
