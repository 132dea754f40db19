import { cellAtFault } from '../fault';
import type { Finding } from '../finding';
import type { Review } from '../review';
import { areOpposite } from './equations';
import type { Equation, Language } from './explanation';
import { lineLabel, tableOfCode } from './labels';
import { counted, list, orMore, plural } from './phrases';

/** 标题 What is wrong with a sum, in one line: the figure of the cell at fault, else the relations. */
export function headlineOf(
  finding: Finding,
  equations: Equation[],
  review: Review,
  language: Language,
): string {
  const zh = language === 'zh';
  const fault = cellAtFault(finding);
  if (fault) {
    if (finding.outcome === 'undecided') {
      return zh
        ? `这一格未填，推算应为 ${fault.to}`
        : `This cell is blank; the others leave only ${fault.to}`;
    }
    const value = review.figures[fault.place]?.value ?? null;
    if (zh) return `${value === null ? '这一格未填' : `这一格填 ${value}`}，${brokenZh(equations)}`;
    return `${value === null ? 'This cell is blank' : `This cell states ${value}`}; ${brokenEn(equations)}`;
  }
  if (finding.outcome === 'undecided') return openHeadline(finding, equations, language);
  if (areOpposite(finding.relations)) return oppositeHeadline(finding, review, language);
  if (equations.length === 1) return equations[0]!.words;
  const count = equations.length;
  if (finding.uncertain) {
    const cells = finding.places.length;
    return zh
      ? `${counted(count, '处')}勾稽不平，疑在${counted(cells, '格')}`
      : `${plural(count, 'relation')} broken, probably by ${cells} cells`;
  }
  if (finding.repairs.length === 1) {
    const cells = finding.repairs[0]!.length;
    return zh
      ? `${counted(count, '处')}勾稽不平，改${counted(cells, '格')}可全平`
      : `${plural(count, 'relation')} broken; changing ${cells} cells would settle all`;
  }
  if (finding.repairs.length > 1) {
    return zh
      ? `${counted(count, '处')}勾稽不平，有${counted(finding.repairs.length, '种')}${orMore(finding, language)}改法一样小`
      : `${plural(count, 'relation')} broken; ${finding.repairs.length}${orMore(finding, language)} repairs are equally small`;
  }
  return zh
    ? `${counted(count, '处')}勾稽不平，没有简单的改法`
    : `${plural(count, 'relation')} broken, and no simple repair`;
}

/** “填 1，建议 0；行、列合计各差 1”: the line under the title in a list. */
export function shortOf(finding: Finding, equations: Equation[], review: Review, language: Language): string {
  const zh = language === 'zh';
  const differing = differences(equations, language);
  const fault = cellAtFault(finding);
  if (fault) {
    const value = review.figures[fault.place]?.value ?? null;
    const stated = value === null ? (zh ? '未填' : 'Blank') : zh ? `填 ${value}` : `States ${value}`;
    if (fault.to === null) return zh ? `${stated}；${differing}` : `${stated}; ${differing}`;
    if (finding.outcome === 'undecided')
      return zh ? `${stated}，推算应为 ${fault.to}` : `${stated}; works out as ${fault.to}`;
    return zh
      ? `${stated}，建议 ${fault.to}；${differing}`
      : `${stated}, suggested ${fault.to}; ${differing}`;
  }
  if (finding.outcome === 'undecided') {
    const count = finding.places.length;
    const lines = equations.length;
    return zh
      ? `${count} 格未填，${lines} 处待核`
      : `${plural(count, 'blank')}, ${plural(lines, 'relation')} open`;
  }
  if (finding.repairs.length === 1) {
    const changes = finding.repairs[0]!;
    return zh
      ? `改 ${changes.length} 格可平；${differing}`
      : `Changing ${changes.length} cells settles it; ${differing}`;
  }
  if (finding.repairs.length > 1) {
    return zh
      ? `${differing}；${finding.repairs.length} 种${orMore(finding, language)}改法一样小`
      : `${differing}; ${finding.repairs.length}${orMore(finding, language)} equally small repairs`;
  }
  if (finding.uncertain) {
    return zh ? `${differing}；疑在这几格` : `${differing}; probably these cells`;
  }
  return zh ? `${differing}；请对照台账核对` : `${differing}; please check the records`;
}

