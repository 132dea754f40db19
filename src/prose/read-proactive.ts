import type { Mention, Parsed } from './context';
import type { Places } from './places';
import type { Statement } from './statement';
import { has } from './subject';
import { countsCases, type Reading, state } from './write';

/** 表二 What a sentence says of documents and decisions (N-09, N-10). Both are counted in many ways: never more than a warning. */
export function readProactive(sentence: Parsed, text: string, places: Places): Statement[] {
  // 清理、备案、含上级文件: the whole sentence counts something else than the table.
  const other = sentence.tokens.some(({ kind }) => kind === 'documentOther');
  const ownGovernment = GOVERNMENT.test(text.slice(sentence.start, sentence.end));
  let row: 'normativeDocument' | 'regulation' = 'normativeDocument';
  let last: { reading: Reading; subject: Mention['subject'] } | null = null;
  let first: Mention | null = null;
  const told = sentence.mentions.flatMap((mention): Statement[] => {
    if (mention.kinds.has('regulation')) row = 'regulation';
    if (mention.kinds.has('normativeDocument')) row = 'normativeDocument';
    // 公开行政处罚决定书19份、行政许可决定书91份: what is done with the first of a clause is done with all.
    if (mention.count && mention.clause !== first?.clause) first = mention;
    if (mention !== first && isOneOfShown(mention, first)) return [];
    if ((!countsCases(mention) && !isPublished(mention)) || has(mention.kinds, 'documentStep')) return [];
    // 制定规范性文件5件，其中本局牵头3件: perhaps what the table counts.
    // 办理处罚案件71件，作出决定66件: the same.
    const unnamed = mention.strange || (mention.subject === 'decisions' && has(mention.kinds, 'decide'));
    if (unnamed && last && mention.subject === last.subject && !mention.named)
      return [state(mention, sentence, text, { ...last.reading, witness: true })];
    if (mention.strange) return [];
    const reading =
      mention.subject === 'documents' && !other && !(ownGovernment && mention.scope === 'all')
        ? readDocuments(mention, row, places)
        : mention.subject === 'decisions'
          ? readDecisions(mention, places)
          : null;
    if (!reading) return [];
    last = { reading, subject: mention.subject };
    return [state(mention, sentence, text, reading)];
  });
  return repealedTogether(told);
}

/** Behind 公开: published, and no decision made. */
function isOneOfShown({ clause, kinds }: Mention, first: Mention | null): boolean {
  return (
    first?.clause === clause &&
    has(first.kinds, 'publish', 'disclosed') &&
    has(first.kinds, ...DECISION_KINDS) &&
    has(kinds, ...DECISION_KINDS) &&
    !has(kinds, 'publish', 'disclosed', 'information')
  );
}

/** “废止规范性文件1件，宣布失效2件”: the table has one column for both. */
function repealedTogether(statements: Statement[]): Statement[] {
  const both = statements.filter(
    ({ quantity, figure, witness }, _, all) =>
      quantity.endsWith('.repealed') &&
      !witness &&
      all.some(
        (one) => one.quantity === quantity && /失效/.test(one.figure.quote) !== /失效/.test(figure.quote),
      ),
  );
  if (both.length !== 2) return statements;
  const [first, second] = both as [Statement, Statement];
  const value = (first.value ?? 0) + (second.value ?? 0);
  const about = first.about || second.about;
  return statements.flatMap((one) =>
    one === second ? [] : one === first ? [{ ...one, value, about }] : [one],
  );
}

/** 市政府印发…… In a report that sums up all bodies of a city, the documents of its government alone are some of those in the table. */
const GOVERNMENT = /[省市县区州旗]政府(?![信办])/;

/** “制发行政规范性文件2件，废止10件，现行有效14件”; in the form of 2019 “公开规范性文件3件”. */
function readDocuments({ kinds, ofWhich }: Mention, row: string, places: Places): Reading | null {
  if (has(kinds, 'regulation') && has(kinds, 'normativeDocument')) return null;
  if (has(kinds, 'everyone')) return null;
  if (['issue', 'repeal', 'inForce'].filter((kind) => kinds.has(kind as 'issue')).length > 1) return null;
  const name = row === 'regulation' ? '规章' : '规范性文件';
  const cells = (...columns: string[]) =>
    columns.map((column) => places.some([`proactive/${row}/${column}`]));
  // 废止和失效11件，其中废止9件: perhaps the figure of the table.
  const part = ofWhich && !has(kinds, 'normativeDocument', 'regulation');
  const base = { code: 'N-09', loose: true as const, ...(part && { witness: true as const }) };
  if (has(kinds, 'inForce')) {
    return {
      ...base,
      quantity: `${row}.inForce`,
      name: `现行有效${name}`,
      accepts: cells('inForce', 'publicTotal'),
    };
  }
  if (has(kinds, 'repeal')) {
    return { ...base, quantity: `${row}.repealed`, name: `废止${name}`, accepts: cells('repealed') };
  }
  if (has(kinds, 'issue')) {
    return {
      ...base,
      quantity: `${row}.issued`,
      name: `制发${name}`,
      accepts: cells('issued', 'made', 'published'),
    };
  }
  if (has(kinds, 'disclosed', 'publish') && has(kinds, 'normativeDocument', 'regulation')) {
    return {
      ...base,
      quantity: `${row}.published`,
      name: `公开${name}`,
      // The revised form has no such column; documents made, in force or repealed may all be published.
      accepts: cells('published', 'publicTotal', 'made'),
    };
  }
  return null;
}

export const DECISIONS = { license: '行政许可', penalty: '行政处罚', coercion: '行政强制' } as const;
const DECISION_KINDS = Object.keys(DECISIONS) as (keyof typeof DECISIONS)[];

/** “作出行政许可决定120件”, “实施行政处罚15起”; “公示行政处罚信息20条” is a part of the decisions. */
function readDecisions(mention: Mention, places: Places): Reading | null {
  const { kinds, ofWhich } = mention;
  const [row, second] = DECISION_KINDS.filter((kind) => kinds.has(kind));
  if (
    !row ||
    second ||
    ofWhich ||
    has(kinds, 'accepted', 'received', 'partial', 'reach', 'attains', 'rise', 'fall', 'corrected', 'none')
  )
    return null;
  // 许可事项46项: what may be decided on, and no decision.
  if (mention.count!.measure === '项') return null;
  const accepts = [places.some([`proactive/${row}/decisions`])];
  const base = { code: 'N-10', loose: true as const, accepts };
  if (isPublished(mention)) {
    return { ...base, quantity: `${row}.published`, name: `公开${DECISIONS[row]}信息`, atMost: true };
  }
  if (!has(kinds, 'decide', 'handled')) return null;
  return { ...base, quantity: row, name: `${DECISIONS[row]}处理决定` };
}

/** Information published on decisions, counted in 条. */
function isPublished({ kinds, count, otherPeriod, words }: Mention): boolean {
  // 公示行政处罚决定书126份: those published. 作出并公示: those made.
  const shown =
    has(kinds, 'publish', 'disclosed') &&
    has(kinds, ...DECISION_KINDS) &&
    words.every(({ kind, text }) => kind !== 'decide' || text.startsWith('决定'));
  return (
    !otherPeriod &&
    count?.value !== undefined &&
    !count.percent &&
    // Decisions are counted in 件, what is published of them in 条.
    (count.measure === '条' ||
      shown ||
      (has(kinds, 'information') && has(kinds, 'publish', 'disclosed', 'information')))
  );
}
