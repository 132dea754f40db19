/** 日期 The date in a text as lists print it ([2024-01-17], 2024/1/17, 2024年1月17日, 01-17), as ISO date. A day without a year takes that of the address. */
export function dateIn(text: string, url = ''): string | null {
  const full = /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text);
  if (full) return iso(full[1]!, full[2]!, full[3]!);
  // 2024-03 above 17, as some lists set it.
  const split = /(?<!\d)(\d{1,2})\s+(20\d\d)\s*[-/.年]\s*(\d{1,2})(?!\d)/.exec(text);
  if (split) return iso(split[2]!, split[3]!, split[1]!);
  const day = /(?<![\d.-])(\d{1,2})\s*[-/月]\s*(\d{1,2})(?![\d年.-])/.exec(text);
  const year = dateOfAddress(url)?.slice(0, 4);
  return day && year ? iso(year, day[1]!, day[2]!) : null;
}

/** The date that an address carries: t20250310_, /2020/1/31/, /202503/ (its first day), /20230308/. */
export function dateOfAddress(url: string): string | null {
  const day =
    /[/_]t?(20\d\d)\/?(\d{2})(\d{2})(?=[_/.])/.exec(url) ??
    /\/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.])/.exec(url);
  if (day) return iso(day[1]!, day[2]!, day[3]!);
  const month = /\/(20\d\d)-?(\d{2})(?=\/)/.exec(url);
  return month ? iso(month[1]!, month[2]!, '1') : null;
}

function iso(year: string, month: string, day: string): string | null {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
