import type { FormId } from '../forms/form';
import type { Link } from '../grid/document';
import type { Structure } from './structure';

/** 位置 `<table>/<row>/<column>`, ids as in the forms. Survives a message, a file and a reload. */
export type Place = string;

/** 所在行 `<table>/<row>` of a place. */
export const rowOf = (place: Place): string => place.slice(0, place.lastIndexOf('/'));

/** 数值 What a cell states, beside what it prints. */
export interface Figure {
  /** As printed. */
  text: string;
  /** As printed, as a number; null unless stated. */
  value: number | null;
  /** `absent`: the page has no such cell. A blank is a count left unstated, zero or more. */
  state: 'stated' | 'blank' | 'illegible' | 'absent';
  /** Of an illegible one. `not-a-number` is what they wrote; the others are our doubt. `short`: its row has too few cells to tell which is which. */
  reason?: 'not-a-number' | 'ambiguous' | 'run-together' | 'truncated' | 'short';
  /** How it was read, where not plainly: see `ReadingNote`. */
  notes?: ReadingNote[];
  /** The unit printed with an amount, null where none is. */
  unit?: string | null;
}

/**
 * 读法 How a figure was read where the cell is not a plain number: runs joined, full width folded, thousands separators or a unit
 * or a remark dropped, a letter taken for a digit, Chinese numerals, a sign in words (减4), a blank token (/, —, 无).
 */
export type ReadingNote =
  | 'joined'
  | 'width-folded'
  | 'separators-dropped'
  | 'unit-dropped'
  | 'remark-dropped'
  | 'letter-as-digit'
  | 'chinese-numeral'
  | 'sign-in-words'
  | 'blank-token';

export type DocumentKind =
  | 'report'
  | 'older-report'
  | 'report-index'
  | 'report-without-tables'
  | 'not-a-report';

/** 主体类型 */
export type AgencyType = 'government' | 'department' | 'township' | 'subdistrict' | 'committee' | 'unknown';

/** What kind of page this is, whose report and for which year. */
export interface ReportIdentity {
  kind: DocumentKind;
  /** Of a report without tables: where they are instead. */
  reason: 'image' | 'attachment' | 'frame' | 'encoding' | 'long' | 'missing' | null;
  form: FormId | null;
  agency: string | null;
  agencyType: AgencyType;
  year: number | null;
  /** ISO dates. `published`: the page's publication date; `signed`: the date under the report. */
  published: string | null;
  signed: string | null;
  /** 统计期限 */
  period: [string, string] | null;
  /** 索引号 */
  identifier: string | null;
}

/** 未能核对 Something that could not be checked, and why. */
export interface Unchecked {
  /** The reviewers' code of the relation or rule concerned, or null for a whole table. */
  code: string | null;
  places: Place[];
  table?: string;
  /** `short`: a row has too few cells; `long`: the text was not read to its end; `fault`: we failed ourselves, on a page that nobody foresaw. */
  reason:
    | 'image'
    | 'attachment'
    | 'frame'
    | 'encoding'
    | 'truncated'
    | 'illegible'
    | 'short'
    | 'long'
    | 'missing'
    | 'fault';
  /** The address of the image, attachment or frame that stands where the table should. */
  url?: string;
}

/** 报告 What a page states. No judgement in it. */
export interface Report {
  identity: ReportIdentity;
  /** Every place of the form in use, in the order of the form, then rows the form does not know. */
  figures: Record<Place, Figure>;
  /** Where a figure stands: place → id of its source cell. */
  cells: Record<Place, number>;
  /**
   * Where to look for a figure that could not be told: place → id of the cell in question; where that is not known either,
   * `<table>/<row>` → id of the cell with which its row begins.
   */
  traces: Record<string, number>;
  /** Labels of rows the form does not know: `disposed.unlisted.1` → as printed (F-04). */
  unlisted: Record<string, string>;
  unchecked: Unchecked[];
  /** 去处 The reports that a list names, or what may hold the tables of a report without any. */
  links?: Link[];
  /** 文书结构 Sections, titles, dates, statements. Of reports in the forms of 2019 and later. */
  structure?: Structure;
  /** 正文痕迹 Fingerprints of the sentences of the prose with their lengths: `1x2y3z:24`. */
  sentences?: string[];
  /** 单位说明 What the prose says that bears on a comparison with other years. */
  remarks?: Remark[];
  /** Links on the page to the reports of other years, and to the list of them. */
  otherYears?: { url: string; text: string; date: string | null }[];
}

/**
 * 单位说明 `reorganised` 机构改革、更名, `scope-changed` 口径或汇总范围变化, `documents-expired` 文件失效、清理,
 * `carry-over-explained` 结转数有说明, `fee-unit-stated` 正文写明收费金额的单位且一致.
 */
export type Remark =
  | 'reorganised'
  | 'scope-changed'
  | 'documents-expired'
  | 'carry-over-explained'
  | 'fee-unit-stated';
