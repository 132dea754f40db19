import type { Parsed } from './context';
import type { Statement } from './statement';

/** 与政府信息公开无关 How a sentence denies that what it counts is on information, or that the tables count it. */
const DENIED = new RegExp(
  [
    '信息公开(?:工作|事项|业务|申请)?(?:均|都)?(?:无关|没有关系|无直接关系|不相关)',
    '信息公开(?:工作|事项|业务|申请)?(?:以外|之外)',
    '(?:不|未|并未|均未)(?:涉及|涉)(?:政府|政务)?信息公开',
    '(?:并非|不是|均非)(?:因|由|涉及)?(?:政府|政务)?信息公开|非(?:政府|政务)?信息公开(?:类|事项|案)',
    '(?:未|不)(?:再)?(?:列入|计入|纳入|录入)[^，。；,;]{0,8}(?:表|统计|报告|数据|数量)|不在[^，。；,;]{0,8}统计(?:范围|口径)',
    // 行政复议78件（全部行政复议案件）.
    '[（(](?:含|指|即|为|系)?(?:全部|所有|各类)行政(?:复议|诉讼|应诉|争议)',
    // 其中16件实为业务查询.
    '实(?:为|属|际(?:为|是|属于))[^，。；,;]{0,8}(?:查询|咨询|信访|投诉|举报|求助|业务|诉求)',
  ].join('|'),
);

/** 上述3件均与……无关: of the sentence before. */
const BACK = /^(?:以上|上述|这|该|均|都|其)/;

/** Figures that are held against the tables. What is said not to have happened stays said. */
const COUNTED = new Set(['N-01', 'N-02', 'N-03', 'N-04', 'N-05', 'N-07', 'N-08']);

/**
 * 另类案件 “行政诉讼3件，均与政府信息公开无关”, “收到申请19件，其中16件实为业务查询”: figures of such a sentence are never held against a
 * table. Where the denial has no figure of its own or leads back (“上述案件均与……无关”), those of the sentence before are meant.
 */
export function besideOtherMatters(statements: Statement[], sentences: Parsed[], text: string): Statement[] {
  const beside = sentences.flatMap((sentence, index) => {
    const flat = text.slice(sentence.start, sentence.end).replace(/\s+/g, '');
    if (!DENIED.test(flat)) return [];
    const before = sentences[index - 1];
    const back = BACK.test(flat) || sentence.mentions.every(({ count }) => count === null);
    return back && before?.paragraph === sentence.paragraph ? [before, sentence] : [sentence];
  });
  if (beside.length === 0) return statements;
  return statements.map((one) =>
    COUNTED.has(one.code) &&
    beside.some(({ start, end }) => one.figure.start >= start && one.figure.end <= end)
      ? { ...one, witness: true as const }
      : one,
  );
}
