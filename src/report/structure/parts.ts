import { forms } from '../../forms';
import type { SourceDocument } from '../../grid/document';
import { bareLabel, normaliseLabel } from '../label';
import { isNumberAlone } from '../sections';
import { isSentence, linesIn, type Passage, passageOf, proseIn } from './passage';

/** 部分 One of the six sections as the page prints it. */
export interface Part {
  /** 一 to 六, by what its title says. */
  number: string;
  heading: Passage;
  /** As printed, without its number. */
  title: string;
  /** `official`: the form's own words; `variant`: another known wording; `other`: told by its number and place alone. */
  wording: 'official' | 'variant' | 'other';
  /** What stands under it, up to the next heading or the end of the report. */
  start: number;
  end: number;
  /** Anything at all under the heading: text, a table, an image, an attachment, a frame. */
  filled: boolean;
  /** An image, an attachment or a frame stands in it. */
  media: boolean;
  /** Sentences in it, outside tables. */
  sentences: number;
  /** A sentence sends the reader elsewhere for the table: 见附件. */
  refersElsewhere: boolean;
  /** Labels of the forms' tables stand in it: a table is there, whether it could be read or not. */
  tableLabels: boolean;
  /** Where its paragraphs of running text begin, headings of its own left out: for “第 2 段”. */
  paragraphs: number[];
}

const TABLE_LABELS =
  /信息内容|处理决定数量|制发件数|废止件数|现行有效|收费金额|新制作|新公开|对外公开总|上一年项目|采购总金额|申请人情况|商业企业|科研机构|社会公益组织|法律服务机构|结果维持|结果纠正|其他结果|尚未审结/g;

/** The six numbers in order. */
export const NUMBERS = ['一', '二', '三', '四', '五', '六'] as const;

/** 官方标题 The title of a section as the form words it. */
export function officialTitle(number: string): string {
  return forms[0]!.sections.find((section) => section.number === number)?.title ?? '';
}

// Ends are looked for from their beginning: else a long run of them costs its square.
/** A title as it is compared: without 一、, 第一部分 and the marks at its end. */
const bare = (title: string) => bareOf(normaliseLabel(title));
const bareOf = (normalised: string) =>
  bareLabel(normalised.replace(/^第[一二三四五六]部分[,.:]?/, '')).replace(/(?<![:;。])[:;。]+$/, '');

const TITLES = new Map<string, string>();
const OFFICIAL = new Set<string>();
for (const form of forms) {
  for (const { number, title, aliases } of form.sections) {
    if (form.id !== '2014') OFFICIAL.add(bare(title));
    for (const name of [title, ...aliases]) if (!TITLES.has(bare(name))) TITLES.set(bare(name), number);
  }
}
const LONGEST_FIRST = [...TITLES.keys()].sort((a, b) => b.length - a.length);

type Candidate = Pick<Part, 'number' | 'heading' | 'title' | 'wording'>;

/**
 * 分部分 The sections in page order, the first of each. A list of contents is passed over, and so is a sentence that names all six.
 */
export function readParts(document: SourceDocument): Part[] {
  const { text } = document;
  const lines = linesIn(document, 0, text.length);
  const found = lines.flatMap((line, at) =>
    headingsIn(
      isNumberAlone(lines[at - 1]?.quote) ? passageOf(text, lines[at - 1]!.start, line.end) : line,
      text,
    ),
  );
  const known = firstOfEach(
    withoutContents(
      text,
      found.filter(({ wording }) => wording !== 'other'),
    ),
  );
  const all = withUnknown(
    known,
    found.filter(({ wording }) => wording === 'other'),
  );
  return all.map((candidate, index) => {
    const start = candidate.heading.end;
    const end = all[index + 1]?.heading.start ?? endOfReport(document, start);
    return { ...candidate, start, end, ...contentOf(document, start, end) };
  });
}

