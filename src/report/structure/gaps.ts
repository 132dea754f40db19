import { type Passage, passageOf } from './passage';

const MEASURE = '(?:条次|人次|余条|条|件|次|篇|期|份|场|宗|起|项|个|人|家|万元|元)';
const COUNTING =
  /公开|发布|收到|受理|办理|办结|答复|回复|制发|制定|印发|出台|召开|开展|举办|接受|更新|公布|报送|累计|总计|共|计|新增|处理|作出|解读|培训|收取/;
const NUMERAL = /[\d０-９一二三四五六七八九十百千万亿零〇两几数多余若约近第每各该本上下整]$/;

/** A blank before a measure word: 共主动公开 条. */
const BLANK = new RegExp(
  `(?<=[\\u4e00-\\u9fff：:])[ \\u00a0\\u3000]+${MEASURE}(?=[，。；,;、）)（(]|其中|$)`,
  'g',
);
/** The same with nothing left of the blank: 共公开信息条，. */
const SWALLOWED =
  /(?:共|总计|累计|共计)(?:主动公开|公开|发布|收到|受理|办理)(?:各类|政府|政务)?(?:信息|申请)?(?:条|件)(?=[，。；,;])/g;
const LETTERS =
  /(?<![A-Za-z0-9×*＊])(?:[XxＸｘ×]{2,}|[Xx×Ｘ](?=[件条次份篇]))(?=件|条|次|个|篇|期|份|人|年|月|日|%|％|号|局|镇|乡|区|县|市|街道|部门|单位|万元|元|余|[，。；]|$)/g;
const LINES = /(?<=[\u4e00-\u9fff：:])[_＿﹍]{2,}|(?<![_＿﹍])[_＿﹍]{2,}(?=[\u4e00-\u9fff])/g;

/** 识漏填 Places in running text where a figure was left out: a gap before a measure word, XX, ____. At most ten. */
export function readGaps(text: string, lines: readonly Passage[]): Passage[] {
  const found: Passage[] = [];
  for (const line of lines) {
    found.push(...apart(gapsIn(text, line)));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

/** More than anybody needs to be shown. */
const MOST = 10;

function gapsIn(text: string, line: Passage): Passage[] {
  const found: Passage[] = [];
  for (const pattern of [BLANK, SWALLOWED, LETTERS, LINES]) {
    for (const match of line.quote.matchAll(pattern)) {
      const clause = clauseBefore(line.quote, match.index);
      if (pattern === BLANK && (!COUNTING.test(clause) || NUMERAL.test(clause.trimEnd()))) continue;
      const start = match.index - Math.min(clause.length, 16);
      const after = match.index + match[0].length;
      const measured =
        (pattern === LETTERS || pattern === LINES) && /[\u4e00-\u9fff]/.test(line.quote[after] ?? '');
      const end = after + (measured ? 1 : 0);
      found.push(passageOf(text, line.start + start, line.start + end));
    }
  }
  return found;
}

/** In page order, none over another. */
function apart(found: Passage[]): Passage[] {
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, index, all) => index === 0 || one.start >= all[index - 1]!.end);
}

/** A clause of more is a text without marks. */
const LONGEST_CLAUSE = 300;

/** The words of the same clause before a place. */
function clauseBefore(line: string, at: number): string {
  const head = line.slice(Math.max(0, at - LONGEST_CLAUSE), at);
  const from = Math.max(
    ...['，', '。', '；', ',', ';', '：', '、', '（'].map((mark) => head.lastIndexOf(mark)),
  );
  return head.slice(from + 1);
}
