import type { Statement } from '../../prose/statement';
import type { Report } from '../../report/report';
import { feeUnitInProse } from '../../rules/fee-unit-in-prose';
import { FEE, feesInText, looksLikeYuan, textAgrees } from '../fee-unit';
import type { Draft } from '../violations';

/** 收费金额疑以元计 D-06, by the amount that the text names with its unit. */
export function findFeeUnit(statements: Statement[], report: Report): Draft[] {
  const figure = report.figures[FEE];
  if (textAgrees(statements, report)) return [];
  const said = feesInText(statements).find((one) =>
    looksLikeYuan(figure, one.value! / 10_000, report.identity),
  );
  if (!said) return [];
  return [
    {
      rule: feeUnitInProse.id,
      code: feeUnitInProse.code,
      severity: feeUnitInProse.severity,
      outcome: 'violated',
      places: [FEE],
      passage: said.figure,
      relations: [],
      repairs: [],
      cause: null,
      facts: { quote: said.figure.quote.replace(/\s+/g, ''), stated: figure!.text.trim() },
      sides: [
        {
          label: { zh: '正文（万元）', en: 'Text (10,000 yuan)' },
          value: said.value! / 10_000,
          passage: said.figure,
        },
        { label: { zh: '表二 · 行政事业性收费', en: 'Table 2 · fees' }, value: figure!.value, place: FEE },
      ],
    },
  ];
}
