// 文档 `npm run docs`: writes docs/rules.md from src/rules. A test notices when it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const FILE = 'docs/rules.md';
const SEVERITIES = { error: '错误 error', warning: '警告 warning', info: '提示 hint' };

/** The text of docs/rules.md. */
export function rulesDocument({ rules, isSumRule }, forms) {
  const blocks = forms.flatMap((form) => form.tables.flatMap((table) => table.blocks));
  const label = (kind, id) =>
    blocks
      .flatMap((block) => block[kind])
      .find((line) => line.id === id)
      ?.labels.at(-1) ?? id;
  const sections = rules.map((rule) =>
    [
      `## ${rule.code} ${rule.title.zh}`,
      rule.title.en,
      [
        `- id: \`${rule.id}\` ([source](../src/rules/${rule.id}.ts), [test](../test/rules/${rule.id}.test.ts))`,
        `- 等级 severity: ${SEVERITIES[rule.severity]}`,
        `- 依据 basis: ${[rule.basis.documents.join('、'), rule.basis.part?.zh].filter(Boolean).join('，')}`,
        ...(rule.basis.quote ? [`- 原文 quote: “${rule.basis.quote}”`] : []),
        ...(isSumRule(rule) ? sumLines(rule.constraint, label) : cellLines(rule.except ?? {}, label)),
      ].join('\n'),
      rule.explanation.zh,
      rule.explanation.en,
      ...notesOf(rule.id),
    ].join('\n\n'),
  );
  const table = [
    '| 代号 code | 规则 rule | 等级 severity |',
    '| --- | --- | --- |',
    ...rules.map(
      (rule) => `| ${rule.code} | ${rule.title.zh}<br>${rule.title.en} | ${SEVERITIES[rule.severity]} |`,
    ),
  ].join('\n');
  return `${[
    '# 核对规则 Rules',
    'Written from `src/rules` by `npm run docs`; do not edit by hand. `{left}`, `{right}`, `{difference}` and `{line}` are filled in with the figures and the name of the line.',
    table,
    ...sections,
  ].join('\n\n')}\n`;
}

/** What the rule's own comment says beyond its official term: how it is meant, and where it keeps silent. */
function notesOf(id) {
  const source = readFileSync(new URL(`../src/rules/${id}.ts`, import.meta.url), 'utf8');
  const comment =
    /\/\*\*([\s\S]*?)\*\/\s*export const/.exec(source.slice(source.lastIndexOf('/**')))?.[1] ?? '';
  const text = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .trim();
  return text === ''
    ? []
    : [
        text
          .split(/\n{2,}/)
          .map((part) => `> ${part.replaceAll('\n', ' ')}`)
          .join('\n>\n'),
      ];
}

function sumLines({ table, each, sum, equals }, label) {
  const names = (ids) =>
    ids
      .map((id) => (id === 'disposed.*' ? '各办理结果' : label(each === 'row' ? 'columns' : 'rows', id)))
      .join('＋');
  const lines = {
    row: '每一行 every row',
    column: '每一列 every column',
    subtotal: '组名行的每一列 every column of a group row',
  };
  const tables = { applications: '表三', challenges: '表四', statistics: '2014 年统计表' };
  const right = equals.length > 0 ? names(equals) : '组名行的小计';
  return [`- 勾稽式 constraint: ${tables[table]}，${lines[each]}：${names(sum)} ＝ ${right}`];
}

function cellLines({ tables = [], rows = [], columns = [], kinds = [], optionalRows }, label) {
  const kindNames = { signed: '本年增/减 changes', amount: '金额 amounts', count: '件数 counts' };
  const except = [
    ...tables.map((table) => (table === 'statistics' ? '2014 年统计表 the 2014 table' : table)),
    ...rows.map((row) => label('rows', row)),
    ...columns.map((column) => label('columns', column)),
    ...kinds.map((kind) => kindNames[kind]),
    ...(optionalRows ? ['可以省略的行（规章）rows that may be left out'] : []),
  ];
  return except.length > 0 ? [`- 不触发 not applied to: ${except.join('；')}`] : [];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: 'error' })).module;
  const [{ rules }, { isSumRule }, { forms }] = await Promise.all([
    load('./src/rules/index.ts'),
    load('./src/rules/rule.ts'),
    load('./src/forms/index.ts'),
  ]);
  const text = rulesDocument({ rules, isSumRule }, forms);
  let before = '';
  try {
    before = readFileSync(FILE, 'utf8');
  } catch {
    // The first time there is none.
  }
  writeFileSync(FILE, text);
  console.log(before === text ? `${FILE} is up to date` : `${FILE} is written`);
}
