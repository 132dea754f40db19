import { describe, expect, it } from 'vitest';
import type { JudgedRule } from '../../src/rules/rule';
import { type LabelledSentence, namesOf, readSentence, type SmallTable } from './sentences';

/** One sentence of a rule's test: the text, the table beside it, and what differs from a department's report on 2023. */
export type Said = [
  text: string,
  table?: SmallTable,
  more?: Pick<LabelledSentence, 'form' | 'year' | 'agencyType' | 'lastYear' | 'remarks'>,
];

/** Sentences of one rule by what should become of them; `violated` by severity. `silent`: no rule on prose may say anything. */
export interface SaidCases {
  error?: Said[];
  warning?: Said[];
  info?: Said[];
  satisfied: Said[];
  /** A blank or a cell that could not be read leaves it open: nothing is said. */
  undecided: Said[];
  silent: Said[];
}

/** 规则测试 One test for every sentence; a satisfied one must have been understood. */
export function testSentences(rule: JudgedRule, cases: SaidCases): void {
  const read = ([text, table = {}, more = {}]: Said) => readSentence({ text, table, ...more });
  describe(`${rule.code} ${rule.id}`, () => {
    for (const severity of ['error', 'warning', 'info'] as const) {
      it.each((cases[severity] ?? []).map((said) => [said[0], said] as const))(
        `${severity}: %s`,
        (_, said) => {
          const { findings } = read(said);
          expect(namesOf(findings)).toEqual([`${rule.code} ${severity}`]);
          expect(findings[0]!.rule).toBe(rule.id);
          expect(findings[0]!.message.zh).not.toMatch(/[{}]/);
          expect(findings[0]!.message.en).not.toMatch(/[{}]/);
          const { quote, start, end } = findings[0]!.passage!;
          expect(said[0].slice(start, end)).toBe(quote);
          expect(findings[0]!.sides).toHaveLength(2);
        },
      );
    }
    it.each(cases.satisfied.map((said) => [said[0], said] as const))('satisfied: %s', (_, said) => {
      const { findings, statements } = read(said);
      expect(statements.map(({ code }) => code)).toContain(rule.code);
      expect(namesOf(findings)).toEqual([]);
    });
    it.each([...cases.undecided, ...cases.silent].map((said) => [said[0], said] as const))(
      'silent: %s',
      (_, said) => {
        expect(namesOf(read(said).findings)).toEqual([]);
      },
    );
  });
}
