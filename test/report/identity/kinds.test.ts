import { describe, expect, test } from 'vitest';
import type { DocumentKind, ReportIdentity } from '../../../src/report/report';
import { type IdentityPage, identityOf } from './page';

type Case = [string, IdentityPage, DocumentKind, ReportIdentity['reason']];

const name = '云川市水务局2024年政府信息公开工作年度报告';
const long = (text: string) => `<p>${text.repeat(6)}</p>`;
const prose = long(
  '认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，扎实做好各项工作。',
);

/** A report whose three tables are `inside` each of its sections. */
const sections = (inside: string, rest = '') => `<h1>${name}</h1>${prose}
<p>一、总体情况</p>${prose}<p>二、主动公开政府信息情况</p>${inside}<p>三、收到和处理政府信息公开申请情况</p>${inside}
<p>四、政府信息公开行政复议、行政诉讼情况</p>${inside}<p>五、存在的主要问题及改进情况</p>${prose}<p>六、其他需要报告的事项</p><p>无。</p>${rest}`;
const report = (body: string, rest: IdentityPage = {}): IdentityPage => ({ title: name, body, ...rest });

const reports: Case[] = [
  ['with its table', { title: name }, 'report', null],
  ['with its table and no title', { title: '' }, 'report', null],
  ['with its table in a column of notices', { title: '通知公告_云川市水务局' }, 'report', null],
  [
    'with its title below that of a notice',
    { title: '关于报送2024年政府信息公开年度报告的通知', head: `<h1>${name}</h1>` },
    'report',
    null,
  ],
  ['whose tables are missing', report(sections('')), 'report-without-tables', 'missing'],
  [
    'whose tables are images',
    report(sections('<p><img src="t.png" width="700" height="420" alt=""></p>')),
    'report-without-tables',
    'image',
  ],
  [
    'with a logo and no table',
    report(sections('', '<img src="logo.png" width="120" height="60">')),
    'report-without-tables',
    'missing',
  ],
  [
    'whose tables are attached',
    report(sections('<p><a href="t.docx">附件：表格.docx</a></p>')),
    'report-without-tables',
    'attachment',
  ],
  [
    'with a guide attached in the footer alone',
    report(
      sections(
        '',
        '<div>相关下载</div><p><a href="guide.pdf">政府信息公开指南.pdf</a> <a href="apply.doc">政府信息公开申请表.doc</a></p>',
      ),
    ),
    'report-without-tables',
    'attachment',
  ],
  [
    'as a link to a PDF',
    report(`<h1>${name}</h1><p><a href="/P020250120.pdf">${name}.pdf</a></p>`),
    'report-without-tables',
    'attachment',
  ],
  [
    'as a link to an OFD',
    report(`<h1>${name}</h1><p><a href="/P020250120.ofd">${name}.ofd</a></p>`),
    'report-without-tables',
    'attachment',
  ],
  [
    'as a link to a Word file in a query',
    report(`<h1>${name}</h1><p><a href="/downFile.jsp?name=P020250120.doc&id=3">点击下载年度报告</a></p>`),
    'report-without-tables',
    'attachment',
  ],
  [
    'in a PDF viewer',
    report(
      `<h1>${name}</h1><iframe src="/pdfjs/web/viewer.html?file=/u/P020250120.pdf" width="900" height="900"></iframe>`,
    ),
    'report-without-tables',
    'attachment',
  ],
  [
    'in an OFD viewer',
    report(`<h1>${name}</h1><iframe src="/ofd/viewer.html?id=1&amp;file=%2Fu%2FP02.ofd"></iframe>`),
    'report-without-tables',
    'attachment',
  ],
  [
    'in an <embed>',
    report(`<h1>${name}</h1><embed src="/u/P020250120.pdf" type="application/pdf">`),
    'report-without-tables',
    'attachment',
  ],
  [
    'in an <object> without an ending',
    report(`<h1>${name}</h1><object data="/u/get?id=8" type="application/pdf"></object>`),
    'report-without-tables',
    'attachment',
  ],
  [
    'in a frame of another page',
    report(`<h1>${name}</h1><iframe src="https://gk.yunchuan.gov.cn/report/8"></iframe>`),
    'report-without-tables',
    'frame',
  ],
  [
    'in pictures page by page',
    report(`<h1>${name}</h1>${'<p><img src="p.jpg" width="900" height="1200"></p>'.repeat(4)}`),
    'report-without-tables',
    'image',
  ],
  [
    'of 2019 in free form',
    {
      title: '云川市商务局2020年政府信息公开工作年度报告',
      body: `<h1>云川市商务局2020年政府信息公开工作年度报告</h1>${prose}<p>一、主动公开情况</p>${prose}<p>二、依申请公开情况</p>${prose}`,
    },
    'report-without-tables',
    'missing',
  ],
];