/** Without the blanks and bars at its end. No expression: one that is anchored at the end alone takes the square of a long run of blanks. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && /[\s|｜]/.test(line[end - 1]!)) end--;
  return line.slice(0, end);
}

/** The headings that a line holds: it is one, begins with one, or ends with one (`test/pages/glued-headings`). */
function headingsIn(line: Passage, text: string): Candidate[] {
  // Most lines of a page are cells: a figure is no heading.
  if (!/[一二三四五六情事概]/.test(line.quote)) return [];
  const cells = line.quote.split(/[\t|｜]/).filter((cell) => cell.trim() !== '');
  if (cells.length !== 1) return [];
  const quote = withoutEnd(line.quote);
  const normal = normaliseLabel(quote);
  const whole = bareOf(normal);
  const number = TITLES.get(whole);
  if (number !== undefined && (whole.length >= 6 || NUMBERED.test(normal))) {
    return [candidate(number, whole, passageOf(text, line.start, line.start + quote.length))];
  }
  const named = LONGEST_FIRST.filter((title) => normal.includes(title));
  if (new Set(named.map((title) => TITLES.get(title))).size === 1) {
    const title = named[0]!;
    const begins = new RegExp(
      `^(?:第?[一二三四五六](?:部分)?[,.:]|\\([一二三四五六]\\))${literally(title)}(?=[。.:;]|20\\d\\d年|[(]?一[)]|[我本全]|$)`,
    );
    const opening = begins.exec(normal);
    if (opening) {
      const end = line.start + lengthOf(line.quote, opening[0].length);
      return [candidate(TITLES.get(title)!, title, passageOf(text, line.start, end))];
    }
    const ends = new RegExp(`[。;)](?:[一二三四五六][,.])${literally(title)}$`);
    if (ends.test(normal)) {
      const at = Math.max(...NUMBERS.map((one) => quote.lastIndexOf(`${one}、`)));
      if (at > 0) return [candidate(TITLES.get(title)!, title, passageOf(text, line.start + at, line.end))];
    }
    return [];
  }
  const other = /^第?([一二三四五六])(?:部分)?[,.:](.{2,30})$/.exec(normal);
  if (!other || /[。;]/.test(normal) || /申请数|办理结果|结转下年|新收|上年结转/.test(normal)) return [];
  return [{ number: other[1]!, heading: line, title: whole, wording: 'other' }];
}

