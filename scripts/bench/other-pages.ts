/** 非年报 Twenty-one kinds of pages that are no report, each in any size: what stands on government sites and what merely lies on the web. */
const sentence = (i: number) =>
  `为贯彻落实本年度工作部署，有关单位主动公开办事指南${i}条，收到群众来信${i * 7}件，办理结果已结转下一步处理，欢迎监督。`;
const english = (i: number) =>
  `The committee met ${i} times and other matters were carried forward to the next year. `;

/** One unit of each kind; a page is made of as many as its size wants. */
const kinds: Record<string, { title?: string; head?: string; unit(i: number): string }> = {
  news: { unit: (i) => `<p>${sentence(i)}</p>` },
  'news in spans': { unit: (i) => `<p><span>${sentence(i)}</span><span lang="EN-US">${i}</span></p>` },
  'list of links': {
    unit: (i) => `<li><a href="/a/${i}.html">关于第${i}号文件的批复</a><span>2024-01-01</span></li>`,
  },
  portal: {
    unit: (i) => `<div class="box"><h3>栏目${i}</h3><ul><li><a href="#">政府信息公开</a></li></ul></div>`,
  },
  'budget table': {
    unit: (i) => `<tr><td>项目${i}</td><td>${i}</td><td>${i * 3}</td><td>上年结转</td></tr>`,
  },
  'table of links': { unit: (i) => `<tr><td><a href="/${i}">办事指南${i}</a></td><td>${i}</td></tr>` },
  'nested layout tables': {
    unit: (i) => `<table><tr><td><table><tr><td>${sentence(i)}</td></tr></table></td></tr></table>`,
  },
  'deep nesting': { unit: (i) => `${'<div>'.repeat(30)}${sentence(i)}${'</div>'.repeat(30)}` },
  'one long text': { unit: (i) => sentence(i) },
  'lines of a pre': { head: '<pre>', unit: (i) => `${sentence(i)}\n` },
  'nothing but white space': { unit: () => `<p>\n${' '.repeat(200)}\n</p>` },
  'words cut by blanks': { unit: (i) => `<p>${[...sentence(i)].join('\n  ')}</p>` },
  'inline scripts': { unit: (i) => `<script type="text/plain">var a${i}="${sentence(i)}";</script>` },
  'pictures in the page': { unit: () => `<img alt="" src="data:image/png;base64,${'A'.repeat(400)}">` },
  'svg charts': { unit: (i) => `<svg width="9" height="9"><text>${i}</text><path d="M${i} 0h9"/></svg>` },
  forms: { unit: (i) => `<label>姓名${i}<input value="${i}"></label><select><option>${i}</option></select>` },
  comments: { unit: (i) => `<!-- ${sentence(i)} --><p>${i}</p>` },
  english: { unit: (i) => `<p>${english(i)}</p>` },
  'questions and answers': {
    unit: (i) => `<dl><dt>问：${sentence(i)}</dt><dd>答：${sentence(i + 1)}</dd></dl>`,
  },
  // As dense as it gets with the characters that the detector looks for.
  'complaints and applications': {
    unit: (i) =>
      `<p>会议听取信访工作情况报告，要求有关部门掌握${i}项风险，继续推进投诉处理。群众提出的申请事项需要及时办理，不得推诿扯皮，确保件件有着落、事事有回音。</p>`,
  },
  'notice about reports': {
    title: '关于编制2024年政府信息公开工作年度报告的通知',
    unit: (i) => `<p>${sentence(i)}</p>`,
  },
};

export const kindNames = Object.keys(kinds);

/** The HTML of a page of this kind, at least so many bytes of UTF-8 long. */
export function otherPage(kind: string, bytes: number): string {
  const { title = '某市人民政府门户网站', head = '', unit } = kinds[kind]!;
  const table = /^<tr/.test(unit(0));
  const parts: string[] = [];
  const encoder = new TextEncoder();
  for (let length = 0, i = 0; length < bytes; i++) {
    const part = unit(i);
    parts.push(part);
    length += encoder.encode(part).length;
  }
  const body = parts.join('');
  return `<!doctype html><title>${title}</title><body>${head}${table ? `<table>${body}</table>` : body}`;
}
