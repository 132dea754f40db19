/** 列表页 A list page of one shape, and what is to be found in it. */
export interface ListPage {
  shape: string;
  url: string;
  html: string;
  /** Title, address as far as it matters, date, year, kind. */
  items: [
    title: string,
    url: string,
    date: string | null,
    year: number | null,
    kind?: 'older-report' | 'attachment',
  ][];
  next?: string[] | { url: string; body?: string; first: number };
  total?: number;
  folders?: [title: string, url: string, year: number | null][];
}

const MENU = `<div class="top"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/hdjl/">互动交流</a></div>
<ul class="leftmenu"><li><a href="/zfxxgk/zc/">政策</a></li><li><a href="/zfxxgk/zfxxgkzn/">政府信息公开指南</a></li><li><a href="/zfxxgk/zfxxgkzd/">政府信息公开制度</a></li>
<li><a href="/zfxxgk/fdzdgknr/">法定主动公开内容</a></li><li><a href="/zfxxgk/zfxxgknb/">政府信息公开年报</a></li><li><a href="/ysqgk/">依申请公开</a></li></ul>`;
const FOOT = `<div class="footer">${['国务院部门网站', '省政府网站', '市政府网站', '新华网', '人民网']
  .map((name, index) => `<a href="http://www.link${index}.gov.cn/">${name}</a>`)
  .join(
    '',
  )}<a href="/2024/wzndbb.html">政府网站工作年度报表（2024年度）</a><a href="/map.html">网站地图</a></div>`;

