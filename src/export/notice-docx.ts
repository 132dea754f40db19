import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlign,
  WidthType,
} from 'docx';
import { closingOf, NOTICE_HEAD, type Notice, type Signature } from './notice';

/** 公文用纸 A4, the margins and the text area of GB/T 9704: top 37 mm, bottom 35 mm, left 28 mm, right 26 mm. In twentieths of a point. */
const mm = (value: number): number => Math.round((value / 25.4) * 1440);
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) },
};

/** Sizes in half points: 三号 16 pt is 32, 二号 22 pt is 44. */
const BODY = { font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }, size: 32 };
const TITLE = { font: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' }, size: 44 };
const SMALL = { ...BODY, size: 24 };
/** 28 points from line to line: 22 lines on a page. */
const LINE = { line: 560, lineRule: LineRuleType.EXACTLY };
const TWO_CHARACTERS = 2 * 16 * 20;

/** Widths of the columns, together the 156 mm of the text area. */
const WIDTHS = [12, 38, 16, 58, 32].map(mm);

/** 整改通知 One .docx: each notice begins on a page of its own. The fields that are left out print as a line to fill in. */
export function noticeDocx(notices: readonly Notice[], signature: Signature): Promise<Blob> {
  return Packer.toBlob(documentOf(notices, signature));
}

function documentOf(notices: readonly Notice[], signature: Signature): Document {
  return new Document({
    title: notices[0]?.title ?? '整改通知',
    creator: signature.office,
    styles: { default: { document: { run: BODY } } },
    sections: notices.map((notice) => ({
      properties: { page: { ...PAGE, pageNumbers: { start: 1 } } },
      footers: { default: pageNumber() },
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { line: 700, lineRule: LineRuleType.EXACTLY, after: 360 },
          children: [new TextRun({ ...TITLE, text: notice.title })],
        }),
        paragraph(`${notice.to}：`),
        paragraph(notice.opening, { indent: { firstLine: TWO_CHARACTERS } }),
        tableOf(notice),
        closing(signature.deadline),
        paragraph(signature.office || '', {
          alignment: AlignmentType.RIGHT,
          indent: { right: TWO_CHARACTERS },
          spacing: { ...LINE, before: 560 },
        }),
        paragraph(signature.date || '', {
          alignment: AlignmentType.RIGHT,
          indent: { right: TWO_CHARACTERS },
        }),
      ],
    })),
  });
}

type Options = Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, 'children' | 'text'>;

function paragraph(text: string, options: Options = {}): Paragraph {
  return new Paragraph({ spacing: LINE, ...options, children: lines(text, BODY) });
}

/** Line ends in a text become line ends in the document. */
function lines(text: string, run: typeof BODY): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...run, text: line, ...(index > 0 && { break: 1 }) }));
}

/** The deadline is underlined, as on a form; an empty one is a line to write on. */
function closing(deadline: string): Paragraph {
  const [before = '', after = ''] = closingOf('\u0000').split('\u0000');
  const blank = '\u00a0'.repeat(16);
  return new Paragraph({
    spacing: { ...LINE, before: 200 },
    indent: { firstLine: TWO_CHARACTERS },
    children: [
      new TextRun({ ...BODY, text: before }),
      new TextRun({ ...BODY, text: deadline || blank, underline: { type: UnderlineType.SINGLE } }),
      new TextRun({ ...BODY, text: after }),
    ],
  });
}

function tableOf({ rows }: Notice): Table {
  return new Table({
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    rows: [
      rowOf(NOTICE_HEAD, { head: true }),
      ...rows.map(({ place, stated, problem, suggestion }, index) =>
        rowOf([String(index + 1), place, stated, problem, suggestion]),
      ),
    ],
  });
}

/** The head is said again on every page; a row is not torn in two. */
function rowOf(texts: readonly string[], { head = false } = {}): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: texts.map(
      (text, index) =>
        new TableCell({
          width: { size: WIDTHS[index]!, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [
            new Paragraph({
              alignment: head || index === 0 || index === 2 ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: lines(text, SMALL),
            }),
          ],
        }),
    ),
  });
}

/** 页码 “— 1 —” in 四号 宋体, at the middle of the foot. */
function pageNumber(): Footer {
  const run = { font: '宋体', size: 28 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
