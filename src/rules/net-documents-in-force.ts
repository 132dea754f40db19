import type { JudgedRule } from './rule';

/**
 * 现行有效与净增 At least what the year added on balance is in force at its end.
 *
 * It may be less where a document of the year expired within it or takes effect in the next: a note settles it.
 */
export const netDocumentsInForce: JudgedRule = {
  id: 'net-documents-in-force',
  code: 'T2B-1',
  title: { zh: '现行有效不少于本年净增', en: 'In force is at least what the year added' },
  basis: { documents: ['国办公开办函〔2021〕30号'], part: { zh: '表二表样', en: 'layout of table 2' } },
  severity: 'warning',
  about: 'document',
  judge: 'in-force',
  headline: { zh: '现行有效 {inForce}，本年净增 {net}', en: '{inForce} in force, {net} added' },
  listTitle: { zh: '表二 · {row}', en: 'Table 2, {row}' },
  short: { zh: '现行有效 {inForce}＜净增 {net}', en: '{inForce} in force < {net} added' },
  explanation: {
    zh: '{row}本年制发 {issued} 件、废止 {repealed} 件，净增 {net} 件，现行有效填 {inForce} 件。请核实，当年失效或次年施行的请说明。',
    en: 'Of {row}, {issued} were issued and {repealed} repealed, {net} on balance, but {inForce} are in force. Please verify, and say so if some expired or take effect later.',
  },
  suggestion: { zh: '请核实三项数据。', en: 'Please verify the three figures.' },
};