const page = (title: string, body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${MENU}${body}${FOOT}</body></html>`;

const R = '政府信息公开工作年度报告';

export const listPages: ListPage[] = [
  {
    shape: 'TRS, static pages by createPageHTML',
    url: 'https://www.yunchuan.gov.cn/zwgk/zfxxgk/zfxxgknb/index.html',
    html: page(
      '政府信息公开年报_政府信息公开_云川市',
      `<ul class="list"><li><a href="./202501/t20250120_97791.html">云川市自然资源和规划局2024年${R}</a><span>2025-01-20</span></li>
      <li><a href="./202501/t20250121_97800.html">云川市财政局2024年${R}</a><span>2025-01-21</span></li>
      <li><a href="./202501/t20250122_97801.html">一图读懂云川市财政局2024年${R}</a><span>2025-01-22</span></li>
      <li><a href="./202501/t20250105_97700.html">关于做好2024年${R}编制工作的通知</a><span>2025-01-05</span></li></ul>
      <script>createPageHTML(4, 0, "index", "html");</script>`,
      '<meta name="ColumnName" content="政府信息公开年报"><meta name="SiteName" content="云川市人民政府">',
    ),
    items: [
      [
        `云川市自然资源和规划局2024年${R}`,
        '/zwgk/zfxxgk/zfxxgknb/202501/t20250120_97791.html',
        '2025-01-20',
        2024,
      ],
      [`云川市财政局2024年${R}`, '/zwgk/zfxxgk/zfxxgknb/202501/t20250121_97800.html', '2025-01-21', 2024],
    ],
    next: ['index_1.html', 'index_2.html', 'index_3.html'],
  },
  {
    shape: 'TRS mixed: first page static, then a call that the page does not show; a template row',
    url: 'https://www.moudao.gov.cn/zfxxgk/zfxxgknb/',
    html: page(
      '政府信息公开年报_政府信息公开_某某区管委会',
      `<div class="tab"><span>标题</span><span>发布日期</span></div><ul><li><a href="./202503/t20250310_97791.htm" title="某某区管委会2024年度${R}">某某区管委会2024年度政府信息公…</a><span>2025-03-10</span></li>
      <li><a href="./201803/t20180310_1.htm">某某区管委会2017年度${R}</a><span>2018-03-10</span></li></ul>
      <ul><li ms-repeat="list"><a ms-attr-href="el.url" href="{{el.url}}">{{el.title}}</a><span>{{el.time}}</span></li></ul>
      <script>listModel({quickMode:"动静结合", maxStaticIndex:1, listArgs:{channelid:"1813", classsql:"chnlid=1813", sortfield:"-docorderpri,-docreltime"}, pagebar:{prepage:10, recordCount:'20'}})</script>`,
      '<meta name="ColumnName" content="政府信息公开年报">',
    ),
    items: [
      [`某某区管委会2024年度${R}`, '/zfxxgk/zfxxgknb/202503/t20250310_97791.htm', '2025-03-10', 2024],
      [
        `某某区管委会2017年度${R}`,
        '/zfxxgk/zfxxgknb/201803/t20180310_1.htm',
        '2018-03-10',
        2017,
        'older-report',
      ],
    ],
    total: 20,
  },
  {
    shape: 'list service of a page that spells its call out',
    url: 'https://www.suyang.gov.cn/zfxxgk/nb/list.shtml',
    html: page(
      '年度报告_苏阳市',
      `<div id="list"><p><a href="/sygfj/gknb/202401/2ecfb31a335f4d689220a3a23e24a986.shtml">苏阳市公房局2023年${R}</a> [2024-01-17]</p></div>
      <script>function go(){ loadData("/api/list/query", {channelId: "8ab2", pageIndex: 1, pageSize: 15}); }</script>共 45 条`,
    ),
    items: [
      [
        `苏阳市公房局2023年${R}`,
        '/sygfj/gknb/202401/2ecfb31a335f4d689220a3a23e24a986.shtml',
        '2024-01-17',
        2023,
      ],
    ],
    next: { url: '/api/list/query', body: 'channelId=8ab2&pageIndex={page}&pageSize=15', first: 1 },
    total: 45,
  },
  {
    shape: '大汉 jpage: records within the page, the next group by address',
    url: 'https://www.jinhu.gov.cn/col/col1229214366/index.html',
    html: page(
      '年度报告_金湖县',
      `<div id="5845606"><script type="text/xml"><datastore>
<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=2&webid=3026&path=/&columnid=1229214366&unitid=5845606&permissiontype=0"></a>]]></nextgroup>
<recordset><record><![CDATA[<li><a href="/art/2025/1/23/art_1229397394_58900967.html" title="金湖县水利局2024年${R}">金湖县水利局2024年政府信息...</a><b>2025-01-23</b></li>]]></record>
<record><![CDATA[<li><a href="/art/2025/1/24/art_1229397394_58900970.html" title="金湖县2024年政府信息公开工作要点">金湖县2024年...</a><b>2025-01-24</b></li>]]></record></recordset></datastore></script></div>`,
    ),
    items: [[`金湖县水利局2024年${R}`, '/art/2025/1/23/art_1229397394_58900967.html', '2025-01-23', 2024]],
    next: {
      url: '/module/web/jpage/dataproxy.jsp?page={page}&webid=3026&path=/&columnid=1229214366&unitid=5845606&permissiontype=0',
      first: 2,
    },
  },
  {
    shape: '大汉 jpaas: build/unit with its query in attributes',
    url: 'https://www.pingan.gov.cn/col/col1229/index.html',
    html: page(
      '政府信息公开年报-平安县',
      `<div class="list"><li><a href="/col/col1229/art/2025/art_0a1b2c3d4e5f.html" title="平安县教育局2024年${R}">平安县教育局2024年${R}</a><span>01-22</span></li></div>
      <script url="/api-gateway/jpaas-publish-server/front/page/build/unit" querydata="{'parseType':'bulidstatic','webId':'2a','tplSetId':'9c','pageType':'column','tagId':'列表','pageId':'1229','paramJson':'{&quot;pageNo&quot;:1,&quot;pageSize&quot;:20}'}"></script>`,
    ),
    items: [[`平安县教育局2024年${R}`, '/col/col1229/art/2025/art_0a1b2c3d4e5f.html', null, 2024]],
    next: {
      url: '/api-gateway/jpaas-publish-server/front/page/build/unit?parseType=bulidstatic&webId=2a&tplSetId=9c&pageType=column&tagId=%E5%88%97%E8%A1%A8&pageId=1229&paramJson=%7B%22pageNo%22%3A{page}%2C%22pageSize%22%3A20%7D',
      first: 2,
    },
  },
  {
    shape: '广东 gkmlpt: column from the configuration',
    url: 'https://www.longwan.gov.cn/gkmlpt/index',
    html: page(
      '信息公开目录',
      `<div id="app"></div><script>var _CONFIG = {SID: "765002", TREE: [{"id": 1200, "name": "机构职能"}, {"id": 1207, "name": "政府信息公开年报"}]};</script>`,
    ),
    items: [],
    next: { url: '/gkmlpt/api/all/1207?page={page}&sid=765002', first: 1 },
  },
  {
    shape: '人社部: li > a + span, relative addresses, index_N beside',
    url: 'https://www.mohrss.gov.cn/SYrlzyhshbzb/zwgk/gknb/index.html',
    html: page(
      '政府信息公开年报',
      `<ul class="rsb_con_rightUl"><li><a href="./202601/t20260128_566265.html">人力资源社会保障部2025年${R}</a><span>2026-01-28</span></li>
      <li><a href="../gknb2/202501/t20250127_535.html">人力资源社会保障部2024年${R}</a><span>2025-01-27</span></li></ul>
      <div class="pages"><a href="index.html">1</a><a href="index_1.html">2</a><a href="index_2.html">3</a><a href="index_1.html">下一页</a><a href="index_5.html">尾页</a></div>`,
    ),
    items: [
      [
        `人力资源社会保障部2025年${R}`,
        '/SYrlzyhshbzb/zwgk/gknb/202601/t20260128_566265.html',
        '2026-01-28',
        2025,
      ],
      [
        `人力资源社会保障部2024年${R}`,
        '/SYrlzyhshbzb/zwgk/gknb2/202501/t20250127_535.html',
        '2025-01-27',
        2024,
      ],
    ],
    next: ['index_1.html', 'index_2.html', 'index_3.html', 'index_4.html', 'index_5.html'],
  },
  {
    shape: 'cut titles, dates without a year, countPage',
    url: 'http://www.donghu.gov.cn/gknb/',
    html: page(
      '信息公开年报_东湖区',
      `<li><a href="/gknb/2024/0117/45102.html" title="东湖区民政局2023年度政府信息公开年度报告">东湖区民政局2023年度政府…</a><span>[01-17]</span></li>
      <li><a href="/gknb/2024/0118/45103.html" title="东湖区民政局2023年度部门决算">东湖区民政局2023年度部门…</a><span>[01-18]</span></li>
      <script>var currentPage = 0;//所在页从0开始
      var countPage = 3//共多少页
      document.write("<a href='index_" + 1 + ".html'>"); var n = "index_";</script>`,
    ),
    items: [['东湖区民政局2023年度政府信息公开年度报告', '/gknb/2024/0117/45102.html', '2024-01-17', 2023]],
    next: ['index_1.html', 'index_2.html'],
  },
  {
    shape: 'a table with a column of units and one of dates in words',
    url: 'http://www.nanling.gov.cn/xxgk/list.jsp?id=9',
    html: page(
      '政府信息公开工作年度报告',
      `<table><tr><th>序号</th><th>名称</th><th>发布机构</th><th>日期</th></tr>
      <tr><td>1</td><td><a href="show.jsp?id=100231">2024年度南岭县审计局${R}</a></td><td>审计局</td><td>2025年1月8日</td></tr>
      <tr><td>2</td><td><a href="show.jsp?id=100232">2024年度南岭县统计局${R}</a></td><td>统计局</td><td>2025/1/9</td></tr></table>
      <a href="list.jsp?id=9&page=1">首页</a><a href="list.jsp?id=9&page=2">下一页</a><a href="list.jsp?id=9&page=4">末页</a>`,
    ),
    items: [
      [`2024年度南岭县审计局${R}`, '/xxgk/show.jsp?id=100231', '2025-01-08', 2024],
      [`2024年度南岭县统计局${R}`, '/xxgk/show.jsp?id=100232', '2025-01-09', 2024],
    ],
    next: ['list.jsp?id=9&page=2', 'list.jsp?id=9&page=3', 'list.jsp?id=9&page=4'],
  },
  {
    shape: 'short titles: only the year',
    url: 'https://www.beishan.gov.cn/zfxxgk/nb_2022n/index.html',
    html: page(
      '政府信息公开年报_北山区人民政府',
      `<dl><dd><a href="202501/t20250125_11.html">2024年度报告</a><i>2025.01.25</i></dd><dd><a href="202401/t20240125_10.html">2023年年报</a><i>2024.01.25</i></dd>
      <dd><a href="202402/t20240201_12.html">2023年度报告解读</a><i>2024.02.01</i></dd></dl>`,
      '<meta name="ColumnName" content="政府信息公开年报">',
    ),
    items: [
      ['2024年度报告', '/zfxxgk/nb_2022n/202501/t20250125_11.html', '2025-01-25', 2024],
      ['2023年年报', '/zfxxgk/nb_2022n/202401/t20240125_10.html', '2024-01-25', 2023],
    ],
  },
  {
    shape: 'units alone under a year, with departments and townships beside',
    url: 'https://www.liuhe.gov.cn/zfxxgk/zfxxgknb/2024n/bmnb/',
    html: page(
      '2024年政府信息公开年度报告_柳河市',
      `<ul class="tabs"><li><a href="/zfxxgk/zfxxgknb/2024n/qzf/">市政府</a></li><li><a href="/zfxxgk/zfxxgknb/2024n/bmnb/">市政府部门</a></li><li><a href="/zfxxgk/zfxxgknb/2024n/xzjd/">乡镇（街道）</a></li></ul>
      <ul class="list"><li><a href="./202501/t20250120_1.html">柳河市财政局</a><span>2025-01-20</span></li><li><a href="./202501/t20250121_2.html">柳河市教育局</a><span>2025-01-21</span></li></ul>`,
      '<meta name="ColumnName" content="政府信息公开年报">',
    ),
    items: [
      ['柳河市财政局', '/zfxxgk/zfxxgknb/2024n/bmnb/202501/t20250120_1.html', '2025-01-20', 2024],
      ['柳河市教育局', '/zfxxgk/zfxxgknb/2024n/bmnb/202501/t20250121_2.html', '2025-01-21', 2024],
    ],
    folders: [
      ['市政府', '/zfxxgk/zfxxgknb/2024n/qzf/', null],
      ['乡镇（街道）', '/zfxxgk/zfxxgknb/2024n/xzjd/', null],
    ],
  },
  {
    shape: 'year folders of a city, offset by one, no report on the page itself',
    url: 'https://www.tongzhou.gov.cn/zfxxgk/gknb/index.html',
    html: page(
      '政府信息公开年报',
      `<ul><li><a href="./2024n78/">2024年</a></li><li><a href="./2023n/">2023年度</a></li><li><a href="2022/index.html">2022年政府信息公开年报</a></li></ul>`,
    ),
    items: [],
    folders: [
      ['2024年', '/zfxxgk/gknb/2024n78/', 2024],
      ['2023年度', '/zfxxgk/gknb/2023n/', 2023],
      ['2022年政府信息公开年报', '/zfxxgk/gknb/2022/index.html', 2022],
    ],
  },
  {
    shape: '上海: short codes and uuids, folders of years beside',
    url: 'https://www.shanghai.gov.cn/nw12344/index.html',
    html: page(
      '政府信息公开年报_上海市',
      `<ul class="tadaty-list"><li><a href="/nw12344/20230331/4a03b5fa47ae4c73b7ec42801de6be66.html" target="_blank" title="2022年上海市${R}">2022年上海市${R}</a><span class="time">2023-03-31</span></li></ul>
      <ul><li><a href="/nw12345/index.html">2021年</a></li></ul><ul class="pagination"><li><a href="/nw12344/index.html">1</a></li><li><a href="/nw12344/index_2.html">2</a></li><li><a href="/nw12344/index_3.html">3</a></li></ul>`,
    ),
    items: [
      [`2022年上海市${R}`, '/nw12344/20230331/4a03b5fa47ae4c73b7ec42801de6be66.html', '2023-03-31', 2022],
    ],
    next: ['index_2.html', 'index_3.html'],
    folders: [['2021年', '/nw12345/index.html', 2021]],
  },
  {
    shape: 'attachments listed beside pages; bodies that report under other regulations',
    url: 'https://www.shiqiao.gov.cn/single/29/index.html',
    html: page(
      '信息公开年报',
      `<ul><li><a href="/files/2025/01/石桥镇2024.pdf">石桥镇人民政府2024年${R}.pdf</a> 2025-01-16</li><li><a href="/single/29/71869.html">石桥镇人民政府2023年${R}</a>（2024-01-16）</li>
      <li><a href="/single/29/71870.html">石桥镇中学2023学年信息公开工作报告</a></li><li><a href="javascript:void(0)">白沙镇2023年${R}</a></li></ul>`,
    ),
    items: [
      [
        `石桥镇人民政府2024年${R}.pdf`,
        '/files/2025/01/%E7%9F%B3%E6%A1%A5%E9%95%872024.pdf',
        '2025-01-16',
        2024,
        'attachment',
      ],
      [`石桥镇人民政府2023年${R}`, '/single/29/71869.html', '2024-01-16', 2023],
    ],
  },
  {
    shape: 'one report a unit, the year only in the date',
    url: 'https://www.xinfeng.gov.cn/zwgk/002005/',
    html: page(
      '政府信息公开年报',
      `<div class="wb-data-item"><a href="/zwgk/002005/002005001/20240308/8b0d2f40-1111-2222-3333-444455556666.html">新丰县水利局${R}</a><span>2024-03-08</span></div>
      <div class="wb-data-item"><a href="/zwgk/002005/002005001/20240309/8b0d2f40-1111-2222-3333-444455556667.html">新丰县林业局${R}</a></div>`,
    ),
    items: [
      [
        `新丰县水利局${R}`,
        '/zwgk/002005/002005001/20240308/8b0d2f40-1111-2222-3333-444455556666.html',
        '2024-03-08',
        2023,
      ],
      [
        `新丰县林业局${R}`,
        '/zwgk/002005/002005001/20240309/8b0d2f40-1111-2222-3333-444455556667.html',
        '2024-03-09',
        2023,
      ],
    ],
  },
  {
    shape: '博达 VSB: list.htm and numbered pages below it, title repeated in an image link',
    url: 'https://www.anping.gov.cn/zwgk/nb.htm',
    html: page(
      '年度报告-安平县人民政府',
      `<ul><li id="line_u9_0"><a href="../info/1035/11838.htm"><img src="a.png"></a><a href="../info/1035/11838.htm" title="安平县统计局2024年${R}">安平县统计局2024年${R}</a><span>2025-01-14</span></li></ul>
      <span class="p_pages"><span class="p_no"><a href="nb/2.htm">2</a></span><span class="p_no"><a href="nb/1.htm">3</a></span><span class="p_next"><a href="nb/2.htm">下页</a></span></span>`,
    ),
    items: [[`安平县统计局2024年${R}`, '/info/1035/11838.htm', '2025-01-14', 2024]],
    next: ['nb/1.htm', 'nb/2.htm'],
  },
  {
    shape: 'no list at all: a home page full of links',
    url: 'https://www.guangning.gov.cn/',
    html: page(
      '广宁县人民政府',
      `<ul><li><a href="/zwyw/202501/t20250120_1.html">县政府召开2024年政府信息公开工作推进会</a></li><li><a href="/zwyw/202501/t20250121_2.html">广宁县2024年政府工作报告</a></li><li><a href="/ztzl/2024/">2024年专题专栏</a></li></ul>`,
    ),
    items: [],
  },
];
