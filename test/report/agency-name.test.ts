import { describe, expect, it } from 'vitest';
import { compareAgencies, hasRegion } from '../../src/report/agency-name';

describe('names of agencies', () => {
  it.each([
    ['云川市人民政府', '云川市政府'],
    ['永康市花街镇人民政府', '永康市花街镇政府'],
    ['永康市花街镇人民政府', '永康市花街镇'],
    ['南陵县籍山镇人民政府党政办公室', '南陵县籍山镇人民政府'],
    ['中山区青泥洼桥街道办事处', '中山区青泥洼桥街道'],
    ['云川高新区管理委员会', '云川高新区管委会'],
    ['云川市卫生健康委员会', '云川市卫生健康委'],
    ['云川市应急管理局（云川市地震局）', '云川市应急管理局'],
    ['云川市 林业局', '云川市林业局'],
  ])('%s is %s', (a, b) => {
    expect(compareAgencies(a, b)).toBe('same');
    expect(compareAgencies(b, a)).toBe('same');
  });

  it.each([
    ['云川市安全生产监督管理局', '云川市应急管理局'],
    ['云川市国土资源局', '云川市自然资源和规划局'],
    ['云川市环境保护局', '云川市生态环境局'],
    ['云川市卫生和计划生育委员会', '云川市卫生健康委员会'],
    ['云川市食品药品监督管理局', '云川市市场监督管理局'],
    ['云川市农业委员会', '云川市农业农村局'],
  ])('%s became %s', (a, b) => expect(compareAgencies(a, b)).toBe('renamed'));

  it.each([
    ['花街镇人民政府', '永康市花街镇人民政府'],
    ['林业局', '云川市林业局'],
  ])('%s may be %s', (a, b) => expect(compareAgencies(a, b)).toBe('part'));

  it.each([
    ['云川市人民政府', '云川市人民政府办公室'],
    ['云川市林业局', '云川市水利局'],
    ['云川市林业局', '云海市林业局'],
    ['永康市花街镇人民政府', '永康市龙山镇人民政府'],
    ['云川市教育局', '云川市'],
    ['', '云川市'],
  ])('%s is not %s', (a, b) => expect(compareAgencies(a, b)).toBeNull());

  it.each([
    ['云川市林业局', true],
    ['南陵县籍山镇人民政府', true],
    ['花街镇人民政府', false],
    ['林业局', false],
    ['城市管理局', false],
  ])('%s: names its place, %s', (name, expected) => expect(hasRegion(name)).toBe(expected));
});
