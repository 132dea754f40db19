import { pickOne, type Random } from '../generate-figures';
import { escapeHtml } from './cell-markup';
import type { WrittenReport } from './report';

/** 页面各部 What a site's frame is put round. */
export interface PageParts {
  report: WrittenReport;
  title: string;
  /** The body of the report: paragraphs and tables, in markup. */
  body: string;
  style: string;
}

/** 站点的页面 The page of one content management system. */
export type Frame = (parts: PageParts, random: Random) => string;

const metas = ({ report, title }: PageParts, more = '') =>
  [
    ['SiteName', `${report.agency.slice(0, 3)}政府网`],
    ['SiteDomain', 'www.example.gov.cn'],
    ['SiteIDCode', '3590000001'],
    ['ColumnName', '政府信息公开年报'],
    ['ColumnType', '政府信息公开年报'],
    ['ArticleTitle', title],
    ['PubDate', `${report.published} 09:30`],
    ['ContentSource', report.agency],
  ]
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content!)}">`)
    .join('\n') + more;

const page = (head: string, body: string, attributes = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">\n${head}\n</head><body${attributes}>\n${body}\n</body></html>`;

const CHROME =
  '<div class="top"><a href="/">繁體版</a> <a href="/en">ENGLISH</a> <a>无障碍</a> <a>长者版</a></div><div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">政府信息公开年报</a></div>';
const FOOT =
  '<div class="page"><a href="a.html">上一篇：公开指南</a> <a href="b.html">下一篇：公开制度</a></div><div class="foot"><p>主办单位：办公室 承办：信息中心 电话：0000-88886666</p><p>网站标识码：3590000001 ICP备12345678号 <a href="/map.html">网站地图</a></p></div>';
const TOOLS = (date: string) =>
  `<div class="info"><span>发布日期：${date}</span> <span>浏览次数：<b id="n">128</b></span> 字体：【<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a> <a>关闭</a></div>`;

const metadataTable = ({ report }: PageParts) =>
  `<table class="table_content"><tr><td>索引号：</td><td>${report.identifier}</td><td>分类：</td><td>政府信息公开年报</td></tr><tr><td>发布机构：</td><td>${report.agency}</td><td>公开日期：</td><td>${report.published}</td></tr><tr><td>文号：</td><td>&nbsp;</td><td>时效：</td><td>有效</td></tr></table>`;

/** Frames of every family of sites that is met, by name. */
export const frames: Record<string, Frame> = {
  trs: (parts) =>
    page(
      `${metas(parts)}<title>${parts.title}_政府信息公开年报_${parts.report.agency}</title>${parts.style}`,
      `${CHROME}<div class="article_area"><h1 class="tit">${parts.title}</h1>${TOOLS(parts.report.published)}${metadataTable(parts)}<div class=TRS_Editor>${parts.body}</div></div>${FOOT}`,
    ),
  jcms: (parts) =>
    page(
      `${metas(parts)}<title>${parts.report.agency.slice(0, 3)}政府网 政府信息公开年报 ${parts.title}</title>${parts.style}`,
      `${CHROME}<div class="main"><!--<$[标题名称(html)]>begin--><div class="title">${parts.title}</div><!--end-->${TOOLS(parts.report.published)}<div id="zoom">${parts.body}</div></div>${FOOT}`,
    ),
  ucap: (parts) =>
    page(
      `${metas(parts)}<title>${parts.title}-${parts.report.agency}</title>${parts.style}`,
      `${CHROME}<div id="zoomcon"><h2><ucaptitle>${parts.title}</ucaptitle></h2><publishtime>${parts.report.published}</publishtime><div class="article-content"><ucapcontent>${parts.body}</ucapcontent></div></div>${FOOT}`,
    ),
  gkmlpt: (parts) =>
    page(
      `${metas(parts)}<title>${parts.title}</title>${parts.style}<script>var _CONFIG = {"SID":"765002","TREE":[{"name":"年报"}]};</script>`,
      `${CHROME}<div class="classify"><table><tbody><tr><td class="td-label">索引号:</td><td>${parts.report.identifier}</td><td class="td-label">分类:</td><td>年报</td></tr><tr><td class="td-label">发布机构:</td><td>${parts.report.agency}</td><td>成文日期:</td><td>${parts.report.signed}</td></tr></tbody></table></div><h1>${parts.title}</h1><div class="article-content">${parts.body}</div>${FOOT}`,
    ),
  lonsun: (parts) =>
    page(
      `${metas(parts)}<title>${parts.title}_${parts.report.agency.slice(0, 3)}人民政府网</title>${parts.style}`,
      `${CHROME}<div class="wzcon j-fontContent"><h1 class="newstitle">${parts.title}</h1><div class="newsinfo">来源：${parts.report.agency} 发布时间：${parts.report.published} 阅读次数：77</div><div class="gk_content">${parts.body}</div></div>${FOOT}`,
    ),
  vsb: (parts) =>
    page(
      `<title>${parts.title}-${parts.report.agency}</title><meta name="keywords" content="年报">${parts.style}`,
      `${CHROME}<form name="_newscontent_fromname"><div class="content-title"><h3>${parts.title}</h3><i>发布时间：${parts.report.published}</i></div><div id="vsb_content"><div class="v_news_content">${parts.body}</div></div></form>${FOOT}`,
    ),
  shanghai: (parts) =>
    page(
      `${metas(parts)}<title>${parts.title}_上海市${parts.report.agency}</title>${parts.style}`,
      `${CHROME}<div class="Article"><h2 id="ivs_title">${parts.title}</h2><small>(${parts.report.published})</small><div id="ivs_content" class="Article_content">${parts.body}</div></div>${FOOT}`,
    ),
  zibo: (parts) =>
    page(
      `${metas(parts)}<title>${parts.report.agency} 年度报告 ${parts.title}</title>${parts.style}`,
      `${CHROME}<div class="gongkai-wrap"><p>索引号：${parts.report.identifier}</p><p>发布机构：${parts.report.agency}</p><div class="article-title">${parts.title}</div><div class="article">${parts.body}</div></div>${FOOT}`,
    ),
  legacy: (parts) =>
    page(
      `<title>${parts.title}</title>${parts.style}`,
      `<table width=1000 align=center><tr><td colspan=2>${CHROME}</td></tr><tr><td width=200><table><tr><td><a href=1>政策</a></td></tr><tr><td><a href=2>指南</a></td></tr><tr><td><a href=3>年报</a></td></tr></table></td><td><table width=100%><tr><td align=center><font size=5>${parts.title}</font></td></tr><tr><td align=center>时间：${parts.report.published}</td></tr><tr><td><div id=zoom>${parts.body}</div></td></tr></table></td></tr><tr><td colspan=2>${FOOT}</td></tr></table>`,
      ' bgcolor=#ffffff',
    ),
  neutral: (parts) =>
    page(
      `<title>${parts.title}</title>${parts.style}`,
      `<article><h1>${parts.title}</h1>${parts.body}</article>`,
    ),
};

/** The title in one of the shapes that are met (markup.md section 7); each names agency and year. */
export function titleOf({ agency, year }: WrittenReport, random: Random): string {
  return pickOne(random, [
    `${agency}${year}年政府信息公开工作年度报告`,
    `${year}年${agency}政府信息公开工作年度报告`,
    `${agency}${year}年度政府信息公开工作年度报告`,
    `${agency}${year}年政府信息公开年度报告`,
    `${agency} ${year} 年政府信息公开工作年度报告`,
  ]);
}
