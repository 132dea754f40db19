import { describe, expect, it } from 'vitest';
import { found, single, type Year } from '../lib/years';

const received = (year: number, count: number): Year => ({ year, applications: { received: single(count) } });
const fee = (year: number, amount: string): Year => ({ year, proactive: { fee: [amount] } });
const procurement = (year: number, amount: string): Year => ({
  year,
  proactive: { procurement: [3, amount] },
});
const y06 = (now: Year, before: Year) => found('Y-06', now, before);

describe('Y-06 yearly-change', () => {
  it.each([
    [500, 50],
    [50, 500],
  ])('is a hint: %d after %d', (now, before) => {
    const findings = y06(received(2023, now), received(2022, before));
    expect(findings).toMatchObject([
      { severity: 'info', places: ['applications/received/total'], facts: { times: 10 } },
    ]);
    expect(findings[0]!.message.zh).toBe(
      `表三 一、本年新收 · 总计由 2022 年度的 ${before} 变为 ${now}，两年相差约 10 倍。请核实。`,
    );
  });

  it('names the likely reason where the factor is that of 元 to 万元', () => {
    const [finding] = y06(fee(2023, '125000.5'), fee(2022, '12.4'));
    expect(finding?.message.zh).toContain('疑元与万元混用。');
  });

  it.each<[string, Year, Year]>([
    ['a factor below ten', received(2023, 499), received(2022, 50)],
    ['small counts', received(2023, 49), received(2022, 1)],
    ['nothing before', received(2023, 800), received(2022, 0)],
    ['nothing now', received(2023, 0), received(2022, 800)],
    ['the same amount in two units', procurement(2020, '757000元'), procurement(2019, '75.7万元')],
  ])('is silent with %s', (_, now, before) => expect(y06(now, before)).toEqual([]));
});
