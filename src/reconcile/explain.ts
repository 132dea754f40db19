import type { Place } from '../report/report';
import type { Explanation, Language } from './explain/explanation';
import type { Finding } from './finding';
import type { Review } from './review';

export type {
  Alternative,
  Equation,
  Explanation,
  LabelledChange,
  Language,
  Term,
} from './explain/explanation';

/** 说明 What every surface says of a finding: pure, from the review alone. */
export declare function explain(finding: Finding, review: Review, language: Language): Explanation;

/** 位置名 “4.保护第三方合法权益 · 其他”. */
export declare function placeLabel(place: Place, review: Review, language: Language): string;

/** 行列名 Name of the line of a relation: “4.保护第三方合法权益”, “其他”. */
export declare function lineLabel(code: string, line: string, review: Review, language: Language): string;

/** 表名 “表三”, “Table 3”. */
export declare function tableLabel(table: string, language: Language): string;

/** 等级名 错误, 警告, 提示; an undecided finding is 待核. */
export declare function severityLabel(
  finding: Pick<Finding, 'severity' | 'outcome'>,
  language: Language,
): string;