const older: Case[] = [
  [
    'of 2012 in free form',
    {
      title: '云川市水务局2012年政府信息公开工作年度报告',
      body: `<h1>云川市水务局2012年政府信息公开工作年度报告</h1>${prose}<p>一、概述</p>${prose}<p>二、主动公开政府信息的情况</p>${prose}`,
    },
    'older-report',
    null,
  ],
  [
    'of 2008 as 年报',
    {
      title: '云川市水务局2008年政府信息公开年报',
      body: `<h1>云川市水务局2008年政府信息公开年报</h1>${prose}`,
    },
    'older-report',
    null,
  ],
  [
    'of 2018 as an attachment',
    {
      title: '云川市水务局2018年政府信息公开工作年度报告',
      body: '<h1>云川市水务局2018年政府信息公开工作年度报告</h1><a href="a.pdf">云川市水务局2018年政府信息公开工作年度报告.pdf</a>',
    },
    'older-report',
    null,
  ],
  [
    'of 2016 with the table of 2014',
    {
      title: '云川市水务局2016年政府信息公开工作年度报告',
      body: `<h1>云川市水务局2016年政府信息公开工作年度报告</h1>${prose}<table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr><tr><td>一、主动公开情况</td><td>——</td><td>——</td></tr><tr><td>（一）主动公开政府信息数</td><td>条</td><td>120</td></tr><tr><td>三、依申请公开情况</td><td>——</td><td>——</td></tr><tr><td>（一）收到申请数</td><td>件</td><td>3</td></tr><tr><td>1.当面申请数</td><td>件</td><td>1</td></tr><tr><td>2.传真申请数</td><td>件</td><td>0</td></tr><tr><td>3.网络申请数</td><td>件</td><td>2</td></tr><tr><td>4.信函申请数</td><td>件</td><td>0</td></tr><tr><td>（二）申请办结数</td><td>件</td><td>3</td></tr><tr><td>1.按时办结数</td><td>件</td><td>3</td></tr><tr><td>2.延期办结数</td><td>件</td><td>0</td></tr></table>`,
    },
    'older-report',
    null,
  ],
];

const years = [2024, 2023, 2022, 2021, 2020];
const items = (item: (year: number) => string) => years.map(item).join('\n');
const menu =
  '<ul><li><a href="/zc/">政策</a></li><li><a href="/zn/">政府信息公开指南</a></li><li><a href="/zd/">政府信息公开制度</a></li><li><a href="/fd/">法定主动公开内容</a></li><li><a href="/nb/">政府信息公开年报</a></li><li><a href="/ysq/">依申请公开</a></li></ul>';
const of = (year: number) => `云川市水务局${year}年政府信息公开工作年度报告`;
const column = { ColumnName: '政府信息公开年报', ColumnType: '政府信息公开年报' };

