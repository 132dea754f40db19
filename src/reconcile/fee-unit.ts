import type { Statement } from '../prose/statement';
import type { Figure, Report, ReportIdentity } from '../report/report';

/** 收费金额 The cell of the 2021 form whose unit is 万元. */
export const FEE = 'proactive/fee/amount';

/** Who writes in 元 what should be in 万元 is off by ten thousand; amounts grow and shrink by less than half of that. */
const LEAST_TIMES = 5000;
const MOST_TIMES = 20_000;
const LEAST = 10_000;

/** 疑以元计 Whether an amount looks like yuan beside another that it should resemble: a whole number, and ten thousand times as large. */
export function looksLikeYuan(figure: Figure | undefined, other: number, identity: ReportIdentity): boolean {
  if (identity.form !== '2021' || isRollUp(identity) || figure?.state !== 'stated') return false;
  const { value, text } = figure;
  if (value === null || !Number.isInteger(value) || value < LEAST || /[元]/.test(text) || other <= 0)
    return false;
  return value / other >= LEAST_TIMES && value / other <= MOST_TIMES;
}

/** 省市级汇总 Provinces and cities sum up amounts that large. */
function isRollUp({ agencyType, agency }: ReportIdentity): boolean {
  return (
    agencyType === 'government' && /(?:省|自治区|市|州|盟|地区)(?:人民政府|行政公署)?$/.test(agency ?? '市')
  );
}

/** 正文写明 The text's own amounts of 行政事业性收费 in yuan. */
export function feesInText(statements: Statement[]): Statement[] {
  return statements.filter(
    ({ quantity, value, about }) => quantity === 'feeIncome' && value !== null && !about,
  );
}

/** Whether the text names the unit and says what the cell says, in 万元. */
export function textAgrees(statements: Statement[], { figures }: Pick<Report, 'figures'>): boolean {
  const value = figures[FEE]?.value ?? null;
  return (
    value !== null && feesInText(statements).some((one) => Math.abs(one.value! - value * 10_000) < 10_000)
  );
}
