import type { SumRule } from './rule';

/**
 * 收到申请合计 Applications received are those received in person, by fax, over the network and by letter.
 *
 * A warning: of the table of 2014 not every row name is confirmed.
 */
export const channelsFooting: SumRule = {
  id: 'channels-footing',
  code: 'L-01',
  title: {
    zh: '收到申请数＝当面＋传真＋网络＋信函',
    en: 'Applications received = in person + fax + network + letter',
  },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'warning',
  constraint: { table: 'statistics', each: 'column', sum: ['r11', 'r12', 'r13', 'r14'], equals: ['r1'] },
  addends: { zh: '四种渠道之和', en: 'sum of the four channels' },
  words: {
    zh: '当面、传真、网络、信函申请数之和为 {left}，收到申请数填 {right}',
    en: 'in person, fax, network and letter add up to {left}, applications received states {right}',
  },
  explanation: {
    zh: '当面、传真、网络、信函申请数之和为 {left}，收到申请数填 {right}，相差 {difference}。收到申请数是当面、传真、网络、信函四项的合计。请核对这五格。',
    en: 'In person, fax, network and letter add up to {left}, applications received states {right}: a difference of {difference}. Applications received is the sum of in person, fax, network and letter. Please check these five cells.',
  },
};
