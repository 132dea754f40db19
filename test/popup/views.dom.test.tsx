import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Index } from '../../src/popup/list-page';
import type { Wishes } from '../../src/popup/quiet';
import { ReportView } from '../../src/popup/report';
import { Blocked, Failed, FileAccess, Reading, Unrecognised, Withheld } from '../../src/popup/states';
import { Unread } from '../../src/popup/unread';
import { explainAll } from '../../src/reconcile/explain';
import type { Review } from '../../src/reconcile/review';
import { loadLanguage } from '../../src/ui/language';
import { fake } from '../lib/fake-polyfill';
import { paint, paintsAtOnce, paintsLater } from '../lib/paints';
import { sampleReview } from '../lib/sample-review';

const root = document.body;
const wishes = {
  reviewAnyway: vi.fn(),
  allow: vi.fn(),
  forgetSite: vi.fn(),
  openLink: vi.fn(),
  openDesk: vi.fn(),
  waitForButton: vi.fn(),
} satisfies Wishes;

beforeEach(async () => {
  fake.reset();
  vi.clearAllMocks();
  paintsAtOnce();
  await loadLanguage();
  document.documentElement.lang = 'zh-CN';
  document.title = '勾稽';
});
afterEach(() => act(() => render(null, root)));

const show = (view: ComponentChild) => act(() => render(view, root));
const inWords = (review: Review) => explainAll(review, 'zh');
const words = (selector = 'body') =>
  (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const press = (name: string) =>
  act(() => {
    const button = [...document.querySelectorAll<HTMLElement>('button, a, [role=menuitem]')].find((one) =>
      (one.ariaLabel ?? one.textContent)?.includes(name),
    );
    if (!button) throw new Error(`no button ${name}`);
    button.click();
  });

/** What axe finds wrong; colours need a browser that paints. */
async function complaints(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const kind = (
  name: Review['document']['kind'],
  rest: Partial<Review> = {},
  document: Partial<Review['document']> = {},
) => sampleReview({ document: { ...sampleReview().document, kind: name, ...document }, ...rest });
const culprit = 'applications/disposed.denied.thirdParty/otherOrganization';
const stated = (value: number) => ({ text: String(value), value, state: 'stated' as const });
const faulty = sampleReview({
  figures: {
    'applications/received/naturalPerson': stated(7),
    'applications/received/total': stated(7),
    'applications/carriedOver/total': stated(0),
    'applications/disposed.granted/total': stated(4),
    'applications/disposed.denied.thirdParty/total': stated(1),
    [culprit]: stated(1),
    'applications/disposed.unavailable.notHeld/total': stated(2),
    'applications/disposed.total/total': stated(7),
    'applications/carriedForward/total': stated(0),
    'challenges/suitAfterReconsideration/upheld': stated(1),
    'challenges/suitAfterReconsideration/total': stated(1),
  },
  findings: [
    {
      rule: 'disposed-footing',
      code: 'T3-O',
      severity: 'error',
      outcome: 'violated',
      places: [culprit],
      passage: null,
      relations: [
        { code: 'T3-H', line: 'disposed.denied.thirdParty', left: 2, right: 1, difference: 1 },
        { code: 'T3-O', line: 'otherOrganization', left: 1, right: 0, difference: 1 },
      ],
      repairs: [[{ place: culprit, from: 1, to: 0 }]],
      cause: 'total-in-neighbour',
      message: { zh: '', en: '' },
    },
  ],
  lines: [
    { code: 'T3-H', line: 'disposed.denied.thirdParty', outcome: 'violated' },
    { code: 'T4-S', line: 'reconsideration', outcome: 'satisfied' },
  ],
});

describe('a report with findings', () => {
  const reveal = vi.fn();
  beforeEach(() => show(<ReportView explained={inWords(faulty)} onReveal={reveal} />));

  it('says whose it is, of which year and form, and when it was published', () => {
    expect(words('header')).toBe('南通市应急管理局2020 年度部门2019 年试行格式2021-01-21 发布，按期');
  });

  it.each([
    ['late, as a rule says', '2021-02-03', null, '2021-02-03 发布，逾期 3 日'],
    ['after the last day, which nothing is held against', '2021-02-03', null, '2021-02-03 发布'],
    ['on the last day', '2021-01-31', null, '2021-01-31 发布，按期'],
    ['signed alone', null, '2021-01-20', '2021-01-20 落款，按期'],
  ])('%s', (name, published, signed, said) => {
    const late = {
      ...faulty.findings[0]!,
      code: 'P-01' as const,
      severity: 'warning' as const,
      facts: { date: '2021-02-03', deadline: '2021-01-31' },
    };
    const document = { ...faulty.document, published, signed };
    const findings = name.startsWith('late') ? [late] : [];
    show(<ReportView explained={inWords({ ...faulty, document, findings })} onReveal={reveal} />);
    expect(words('header').slice(-said.length)).toBe(said);
  });

  it('says how it stands', () => {
    expect(words('[role=status] > p')).toBe('1 处错误38/40 勾稽成立');
    expect(document.querySelectorAll('.gj-ticks .violated[d^="M"]')).toHaveLength(1);
  });

  it('leads from a finding to its cell', () => {
    expect(words('.gj-findings li')).toContain('保护第三方合法权益 · 其他');
    press('保护第三方合法权益');
    expect(reveal).toHaveBeenCalledWith(0);
  });

  it('switches the marks off and on, and offers neither where there is no page', () => {
    expect(words('footer')).not.toContain('标记');
    const setMarks = vi.fn();
    show(<ReportView explained={inWords(faulty)} marks="shown" onReveal={reveal} onMarks={setMarks} />);
    press('隐藏标记');
    show(<ReportView explained={inWords(faulty)} marks="hidden" onReveal={reveal} onMarks={setMarks} />);
    press('显示标记');
    expect(setMarks.mock.calls).toEqual([[false], [true]]);
  });

  it('tells the picture in words, zeros too', () => {
    expect(words('svg title')).toBe(
      '本年新收 7 件，上年结转 0 件；予以公开 4，部分公开 未填，不予公开 1，无法提供 2，不予处理 未填，其他处理 未填；结转下年 0 件。',
    );
  });

  it('says how it stands first, and its figures once that can be seen', async () => {
    paintsLater();
    act(() => render(null, root));
    show(<ReportView explained={inWords(faulty)} onReveal={vi.fn()} />);
    expect(words('.gj-findings')).toContain('其他填 1，建议 0');
    expect(document.querySelector('.gj-two')).toBeNull();
    expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
    await act(paint);
    expect(document.querySelector('.gj-two')).not.toBeNull();
    expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('false');
  });

  it('shows who asked and what was contested', () => {
    expect(words('.gj-two')).toBe('申请人自然人 7组织 —复议后起诉1维持 1');
  });

  it('is free of what hinders readers by ear or keyboard', async () => {
    expect(await complaints()).toEqual([]);
  });
});

describe('a report with many findings', () => {
  it('shows the first ones and the rest on demand, so that the figures stay in reach', () => {
    show(
      <ReportView
        explained={inWords({ ...faulty, findings: Array(20).fill(faulty.findings[0]) })}
        onReveal={vi.fn()}
      />,
    );
    expect(document.querySelectorAll('.gj-findings li')).toHaveLength(6);
    press('再看 14 条');
    expect(document.querySelectorAll('.gj-findings li')).toHaveLength(20);
  });
});

describe('a report without findings', () => {
  const clear = sampleReview({
    checks: { satisfied: 42, violated: 0, undecided: 0, inapplicable: 0 },
    lines: [
      ...Array.from({ length: 39 }, (_, i) => ({
        code: 'T3-H',
        line: String(i),
        outcome: 'satisfied' as const,
      })),
      ...Array.from({ length: 3 }, (_, i) => ({
        code: 'T4-S',
        line: String(i),
        outcome: 'satisfied' as const,
      })),
    ],
  });

  it('says what was checked instead', async () => {
    show(<ReportView explained={inWords(clear)} onReveal={vi.fn()} />);
    expect(words('[role=status] > p')).toBe('没有发现问题42/42 勾稽成立');
    expect(words('.gj-checked')).toBe('表三 39 项、表四 3 项勾稽成立已识别 1 格数据');
    expect(await complaints()).toEqual([]);
  });

  it.each([
    ['beside findings', faulty.findings, 'zh'],
    ['where nothing was found', [], 'zh'],
    ['in English', [], 'en'],
  ] as const)('says which places were not checked, and why, %s', async (_, findings, language) => {
    await fake.areas.local.set({ language });
    await loadLanguage();
    document.documentElement.lang = language;
    const review = {
      ...clear,
      findings: [...findings],
      unchecked: [
        { code: null, places: ['applications/received/total'], reason: 'illegible' },
        { code: 'T3-H', places: [], table: 'applications', reason: 'illegible' },
        { code: null, places: [], table: 'challenges', reason: 'truncated' },
        { code: null, places: [], table: 'challenges', reason: 'truncated' },
        { code: null, places: [], reason: 'missing' },
      ],
    } satisfies Review;
    show(<ReportView explained={explainAll(review, language)} onReveal={vi.fn()} />);
    const folded = root.querySelector<HTMLDetailsElement>('.gj-not-checked')!;
    expect(folded.open).toBe(false);
    const zh = language === 'zh';
    expect(words('.gj-not-checked summary')).toBe(zh ? '5 项未能核对' : '5 not checked');
    folded.open = true;
    const parts = [...folded.querySelectorAll('dt, dd')].map((one) => one.textContent);
    expect(parts).toEqual(
      zh
        ? ['无法识别', '一、本年新收 · 总计', '表三 T3-H', '表格不完整', '表四', '没有可读的表']
        : [
            'illegible',
            'Received · Total',
            'Table 3 T3-H',
            'the table is cut off',
            'Table 4',
            'there is no table that can be read',
          ],
    );
    expect(await complaints()).toEqual([]);
  });

  it('has no line for it where everything was checked', () => {
    show(<ReportView explained={inWords(clear)} onReveal={vi.fn()} />);
    expect(root.querySelector('.gj-not-checked')).toBeNull();
  });

  it('does not claim more than it saw', () => {
    const nothing = sampleReview({
      figures: {},
      checks: { satisfied: 0, violated: 0, undecided: 0, inapplicable: 40 },
      unchecked: [{ code: null, places: [], reason: 'illegible' }],
    });
    show(<ReportView explained={inWords(nothing)} onReveal={vi.fn()} />);
    expect(words('[role=status] > p')).toBe('1 项未能核对');
  });
});

describe('an older report', () => {
  it('shows four figures and leaves the newer rules out', async () => {
    const figures = {
      'statistics/p1/value': stated(1204),
      'statistics/r1/value': stated(23),
      'statistics/r2/value': stated(23),
      'statistics/r32/value': stated(15),
    };
    const review = kind(
      'older-report',
      {
        figures,
        checks: { satisfied: 7, violated: 0, undecided: 0, inapplicable: 0 },
        lines: ['r1', 'r2', 'r3', 'r34', 't', 'u', 'x3'].map((line, index) => ({
          code: `L-0${index + 1}`,
          line,
          outcome: 'satisfied' as const,
        })),
      },
      { form: '2014', year: 2016 },
    );
    show(<ReportView explained={inWords(review)} onReveal={vi.fn()} />);
    expect(words('.gj-figures')).toBe('主动公开1204条收到申请23件办结23件同意公开15件');
    expect(words('.gj-verdict')).toContain('7/7 求和成立');
    expect(words('.gj-ticks')).toBe('求和 7/7');
    expect(words('main')).toContain('不用 2019 年以后的规则');
    expect(await complaints()).toEqual([]);

    const setMarks = vi.fn();
    show(<ReportView explained={inWords(review)} marks="shown" onReveal={vi.fn()} onMarks={setMarks} />);
    press('隐藏标记');
    expect(setMarks).toHaveBeenCalledWith(false);
  });
});

describe('exports', () => {
  const saved: { name: string; text: Promise<string> }[] = [];
  beforeEach(() => {
    saved.length = 0;
    let blob: Blob | undefined;
    URL.createObjectURL = (made) => {
      blob = made as Blob;
      return 'blob:1';
    };
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const reader = new FileReader();
      const text = new Promise<string>((resolve) => {
        reader.onload = () => resolve(String(reader.result));
      });
      reader.readAsText(blob!);
      saved.push({ name: this.download, text });
    });
    show(<ReportView explained={inWords(faulty)} onReveal={vi.fn()} />);
  });
  afterEach(() => vi.restoreAllMocks());

  it('the figures as CSV', async () => {
    press('导出');
    press('CSV');
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('南通市应急管理局2020-勾稽.csv');
    expect(await saved[0]?.text).toContain('保护第三方合法权益,otherOrganization,其他,1,1,已填');
    expect(document.querySelector('[role=menu]')).toBeNull();
  });

  it('the review as JSON', async () => {
    press('导出');
    press('JSON');
    expect(saved[0]?.name).toBe('南通市应急管理局2020-勾稽.json');
    expect(JSON.parse((await saved[0]?.text) ?? '')).toEqual(faulty);
  });

  it('from the keyboard: arrows move, Esc gives the focus back', async () => {
    press('导出');
    const menu = document.querySelector<HTMLElement>('[role=menu]')!;
    const key = (name: string) =>
      act(
        () =>
          void document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: name, bubbles: true }),
          ),
      );
    expect(document.activeElement?.textContent).toContain('CSV');
    key('ArrowDown');
    expect(document.activeElement?.textContent).toContain('JSON');
    key('ArrowDown');
    expect(document.activeElement?.textContent).toContain('CSV');
    expect(menu.isConnected).toBe(true);
    expect(await complaints()).toEqual([]);
    key('Escape');
    expect(menu.isConnected).toBe(false);
    expect(document.activeElement?.textContent).toBe('导出');
  });

  it('the summary to the clipboard, and it says so', async () => {
    const writeText = vi.fn(async () => undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await act(async () => press('复制摘要'));
    const [[summary]] = writeText.mock.calls as unknown as [[string]];
    expect(summary.split('\n')[0]).toBe(
      '南通市应急管理局2020年政府信息公开工作年度报告：错误1处；勾稽关系成立38/40条。',
    );
    expect(summary).toContain('https://yjglj.nantong.gov.cn/1.html');
    expect(words('footer')).toContain('已复制');
  });
});

