import { reviewBytes } from '../../../src/cli/review-source';
import type { Review } from '../../../src/reconcile/review';

/** 身份测页 What a small page says of itself: each part is HTML, and empty where a page goes without. */
export interface IdentityPage {
  /** The window's title. */
  title?: string;
  /** <meta> names and contents, in order. */
  meta?: Record<string, string>;
  /** Above the report: menus, a metadata table, the title as printed. */
  head?: string;
  /** The preamble. */
  preamble?: string;
  /** The first section. */
  overview?: string;
  /** What stands after the last section: signature, footer. */
  end?: string;
  /** Instead of the whole body. */
  body?: string;
  url?: string;
}

/** 六部分 The sections of a report, the tables of which do not matter here. */
const sections = (overview: string) => `
<p>一、总体情况</p><p>${overview}</p>
<p>二、主动公开政府信息情况</p>
<p>三、收到和处理政府信息公开申请情况</p>
<table border="1">
<tr><td>一、本年新收政府信息公开申请数量</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>3</td></tr>
<tr><td>二、上年结转政府信息公开申请数量</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td>三、本年度办理结果</td><td>（一）予以公开</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>3</td></tr>
<tr><td></td><td>（七）总计</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>3</td></tr>
<tr><td>四、结转下年度继续办理</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
</table>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<p>五、存在的主要问题及改进情况</p><p>公开的主动性有待增强，下一步将加强培训。</p>
<p>六、其他需要报告的事项</p><p>没有其他需要报告的事项。</p>`;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** The page's HTML. */
export function htmlOf(page: IdentityPage): string {
  const meta = Object.entries(page.meta ?? {})
    .map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">`)
    .join('\n');
  const body =
    page.body ??
    `${page.head ?? ''}<div class="TRS_Editor">${page.preamble ? `<p>${page.preamble}</p>` : ''}
${sections(page.overview ?? '认真落实各项要求，信息公开工作稳步推进。')}</div>${page.end ?? ''}`;
  const title = page.title === undefined ? '' : `<title>${page.title}</title>`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">${title}\n${meta}</head><body>${body}</body></html>`;
}

/** What the whole reader makes of it. */
export async function identityOf(page: IdentityPage): Promise<Review['document']> {
  const review = await reviewBytes(new TextEncoder().encode(htmlOf(page)), {
    url: page.url ?? 'https://www.yunchuan.gov.cn/article/71869.html',
  });
  return review.document;
}
