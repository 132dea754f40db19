import type { FormId } from '../../forms/form';
import type { SourceDocument } from '../../grid/document';
import { normaliseLabel } from '../label';
import { type Passage, passageOf } from './passage';

/** 版本用语 A head of 表二 that only one edition of the form prints. */
export interface HeadWord {
  form: FormId;
  word: string;
  passage: Passage;
}

const WORDS: [FormId, RegExp][] = [
  ['2019', /^(本年新制作数量?|本年新公开数量?|对外公开总数量?|上一年项目数量?|采购总金额)/],
  ['2021', /^(本年制发件数?|本年废止件数?|现行有效件数?|本年收费金额)/],
];

/** 识版本用语 The heads of 表二 that tell the edition, in page order, each word once. Hidden tables do not count. */
export function readHeadWords({ text, cells, blocks }: SourceDocument): HeadWord[] {
  const hidden = blocks.filter((block) => block.kind === 'table' && block.hidden);
  const found: HeadWord[] = [];
  for (const cell of cells) {
    if (cell.text.length > 200 || !/[年外购效]/.test(cell.text)) continue;
    const label = normaliseLabel(cell.text);
    if (label.length > 40) continue;
    for (const [form, words] of WORDS) {
      const word = words.exec(label)?.[1]?.replace(/量$/, '');
      if (word === undefined || found.some((one) => one.word === word)) continue;
      if (hidden.some((block) => cell.start >= block.start && cell.end <= block.end)) continue;
      found.push({ form, word, passage: passageOf(text, cell.start, cell.end) });
    }
  }
  return found;
}
