const MONTHS =
  /(?<![\d〔])(\d{1,2})\s*(?:月份?\s*)?(?:[—–\-－~～至到]+\s*(\d{1,2})\s*)?月(?!球|季|饼|薪|均)/g;
/** 12月底, 12月31日: the whole year up to there. */
const YEAR_END = /^(?:份?\s*(?:底|末)|\s*31\s*日)/;

/**
 * 月份 Where a sentence speaks of some months of the year alone (1—11月、截至10月底、5月), by offsets in the document's text. From
 * January to December, or up to its end, is the year.
 */
export function partsOfYear(text: string, start: number, end: number): number[] {
  const sentence = text.slice(start, end);
  const found = [...sentence.matchAll(MONTHS)].map((match) => {
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    const behind = sentence.slice(match.index + match[0].length);
    return { at: start + match.index, from, to, whole: to === 12 && YEAR_END.test(behind) };
  });
  // 1月1日至12月31日.
  const january = found.findIndex(({ from }) => from === 1);
  const december = found.findLastIndex(({ to }) => to === 12);
  const allYear = january !== -1 && january <= december;
  return allYear ? [] : found.filter(({ whole }) => !whole).map(({ at }) => at);
}
