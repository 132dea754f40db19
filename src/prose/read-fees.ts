import type { Mention, Parsed } from './context';
import type { Statement } from './statement';
import { has } from './subject';
import { state } from './write';

/** 收费 “发出收费通知2件，总金额300元，实际收取200元”: the three figures that a paragraph states (N-16). */
export function readFees(sentences: Parsed[], text: string): Statement[] {
  const byParagraph = new Map<number, Parsed[]>();
  for (const sentence of sentences) {
    const paragraph = byParagraph.get(sentence.paragraph);
    if (paragraph) paragraph.push(sentence);
    else byParagraph.set(sentence.paragraph, [sentence]);
  }
  return [...byParagraph.values()].flatMap((paragraph) => {
    const all = paragraph.flatMap((sentence) => sentence.mentions.map((mention) => ({ mention, sentence })));
    const fees = all.filter(
      ({ mention }) => mention.subject === 'fees' && !mention.otherPeriod && !mention.kinds.has('feeIncome'),
    );
    // 罚款通知3件，总金额600元: money of another kind.
    if (!fees.some(({ mention }) => has(mention.kinds, 'feeNotice', 'feeNoun'))) return [];
    const notices = fees.filter(({ mention }) => isNotice(mention));
    const charged = fees.filter(({ mention }) => isMoney(mention) && has(mention.kinds, 'feeAmount'));
    const paid = fees.filter(
      ({ mention }) => isMoney(mention) && has(mention.kinds, 'feePaid') && !has(mention.kinds, 'feeAmount'),
    );
    if ([notices, charged, paid].some((one) => one.length > 1)) return [];
    const marked = paid[0] ?? charged[0];
    if (
      !marked ||
      [...notices, ...charged, ...paid].some(({ mention }) => mention.count?.about || mention.strange)
    )
      return [];
    return [
      state(marked.mention, marked.sentence, text, {
        code: 'N-16',
        quantity: 'fees',
        name: '信息处理费',
        accepts: [],
        claim: {
          kind: 'fees',
          notices: notices[0] ? noticesOf(notices[0].mention) : null,
          charged: charged[0] ? yuan(charged[0].mention) : null,
          paid: paid[0] ? yuan(paid[0].mention) : null,
        },
      }),
    ];
  });
}

/** “行政事业性收费12.5万元”: this year's amount in yuan, with the unit it is told in (D-06). */
export function readFeeIncome(sentence: Parsed, text: string): Statement[] {
  return sentence.mentions.flatMap((mention) => {
    const { kinds, otherPeriod, ofWhich } = mention;
    if (!has(kinds, 'feeIncome') || !isMoney(mention) || otherPeriod || ofWhich) return [];
    if (has(kinds, 'compare', 'rise', 'fall', 'reach', 'none', 'everyone', 'partial')) return [];
    const reading = { code: 'D-06', quantity: 'feeIncome', name: '行政事业性收费', accepts: [] };
    return [state(mention, sentence, text, { ...reading, value: yuan(mention) })];
  });
}

/** “发出收费通知0件”, “未发出收费通知”. */
function isNotice({ kinds, count }: Mention): boolean {
  if (!has(kinds, 'feeNotice') || has(kinds, 'condition', 'unpaid')) return false;
  return count === null
    ? has(kinds, 'none')
    : ['件', '份', '次', '个', '宗', '起'].includes(count.measure ?? '');
}

function noticesOf({ count }: Mention): number {
  return count?.value ?? 0;
}

function isMoney({ count }: Mention): boolean {
  return count?.measure === '元' || count?.measure === '万元';
}

function yuan({ count }: Mention): number {
  return Math.round(count!.value! * (count!.measure === '万元' ? 10_000 : 1) * 100) / 100;
}
