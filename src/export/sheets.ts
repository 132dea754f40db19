import type { Entry, Unread } from './entry';
import { figuresSheet } from './figures-table';
import { findingColumns, rowsOf } from './findings';
import type { Table, Value } from './table';
import { unitColumns, unitValues } from './units';
import type { Language } from './words';

/** 工作簿的各表 The sheets of a workbook, filled report by report. */
export interface Sheets {
  add(entry: Entry | Unread): void;
  /** How many reports are in. */
  size(): number;
  tables(): Table[];
}

/** 审核表: findings, units, figures. 汇总表: units and figures. */
export function sheetsOf(kind: 'findings-xlsx' | 'units-xlsx', language: Language): Sheets {
  const findings: Value[][] = [];
  const units: Value[][] = [];
  const figures = figuresSheet(language);
  const zh = language === 'zh';
  return {
    add: (entry) => {
      if (kind === 'findings-xlsx')
        for (const row of rowsOf(entry, language)) findings.push([findings.length + 1, ...row]);
      units.push([units.length + 1, ...unitValues(entry, language)]);
      figures.add(entry);
    },
    size: () => units.length,
    tables: () => [
      ...(kind === 'findings-xlsx'
        ? [{ name: zh ? '审核表' : 'Findings', columns: findingColumns(language), rows: findings }]
        : []),
      { name: zh ? '单位汇总' : 'Reports', columns: unitColumns(language), rows: units },
      figures.table(),
    ],
  };
}
