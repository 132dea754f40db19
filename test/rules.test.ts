import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a script without types
import { rulesDocument } from '../scripts/write-docs.mjs';
import { forms } from '../src/forms';
import { placesOf } from '../src/forms/form';
import { rules, sumRules } from '../src/rules';
import { isJudgedRule, isSumRule, type Rule } from '../src/rules/rule';

const document = existsSync('docs/rules.md') ? readFileSync('docs/rules.md', 'utf8') : '';
const files = readdirSync('src/rules').filter((file) => !['index.ts', 'rule.ts'].includes(file));

it('every file of src/rules is a rule in the index, and has a test of its name', () => {
  expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  expect(readdirSync('test/rules').sort()).toEqual(
    files.map((file) => file.replace('.ts', '.test.ts')).sort(),
  );
});

it('docs/rules.md is what npm run docs writes', () => {
  expect(document).toBe(rulesDocument({ rules, isSumRule }, forms));
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('is exported under its own name, with a doc comment that opens in Chinese', () => {
    const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const source = readFileSync(`src/rules/${id}.ts`, 'utf8');
    expect(source).toMatch(
      new RegExp(`\\n \\* \\p{Script=Han}[^*]*(?:\\*[^/][^*]*)*\\*/\\nexport const ${name}: `, 'u'),
    );
  });

  it('speaks Chinese and English, with the same placeholders in both', () => {
    for (const text of textsOf(rule)) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[a-z]/);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      expect(placeholders(text.zh)).toEqual(placeholders(text.en));
    }
    expect(rule.explanation.zh).toMatch(/请.*。$/);
    expect(rule.explanation.en).toMatch(/Please .*\.$/);
  });

  it('names its basis and a code of the reviewers', () => {
    expect(rule.basis.documents.length).toBeGreaterThan(0);
    expect(rule.code).toMatch(/^(?:T3-[HOI]|T4-S|T2-\d|T2[AB]-\d|[DFSPXNYLG]-\d\d)$/);
  });

  it('is documented', () => {
    expect(document).toContain(`## ${rule.code} ${rule.title.zh}\n`);
    expect(document).toContain(`id: \`${id}\``);
  });

  it('names lines that stand in every form that has its table', () => {
    const named = linesOf(rule);
    for (const form of forms) {
      const table = form.tables.find((one) => one.id === named.table);
      if (!table) continue;
      const places = placesOf(table).map((place) => place.split('/'));
      for (const row of named.rows)
        expect(
          places.some(([, other]) => matches(row, other!)),
          row,
        ).toBe(true);
      for (const column of named.columns)
        expect(
          places.some(([, , other]) => other === column),
          column,
        ).toBe(true);
    }
    if (!isSumRule(rule) && !isJudgedRule(rule)) {
      const places = forms.flatMap((form) => form.tables.flatMap(placesOf)).map((place) => place.split('/'));
      for (const table of rule.except.tables ?? [])
        expect(
          places.some(([one]) => one === table),
          table,
        ).toBe(true);
      for (const row of rule.except.rows ?? [])
        expect(
          places.some(([, one]) => one === row),
          row,
        ).toBe(true);
      for (const column of rule.except.columns ?? [])
        expect(
          places.some(([, , one]) => one === column),
          column,
        ).toBe(true);
    }
  });
});

it('the words of a sum name figures that stand on its lines', () => {
  for (const rule of sumRules) {
    const { sum, equals } = rule.constraint;
    const known = ['line', 'left', 'right', ...sum, ...equals];
    for (const name of placeholders(rule.words.zh)) expect(known).toContain(name);
  }
});

function textsOf(rule: Rule) {
  const common = [rule.title, rule.explanation];
  if (isSumRule(rule)) return [...common, rule.words, rule.addends];
  if (!isJudgedRule(rule)) return common;
  return [
    ...common,
    rule.headline,
    rule.listTitle,
    rule.short,
    ...(rule.suggestion ? [rule.suggestion] : []),
  ];
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([\w.]+)\}/g)].map(([, name]) => name!))].sort();
}

function linesOf(rule: Rule) {
  if (!isSumRule(rule)) return { table: '', rows: [], columns: [] };
  const { table, each, sum, equals } = rule.constraint;
  const named = [...sum, ...equals];
  return each === 'row' ? { table, rows: [], columns: named } : { table, rows: named, columns: [] };
}

function matches(pattern: string, row: string): boolean {
  return pattern.endsWith('.*') ? row.startsWith(pattern.slice(0, -1)) : row === pattern;
}