const KINDS_ZH = { row: '行', column: '列', balance: '收办', group: '本组', items: '分项' };
const KINDS_EN = {
  row: 'its row',
  column: 'its column',
  balance: 'the balance',
  group: 'its group',
  items: 'its sum',
};

/** What the sums are called: those of the one column of the 2014 table go over items, not over a whole column. */
function kindsOf(equations: Equation[]): (keyof typeof KINDS_ZH)[] {
  return equations.map(({ kind, code }) => (tableOfCode(code) === 'statistics' ? 'items' : kind));
}

/** “行、列两处合计都不平” */
function brokenZh(equations: Equation[]): string {
  const kinds = kindsOf(equations);
  const names = kinds.map((kind) => KINDS_ZH[kind]).join('、');
  if (new Set(kinds).size < kinds.length) return `${counted(kinds.length, '处')}勾稽都不平`;
  if (kinds.length === 1) return kinds[0] === 'balance' ? '收办不平' : `${names}合计不平`;
  return `${names}${counted(kinds.length, '处')}${kinds.includes('balance') ? '' : '合计'}都不平`;
}

function brokenEn(equations: Equation[]): string {
  const kinds = kindsOf(equations);
  if (new Set(kinds).size < kinds.length) return `${kinds.length} relations do not hold`;
  const names = list(
    kinds.map((kind) => KINDS_EN[kind]),
    'en',
  );
  return kinds.length === 1 ? `${names} does not add up` : `${names} do not add up`;
}

/** “行、列合计各差 1”, “行合计差 1，列合计差 2” */
function differences(equations: Equation[], language: Language): string {
  const zh = language === 'zh';
  const kinds = kindsOf(equations);
  const sizes = new Set(equations.map(({ difference }) => difference));
  const size = equations[0]?.difference ?? 0;
  if (equations.length === 0) return '';
  if (sizes.size > 1 || new Set(kinds).size < kinds.length) {
    const same = sizes.size === 1;
    if (zh) return same ? `${equations.length} 处各差 ${size}` : `${equations.length} 处不平`;
    return same
      ? `${equations.length} relations off by ${size} each`
      : `${equations.length} relations broken`;
  }
  if (zh) {
    const names = kinds.map((kind) => KINDS_ZH[kind]).join('、');
    const sums = kinds.includes('balance') ? '' : '合计';
    return `${names}${sums}${kinds.length > 1 ? '各' : ''}差 ${size}`;
  }
  const names = list(
    kinds.map((kind) => KINDS_EN[kind].replace(/^(?:its|the) /, '')),
    'en',
  );
  return `${names} off by ${size}`;
}

/** “自然人、商业企业两列，一多一少，各差 1” */
function oppositeHeadline({ relations }: Finding, review: Review, language: Language): string {
  const names = relations.map(({ code, line }) => lineLabel(code, line, review, language));
  const { code, difference } = relations[0]!;
  const isRow = code === 'T3-H' || code === 'T4-S';
  return language === 'zh'
    ? `${list(names, 'zh')}两${isRow ? '行' : '列'}，一多一少，各差 ${difference}`
    : `${list(names, 'en')}: one ${difference} over, the other ${difference} short`;
}

function openHeadline(finding: Finding, equations: Equation[], language: Language): string {
  const zh = language === 'zh';
  const cells = finding.places.length;
  if (finding.cause === 'total-empty') {
    const isColumn = finding.places.every((place) => place.endsWith('/total'));
    if (zh) return isColumn ? '各行总计未填，分项不为 0' : '（七）总计一行未填，分项不为 0';
    return isColumn
      ? 'The totals of the rows are blank, their parts are not 0'
      : 'The total row is blank, its parts are not 0';
  }
  if (equations.length === 1) {
    const { difference } = equations[0]!;
    return zh
      ? `${counted(cells, '格')}未填，合计应为 ${difference}`
      : `${plural(cells, 'blank')} that should add up to ${difference}`;
  }
  return zh
    ? `${counted(cells, '格')}未填，${counted(equations.length, '处')}勾稽待核`
    : `${plural(cells, 'blank')} leave ${plural(equations.length, 'relation')} open`;
}
