import type { SourceDocument } from '../../grid/document';
import { columnMatcher } from '../applications-lines';
import { normaliseLabel } from '../label';
import type { Report } from '../report';

/** 申请人各列的表头 What the head of 表三 prints: the columns of the form that it names, and labels that the form does not have. */
export interface ApplicantHeads {
  /** Ids of the form's columns. */
  known: string[];
  /** As printed. */
  unknown: string[];
}

/** 读表头 The head of 表三 as the page prints it; null where the table is flattened to text, whose head is no cells. */
export function readApplicantHeads(
  { blocks }: SourceDocument,
  { cells }: Pick<Report, 'cells'>,
): ApplicantHeads | null {
  const figures = new Set<number>();
  for (const place of Object.keys(cells)) if (place.startsWith('applications/')) figures.add(cells[place]!);
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const end = block.rows.findIndex((row) => row.some(({ id }) => figures.has(id)));
    if (end === -1) continue;
    const head = block.rows.slice(0, end).flat();
    const known = head.flatMap(({ text }) => columnMatcher.exact(text)?.id ?? []);
    // A part of a table cut in two, or one whose head stands elsewhere.
    if (known.length < 3) return null;
    const unknown = head.filter(({ text }) => isHead(text)).map(({ text }) => text.trim());
    return { known, unknown };
  }
  return null;
}

/** Whether a cell of the head could name a column of applicants, under a name that the form does not know. */
function isHead(text: string): boolean {
  const label = normaliseLabel(text);
  return (
    /^[\p{Script=Han}()、]{2,12}$/u.test(label) &&
    columnMatcher.exact(text) === null &&
    !/^(?:申请人情况|法人.*其他组织|序号|备注|说明|单位|项目|指标|合计|小计)$/.test(label) &&
    !/勾稽|数据|申请(?!人)|情况/.test(label)
  );
}