const lists: Case[] = [
  [
    'TRS: two heads and dates',
    {
      title: '政府信息公开年报_政府信息公开_云川市水务局',
      meta: column,
      body: `${menu}<div>标题</div><div>发布日期</div><ul>${items((year) => `<li><a href="./${year + 1}01/t${year + 1}0120_1.html" title="${of(year)}">云川市水务局${year}年政府信息…</a><span>${year + 1}-01-20</span></li>`)}</ul>`,
    },
    'report-index',
    null,
  ],
  [
    'jcms',
    {
      title: '云川市人民政府 政府信息公开年报',
      meta: column,
      body: `${menu}<div class="default_pgContainer">${items((year) => `<table width="100%"><tr><td><a target="_blank" href="/art/${year + 1}/1/31/art_1229_${year}.html" title="${of(year)}">${of(year)}</a></td><td>[${year + 1}-01-31]</td></tr></table>`)}</div>`,
    },
    'report-index',
    null,
  ],
  [
    'gkmlpt: a table',
    {
      title: '云川市水务局-政府信息公开年报',
      meta: column,
      body: `<table class="table-content"><thead><tr><td>标题</td><td>发布日期</td></tr></thead><tbody>${items((year) => `<tr><td><a href="/gkmlpt/content/1/post_${year}.html">${of(year)}</a></td><td>${year + 1}-01-20</td></tr>`)}</tbody></table>`,
    },
    'report-index',
    null,
  ],
  [
    'Lonsun',
    {
      title: '政府信息公开年报-云川市水务局',
      meta: { ...column, ColumnType: '信息公开年报' },
      body: `<ul class="xxgk_list">${items((year) => `<li><span class="mc"><a class="title" href="/xxgk/content/${year}.html" title="${of(year)}">${of(year)}</a></span><span class="rq">${year + 1}-01-20</span></li>`)}</ul>`,
    },
    'report-index',
    null,
  ],
  [
    'VSB',
    {
      title: '年度报告-云川市水务局',
      body: `<ul>${items((year) => `<li id="line_u9_${year}"><a href="../info/1035/${year}.htm">${of(year)}</a><span>${year + 1}/01/20</span></li>`)}</ul>`,
    },
    'report-index',
    null,
  ],
  [
    '上海: folders of years, units of one year',
    {
      title: '2024年政府信息公开年报_上海市',
      body: `<ul>${['奉贤区', '徐汇区', '闵行区', '松江区'].map((one) => `<li><a href="/nw123/20250331/${one}.html">2024年${one}政府信息公开工作年度报告</a><span>2025-03-31</span></li>`).join('')}</ul>`,
    },
    'report-index',
    null,
  ],
  [
    '人社部',
    {
      title: '政府信息公开年报',
      body: `<ul class="rsb_con_rightUl">${items((year) => `<li><a href="./${year + 1}01/t${year}.html">${of(year)}</a><span>${year + 1}-01-28</span></li>`)}</ul>`,
    },
    'report-index',
    null,
  ],
  [
    'with a template row of a script',
    {
      title: '政府信息公开年报',
      meta: column,
      body: `<ul>${items((year) => `<li><a href="./t${year}.html">${of(year)}</a><span>${year + 1}-01-20</span></li>`)}<li ms-repeat="list"><a href="{{el.url}}">{{el.title}}</a></li></ul>`,
    },
    'report-index',
    null,
  ],
];

