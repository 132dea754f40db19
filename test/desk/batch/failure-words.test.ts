import { beforeAll, describe, expect, it } from 'vitest';
import { type JobFailure, type JobSource, manners } from '../../../src/batch/job';
import { failureOf } from '../../../src/desk/batch/failure-words';
import { loadLanguage } from '../../../src/ui/language';
import { fake } from '../../lib/fake-polyfill';

const address: JobSource = { type: 'address', url: 'https://www.a.gov.cn/1.html' };
const file: JobSource = { type: 'file', name: 'a.pdf', contentType: '' };
const links = (url: string): NonNullable<JobFailure['links']> => [{ url, text: '附件' }];

describe.each(['zh', 'en'] as const)('what is said of a source that failed (%s)', (language) => {
  beforeAll(async () => {
    fake.reset();
    await fake.areas.local.set({ language });
    await loadLanguage();
  });

  it.each<[JobFailure, JobSource, string, string]>([
    [{ kind: 'no-answer', detail: null }, address, '网站没有回应', 'retry'],
    [{ kind: 'no-answer', detail: 'offline' }, address, '没有连上网络', 'retry'],
    [{ kind: 'no-answer', detail: 'interrupted' }, address, '读到一半中断了几次', 'retry'],
    [{ kind: 'no-answer', detail: 'malformed' }, address, '这不是网址', 'edit'],
    [{ kind: 'timeout', detail: null }, address, '20 秒没有回应', 'retry'],
    [{ kind: 'status', detail: '404' }, address, '网页不存在（404）', 'edit'],
    [{ kind: 'status', detail: '429' }, address, '网站请求放慢（429）', 'retry'],
    [{ kind: 'status', detail: '503' }, address, '网站出错（503）', 'retry'],
    [{ kind: 'library', detail: 'year' }, address, '没有写明年度，未存入报告库', 'open'],
    [{ kind: 'library', detail: 'year' }, file, '没有写明年度，未存入报告库', 'none'],
    [{ kind: 'library', detail: 'full' }, file, '读到了，但本机没有空间存下', 'retry'],
    [{ kind: 'library', detail: 'blocked' }, file, '读到了，但存不进报告库', 'retry'],
    [{ kind: 'file', detail: 'again' }, file, '报告来自文件，请再选一次文件', 'choose'],
    [{ kind: 'file', detail: 'scan' }, file, '扫描件，没有文字', 'choose'],
    [{ kind: 'file', detail: 'nameless' }, file, 'PDF 里认不出是哪些字，请用原网页', 'choose'],
    [{ kind: 'file', detail: 'scan' }, address, '扫描件，没有文字', 'open'],
    [
      { kind: 'attachment', detail: null, links: links('https://a.cn/x.docx') },
      address,
      '报告在附件里（docx）',
      'attachment',
    ],
    [
      { kind: 'attachment', detail: null, links: links('https://a.cn/x.ofd') },
      address,
      '报告在附件里（ofd）',
      'open',
    ],
    [{ kind: 'index', detail: null }, address, '这是列表页', 'list'],
    [{ kind: 'too-large', detail: null }, file, '文件过大，或页数、内容过多，没有读完', 'none'],
    [{ kind: 'too-large', detail: '50000000' }, address, '超过 50 MB', 'open'],
  ])('%j of %j', (failure, source, words, step) => {
    const said = failureOf({ failure, source }, manners);
    expect(said.step).toBe(step);
    if (language === 'zh') expect(said.words).toBe(words);
    else expect(said.words).toMatch(/^[\x20-\x7e]+$/);
  });

  it('each kind has words of its own', () => {
    const kinds: [JobFailure['kind'], string | null][] = [
      ['no-answer', null],
      ['no-answer', 'offline'],
      ['no-answer', 'interrupted'],
      ['no-answer', 'malformed'],
      ['timeout', null],
      ['forbidden', '403'],
      ['permission', null],
      ['private', null],
      ['redirected', null],
      ['login', null],
      ['challenge', null],
      ['too-large', null],
      ['encoding', null],
      ['not-report', null],
      ['index', null],
      ['attachment', null],
      ['image', null],
      ['frame', null],
      ['long', null],
      ['missing', null],
      ['tab', null],
      ['library', null],
      ['library', 'year'],
      ...['scan', 'legacy', 'locked', 'damaged', 'empty', 'again', 'unsupported'].map(
        (fault): [JobFailure['kind'], string] => ['file', fault],
      ),
    ];
    const said = kinds.map(
      ([kind, detail]) => failureOf({ failure: { kind, detail }, source: address }, manners).words,
    );
    expect(new Set(said).size).toBe(kinds.length);
  });
});
