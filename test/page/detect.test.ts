import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/files/decode';
import { cluesOf } from '../../src/page/clues';
import { type Clues, detect } from '../../src/page/detect';
import { seeded } from '../lib/generate-figures';
import { loadPage, slugs } from '../lib/page';
import { families } from '../lib/render/families';

interface Page extends Partial<Omit<Clues, 'names' | 'links'>> {
  subjects?: string[];
  columns?: string[];
  links?: string[];
}

const page = ({ subjects = [], columns = [], links = [], ...clues }: Page): Clues => ({
  url: 'https://www.sample.gov.cn/zwgk/t1.html',
  title: '',
  text: '',
  ...clues,
  names: () => [subjects, columns],
  links: () => links,
});

const table = `三、收到和处理政府信息公开申请情况 一、本年新收政府信息公开申请数量 7 0 0 0 0 0 7
  二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0 四、结转下年度继续办理 0 0 0 0 0 0 0`;
const emptyTable = table.replace(/ \d/g, '');
const sections = '一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况';
const list = ['某区教育局2024年政府信息公开工作年度报告', '某区财政局2024年政府信息公开工作年度报告'];
const column = 'https://www.sample.gov.cn/zwgk/zfxxgknb/2024/index.html';

describe('a report is worth a look', () => {
  it.each<[string, Page]>([
    ['by its title', { title: '南通市应急管理局2020年政府信息公开工作年度报告', text: sections }],
    ['by its title, year first', { title: '2019年上海市人民政府办公厅政府信息公开工作年度报告' }],
    ['by its title, blanks around the year', { title: '某市 2024 年 政府信息公开工作 年度报告' }],
    ['by its title, year within', { title: '某局政府信息公开2016年年度报告_某市人民政府' }],
    ['by its title after the name of the site', { title: '某区人民政府-2023年政府信息公开工作年度报告' }],
    ['under another column', { title: '某局2023年政府信息公开工作年度报告_通知公告_某区' }],
    ['of an agency named like another body', { title: '某市生态环境局2024年政府信息公开工作年度报告' }],
    ['of a street named after a school', { title: '某区学院路街道办事处2024年政府信息公开工作年度报告' }],
    ['of a bureau for enterprises', { title: '某市中小企业服务局2024年政府信息公开工作年度报告' }],
    ['called 年报', { title: '某局2012年信息公开年报' }],
    ['called 工作报告', { title: '某县2015年政府信息公开工作报告' }],
    ['by its meta name alone', { subjects: ['某局2020年度政府信息公开工作年度报告'], title: '某区人民政府' }],
    ['without any title, by its tables', { text: table }],
    ['with labels cut by blanks', { text: table.replace('本年新收', '本 年 新\u00a0收') }],
    ['with a title that says nothing', { title: '详情', text: table }],
    [
      'published by a notice',
      { title: '关于公布某局2023年政府信息公开工作年度报告的通知', text: `${sections}${table}` },
    ],
    [
      'attached to a notice',
      {
        title: '关于公布某局2023年政府信息公开工作年度报告的通知',
        links: ['某局2023年政府信息公开工作年度报告.pdf'],
      },
    ],
    [
      'to 2018, by the statistics table',
      { text: '主动公开政府信息数 条 1204 收到申请数 件 23 申请办结数 件 23' },
    ],
  ])('%s', (_, clues) => {
    expect(detect(page(clues))).toBe('yes');
  });
});

describe('a list of reports is worth a look', () => {
  it.each<[string, Page]>([
    ['by its title', { title: '政府信息公开年报_政府信息公开_某某区管委会' }],
    ['by its address and links', { url: column, title: '某区人民政府', links: list }],
    ['by its column and links', { columns: ['政府信息公开年报'], links: list }],
    [
      'with cut texts that still have the year',
      { url: column, links: list.map((text) => `${text} 2025-01-24`) },
    ],
  ])('%s', (_, clues) => {
    expect(detect(page(clues))).toBe('yes');
  });
});

describe('a page that may still become a report is looked at again', () => {
  it.each<[string, Page]>([
    ['a column whose list comes late', { url: column }],
    [
      'an annual report module',
      { url: 'https://a.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=1&fbtime=2020' },
    ],
    ['a page of the column', { title: '某局_政府信息公开年报_某区', text: sections }],
  ])('%s', (_, clues) => {
    expect(detect(page(clues))).toBe('later');
  });
});