const about: Case[] = [
  [
    'a notice that prints the form with an example',
    { title: '关于做好2024年政府信息公开工作年度报告编制工作的通知_云川市人民政府' },
    'not-a-report',
    null,
  ],
  [
    'slides of a training with a table filled in',
    { title: '政府信息公开工作年度报告怎么填（培训课件）' },
    'not-a-report',
    null,
  ],
  [
    'a 图解',
    {
      title: '一图读懂云川市水务局2024年政府信息公开工作年度报告',
      meta: { ArticleTitle: '一图读懂云川市水务局2024年政府信息公开工作年度报告' },
      body: '<h1>一图读懂云川市水务局2024年政府信息公开工作年度报告</h1><img src="a.jpg" width="800" height="4000">',
    },
    'not-a-report',
    null,
  ],
  [
    'a 解读 with prose',
    {
      title: '《云川市水务局2024年政府信息公开工作年度报告》解读',
      body: `<h1>《云川市水务局2024年政府信息公开工作年度报告》解读</h1>${prose}${prose}`,
    },
    'not-a-report',
    null,
  ],
  [
    'a notice on writing them',
    {
      title: '关于做好2024年政府信息公开工作年度报告编制和发布工作的通知',
      meta: { ArticleTitle: '关于做好2024年政府信息公开工作年度报告编制和发布工作的通知' },
      body: `<h1>关于做好2024年政府信息公开工作年度报告编制和发布工作的通知</h1>${prose}<a href="m.docx">附件：年度报告模板.docx</a>`,
    },
    'not-a-report',
    null,
  ],
  [
    'news of their publication',
    {
      title: '云川市89家单位按时发布2024年政府信息公开工作年度报告_云川市人民政府',
      meta: { ArticleTitle: '云川市89家单位按时发布2024年政府信息公开工作年度报告' },
      body: `<h1>云川市89家单位按时发布2024年政府信息公开工作年度报告</h1>${prose}`,
    },
    'not-a-report',
    null,
  ],
  [
    'the report on law-based government',
    {
      title: '云川市水务局2024年法治政府建设年度报告',
      body: `<h1>云川市水务局2024年法治政府建设年度报告</h1>${prose}<p>政府信息公开工作年度报告按时发布。</p>`,
    },
    'not-a-report',
    null,
  ],
  [
    'the report on websites',
    {
      title: '政府网站工作年度报表（2024年度）',
      body: '<h1>政府网站工作年度报表</h1><table><tr><td>网站名称</td><td>云川市水务局</td></tr><tr><td>总访问量（单位：次）</td><td>120034</td></tr></table>',
    },
    'not-a-report',
    null,
  ],
  [
    'a budget',
    {
      title: '云川市水务局2024年部门预算公开',
      body: `<h1>云川市水务局2024年部门预算公开</h1>${prose}<table><tr><td>项目</td><td>合计</td></tr><tr><td>一般公共预算</td><td>1203.4</td></tr></table>`,
    },
    'not-a-report',
    null,
  ],
  [
    'a university',
    {
      title: '云川大学2023-2024学年信息公开工作年度报告',
      body: `<h1>云川大学2023-2024学年信息公开工作年度报告</h1>${prose}`,
    },
    'not-a-report',
    null,
  ],
  [
    'a hospital',
    {
      title: '云川市第一人民医院2024年信息公开工作年度报告',
      body: `<h1>云川市第一人民医院2024年信息公开工作年度报告</h1>${prose}`,
    },
    'not-a-report',
    null,
  ],
  [
    'a company',
    {
      title: '云川市水务集团有限公司2024年信息公开年度报告',
      body: `<h1>云川市水务集团有限公司2024年信息公开年度报告</h1>${prose}`,
    },
    'not-a-report',
    null,
  ],
  [
    'a search',
    {
      title: '搜索结果_政府信息公开工作年度报告',
      body: `<ul>${items((year) => `<li><a href="/a${year}.html">${of(year)}</a></li>`)}</ul>`,
    },
    'not-a-report',
    null,
  ],
  ['nothing', { title: '', body: '' }, 'not-a-report', null],
];

const lookalikes: Case[] = [
  [
    '学院路街道',
    {
      title: '海淀区学院路街道办事处2024年政府信息公开工作年度报告',
      body: sections('').replaceAll(name, '海淀区学院路街道办事处2024年政府信息公开工作年度报告'),
    },
    'report-without-tables',
    'missing',
  ],
  [
    '绩效考核办公室',
    {
      title: '云川市绩效考核办公室2024年政府信息公开工作年度报告',
      body: sections('').replaceAll(name, '云川市绩效考核办公室2024年政府信息公开工作年度报告'),
    },
    'report-without-tables',
    'missing',
  ],
  [
    '医院管理局',
    {
      title: '云川市医院管理局2024年政府信息公开工作年度报告',
      body: sections('').replaceAll(name, '云川市医院管理局2024年政府信息公开工作年度报告'),
    },
    'report-without-tables',
    'missing',
  ],
  [
    '机构编制委员会办公室',
    {
      title: '云川市机构编制委员会办公室2024年政府信息公开工作年度报告',
      body: sections('').replaceAll(name, '云川市机构编制委员会办公室2024年政府信息公开工作年度报告'),
    },
    'report-without-tables',
    'missing',
  ],
  [
    '新闻发布中心',
    {
      title: '云川市新闻发布中心2024年政府信息公开工作年度报告',
      body: sections('').replaceAll(name, '云川市新闻发布中心2024年政府信息公开工作年度报告'),
    },
    'report-without-tables',
    'missing',
  ],
];

describe.each([
  ['a report', reports],
  ['an older report', older],
  ['a list of reports', lists],
  ['something else', about],
  ['an agency named like another body', lookalikes],
])('%s', (_, cases) => {
  test.each(cases)('%s', async (_name, page, kind, reason) => {
    const found = await identityOf(page);
    expect({ kind: found.kind, reason: found.reason }).toEqual({ kind, reason });
  });
});