const NUMBERED = /^[(第]?[一二三四五六]/;

function candidate(number: string, title: string, heading: Passage): Candidate {
  return { number, heading, title, wording: OFFICIAL.has(title) ? 'official' : 'variant' };
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How many characters of a text make so many of its normalised form. */
function lengthOf(text: string, normalised: number): number {
  let low = normalised;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (normaliseLabel(text.slice(0, middle)).length >= normalised) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, text.length);
}

/** Headings one after another with nothing between, all of which come again, are a list of contents. */
function withoutContents(text: string, all: Candidate[]): Candidate[] {
  const run: Candidate[] = [];
  for (const one of all) {
    const last = run.at(-1);
    if (last && text.slice(last.heading.end, one.heading.start).replace(/[\s.…\d]/g, '').length > 4) break;
    run.push(one);
  }
  const rest = all.slice(run.length);
  const again = new Set(rest.map(({ number }) => number));
  const isContents = run.length >= 3 && run.filter(({ number }) => again.has(number)).length >= 3;
  return isContents ? rest : all;
}

/**
 * The first of each number. 主动公开情况 is also what （一） of 总体情况 is called: where sections are numbered 一、, a heading in
 * brackets is none, and one without number only where none with a number says the same.
 */
function firstOfEach(all: Candidate[]): Candidate[] {
  const numbered = all.filter(({ heading }) => PLAIN.test(heading.quote));
  const eligible = numbered.length < 3 ? all : all.filter((one) => !/^[（(]/.test(one.heading.quote));
  const first = new Map<string, Candidate>();
  for (const one of eligible) if (!first.has(one.number)) first.set(one.number, one);
  const plain = new Set<string>();
  for (const one of numbered) {
    if (plain.has(one.number)) continue;
    plain.add(one.number);
    first.set(one.number, one);
  }
  return eligible.filter((one) => first.get(one.number) === one);
}

const PLAIN = /^(?:第[一二三四五六]部分|[一二三四五六]\s*[、.．，,:：])/;

/** A numbered heading in words of its own stands for the section that is missing just there. */
function withUnknown(known: Candidate[], others: Candidate[]): Candidate[] {
  const all = [...known];
  for (const number of NUMBERS) {
    if (all.some((one) => one.number === number)) continue;
    const at = NUMBERS.indexOf(number);
    const before = known.findLast((one) => NUMBERS.indexOf(one.number as '一') < at);
    const after = known.find((one) => NUMBERS.indexOf(one.number as '一') > at);
    if (!before && !after) continue;
    const fits = others.find(
      (one) =>
        one.number === number &&
        (!before || one.heading.start >= before.heading.end) &&
        (!after || one.heading.end <= after.heading.start),
    );
    if (fits) all.push(fits);
  }
  return all.sort((a, b) => a.heading.start - b.heading.start);
}

const FOOTER =
  /^[-·•\s]*(?:[【[（(]?(?:分享|打印|关闭|字体|字号|返回顶部|我要纠错)|上一[篇条页]|下一[篇条页]|相关(?:链接|文章|阅读|附件|信息|稿件|文档|解读)|附件|主办|承办|版权|责任编辑|编辑[:：]|审核[:：]|扫一扫|网站地图|联系我们|Copyright|您访问|浏览次数|来源[:：]|.{0,40}图解$)/i;

/** 文末 Where the last section ends: at what a site prints under every article. */
export function endOfReport(document: SourceDocument, start: number): number {
  const footer = linesIn(document, start, document.text.length).find(({ quote }) => FOOTER.test(quote));
  return footer ? footer.start : document.text.length;
}

const SIGNATURE =
  /^(?:[\u4e00-\u9fff（）()\s]{2,30}(?:政府|办公室|办公厅|办事处|街道|委员会|管委会|局|委|办|厅|院|所|署|社|中心|队))?\s*(?:20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)?$/;

function contentOf(document: SourceDocument, start: number, end: number) {
  const printed = linesIn(document, start, end).some(
    ({ quote }) => /[\p{L}\d]/u.test(quote) && !SIGNATURE.test(quote),
  );
  const inside = document.blocks.filter(
    (block) => block.kind !== 'text' && block.start >= start && block.start <= end,
  );
  const media = inside.some((block) => block.kind !== 'table');
  const sentences = proseIn(document, start, end).filter(
    (line) => isSentence(line) && !/^[（(]?本列数据/.test(line.quote),
  );
  return {
    paragraphs: paragraphsOf(document, start, end),
    filled: printed || inside.length > 0,
    media,
    tableLabels: new Set(normaliseLabel(document.text.slice(start, end)).match(TABLE_LABELS)).size >= 2,
    sentences: sentences.length,
    refersElsewhere: sentences.some(({ quote }) =>
      /附件|附表|附后|表格如下|如下表|见下表|下表|见图/.test(quote),
    ),
  };
}

/** A line of its own that only says what comes: （一）主动公开情况. */
const SUBHEADING = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、．.]|第[一二三四五六]).{0,30}$/;

/** A line that does not end as sentences do goes on in the next, unless it is a heading. */
function paragraphsOf(document: SourceDocument, start: number, end: number): number[] {
  const starts: number[] = [];
  let open = false;
  for (const { quote, start: at } of proseIn(document, start, end)) {
    const heading = SUBHEADING.test(quote) && !/[。；;，,]/.test(quote);
    if (!heading && !open) starts.push(at);
    open = !heading && quote.length >= 24 && !/[。；！？;!?：:]["”’」）)]*$/.test(quote);
  }
  return starts;
}