describe('any other page is left alone', () => {
  it.each<[string, Page]>([
    ['an empty page', {}],
    [
      'a home page that links to reports',
      { title: '某区人民政府门户网站', text: `信息公开 ${list}`, links: list },
    ],
    ['news', { title: '我区召开会议部署安全生产工作', text: '新收申请 7 件' }],
    ['a budget', { title: '某局2024年部门预算', text: '收入 支出 总计 100 结转下年' }],
    ['a report of a company', { title: '某水务公司2023年信息公开年度报告' }],
    ['search results', { title: '搜索结果：政府信息公开年报', links: list }],
    ['the text of the regulation', { text: '依法公开政府信息。收到政府信息公开申请' }],
    ['one label in a sentence', { text: '其中本年新收政府信息公开申请 7 件' }],
    [
      'the official notice with the empty form',
      {
        title: '关于印发政府信息公开工作年度报告格式的通知_某部',
        subjects: ['关于印发政府信息公开工作年度报告格式的通知'],
        text: emptyTable,
      },
    ],
  ])('%s', (_, clues) => {
    expect(detect(page(clues))).not.toBe('yes');
  });

  it.each<[string, Page]>([
    ['a home page', { title: '某区人民政府门户网站', links: list }],
    ['news', { title: '我区召开会议部署安全生产工作' }],
    ['search results', { title: '搜索结果：政府信息公开年报', links: list }],
  ])('and not watched: %s', (_, clues) => {
    expect(detect(page(clues))).toBe('no');
  });

  it('does not ask for the links where nothing hints at a report', () => {
    const clues = { ...page({ title: '新闻' }), links: () => expect.fail('asked for the links') };
    expect(detect(clues)).toBe('no');
  });

  it.each([
    '信息公开 新闻报道 工作报告 年终总结',
    '政府信息公开年报 通知公告',
    '2024年投诉和申请继续增加，仍需掌握情况，会议听取报告',
  ])('nor walks through its elements: %s', (text) => {
    const asked: unknown[] = [];
    const clues = page({ text });
    const names: Clues['names'] = (everywhere) => {
      asked.push(Boolean(everywhere));
      return clues.names(everywhere);
    };
    expect(detect({ ...clues, names })).toBe('no');
    expect(asked).toEqual([false]);
  });
});

describe('blanks of every kind mean nothing within a label', () => {
  const labels = ['新收政府信息公开申请', '下年度继续办理', '未经复议直接起诉', '不掌握相关政府信息'];
  const spread = (label: string) => [...label].join(' \u00a0\u3000\n\t');
  const pairs = labels.flatMap((one, at) => labels.slice(at + 1).map((other) => [one, other] as const));

  it.each(pairs)('%s, %s', (one, other) => {
    expect(detect(page({ text: `掌诉续申${spread(one)}7 继续申诉 ${spread(other)}0` }))).toBe('yes');
    const [cut, uncut] = [spread(one.slice(0, -2)), spread(other)];
    expect(detect(page({ text: `${cut}，${uncut}` }))).toBe('no');
  });

  it('nor within the name in a heading', () => {
    const name = spread('某局2023年政府信息公开工作年度报告');
    expect(detect(page({ text: `首页${name}正文`, subjects: [name] }))).toBe('yes');
  });
});

describe('a report that is made up is told as it stands, and without any name', () => {
  const made = Object.entries(families).filter(([family]) => family !== 'damaged');
  it.each(made.map(([family, make], at) => [family, make, at] as const))('%s', (_, make, at) => {
    const { source, contentType, recipe } = make(seeded(4_000_037 + at));
    const plain = contentType?.startsWith('text/plain') ?? false;
    const { window } = new JSDOM(plain ? '<pre></pre>' : source, { url: page({}).url });
    const { document } = window;
    if (plain) document.querySelector('pre')!.textContent = source;
    expect(detect(cluesOf(document)), recipe).toBe('yes');
    for (const one of document.querySelectorAll('meta, h1, h2, ucaptitle')) one.remove();
    document.title = '详情';
    expect(detect(cluesOf(document)), recipe).toBe('yes');
    window.close();
  });
});

/** A whole table with its figures, in a text that has no title to say otherwise: only the engine can tell. */
const LEFT_TO_THE_ENGINE = ['blind-training-slides-with-wrong-table'];

describe('every page of the corpus', () => {
  it.each(slugs())('%s', (slug) => {
    const { bytes, file, origin, expected } = loadPage(slug);
    const { text } = decode(bytes, origin.contentType ?? null);
    const html = file.endsWith('.txt') ? '<pre></pre>' : text;
    const { window } = new JSDOM(html, { url: origin.url, virtualConsole: new VirtualConsole() });
    if (file.endsWith('.txt')) window.document.querySelector('pre')!.textContent = text;
    const verdict = detect(cluesOf(window.document));
    window.close();
    if (expected?.document.kind === 'not-a-report' && !LEFT_TO_THE_ENGINE.includes(slug))
      expect(verdict).not.toBe('yes');
    else expect(verdict).toBe('yes');
  });
});
