/** 中位数 The middle one of some numbers; of two in the middle the greater. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