describe('every other state of a tab', () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      url: `https://a.gov.cn/${i}.pdf`,
      text: `云川市第${i}局2024年政府信息公开工作年度报告`,
      date: '2025-01-24',
    }));
  const views: [string, ComponentChild, string][] = [
    [
      'not recognised',
      <Unrecognised
        host="mirror.example"
        site={{ state: 'open', origin: '*://mirror.example/*' }}
        tried={false}
        wishes={wishes}
      />,
      '本页没有认出年度报告',
    ],
    [
      'read in vain',
      <Unrecognised host="mirror.example" site={{ state: 'none' }} tried wishes={wishes} />,
      '已读完本页',
    ],
    [
      'a list',
      <Index review={kind('report-index', { links: links(42) })} wishes={wishes} />,
      '本页列出 42 份年报',
    ],
    ['a list that names none', <Index review={kind('report-index')} wishes={wishes} />, '年报列表页'],
    [
      'an attachment',
      <Unread
        review={kind('report-without-tables', { links: links(1) }, { reason: 'attachment' })}
        wishes={wishes}
      />,
      '报告在附件里，本页未核对',
    ],
    [
      'images',
      <Unread review={kind('report-without-tables', {}, { reason: 'image' })} wishes={wishes} />,
      '报告的表是图片',
    ],
    [
      'a frame',
      <Unread
        review={kind('report-without-tables', { links: links(1) }, { reason: 'frame' })}
        wishes={wishes}
      />,
      '报告在另一个框架里',
    ],
    [
      'missing tables',
      <Unread review={kind('report-without-tables', {}, { reason: 'missing' })} wishes={wishes} />,
      '没有见到报告的表',
    ],
    [
      'a text that was not read to its end',
      <Unread review={kind('report-without-tables', {}, { reason: 'long' })} wishes={wishes} />,
      '页面内容过多，没有读完',
    ],
    ['being read', <Reading />, '正在核对'],
    ['out of bounds', <Blocked wishes={wishes} />, '本页不能核对'],
    ['a file', <FileAccess wishes={wishes} />, '还不能读取本机文件'],
    ['withheld', <Withheld origins={['*://*.gov.cn/*']} wishes={wishes} />, '还没有政府网站的权限'],
    ['failed', <Failed wishes={wishes} />, '核对没有完成'],
  ];

  it.each(views)('%s: says so, to ears too', async (_, view, title) => {
    show(view);
    expect(words()).toContain(title);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(await complaints()).toEqual([]);
  });

  it.each(views.filter(([name]) => ['out of bounds', 'a file', 'withheld', 'failed'].includes(name)))(
    '%s: the desk can be had all the same',
    (_, view) => {
      show(view);
      press('打开工作台');
      expect(wishes.openDesk).toHaveBeenCalledWith({ view: 'library' });
    },
  );

  it('a page not recognised can be reviewed anyway', () => {
    show(views[0]![1]);
    press('仍然核对本页');
    expect(wishes.reviewAnyway).toHaveBeenCalledOnce();
  });

  it('a site is asked for by itself, and given back', () => {
    show(views[0]![1]);
    act(() => document.querySelector('input')!.click());
    expect(wishes.allow).toHaveBeenCalledWith(['*://mirror.example/*']);
    show(
      <Unrecognised
        host="mirror.example"
        site={{ state: 'chosen', origin: '*://mirror.example/*' }}
        tried={false}
        wishes={wishes}
      />,
    );
    expect(document.querySelector('input')!.checked).toBe(true);
    act(() => document.querySelector('input')!.click());
    expect(wishes.forgetSite).toHaveBeenCalledWith('*://mirror.example/*');
  });

  it('a government site is not asked for', () => {
    show(
      <Unrecognised host="a.gov.cn" site={{ state: 'always', origin: '' }} tried={false} wishes={wishes} />,
    );
    expect(document.querySelector('input')).toBeNull();
  });

  it('a long list shows some reports and counts the others', () => {
    show(views[2]![1]);
    expect(document.querySelectorAll('.rows li')).toHaveLength(7);
    expect(words('.rows')).toContain('另 36 份');
    press('云川市第0局');
    expect(wishes.openLink).toHaveBeenCalledWith('https://a.gov.cn/0.pdf');
  });

  it('links that are no web addresses are words only', () => {
    const bad = [{ url: 'javascript:alert(1)', text: '云川市2024年报', date: null }];
    show(<Index review={kind('report-index', { links: bad })} wishes={wishes} />);
    expect(document.querySelector('a')).toBeNull();
    expect(words('.rows')).toBe('云川市2024年报');
  });

  it('a frame of another site is asked for by its host', () => {
    show(views[6]![1]);
    press('允许读取该框架');
    expect(wishes.allow).toHaveBeenCalledWith(['*://a.gov.cn/*']);
  });
});
