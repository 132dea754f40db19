/**
 * 乱码的行名 What 本年新收政府信息公开 and 结转下年度继续办理 become where a browser takes UTF-8 for GBK (two ways: which bytes make a character
 * depends on what stands before), or GBK for Western letters. Characters that differ between editions of GBK are left out.
 */
const RECEIVED = [
  '\u93c2\u7248\u6579\u93c0\u57ae\u7c3b\u6dc7\u2103\u4f05',
  '\u9a9e\u5b58\u67ca\u93c0\u8235\u6582\u6434\u6ec0\u4fca\u93ad',
  '\u00b1\u00be\u00c4\u00ea\u00d0\u00c2\u00ca\u00d5\u00d5\u00fe\u00b8\u00ae\u00d0\u00c5\u00cf\u00a2',
];
const CARRIED_FORWARD = [
  '\u7f01\u64b9\u6d46\u6d93\u5b2a\u52fe\u6434',
  '\u7b05\u9a9e\u6751\u5bb3\u7f01',
  '\u00bd\u00e1\u00d7\u00aa\u00cf\u00c2\u00c4\u00ea\u00b6\u00c8\u00bc\u00cc\u00d0\u00f8',
];

/** 识乱码 Whether a text is that of an annual report whose characters were taken for others: no label of it, so no figure, can be read. */
export function isGarbledReport(text: string): boolean {
  return [RECEIVED, CARRIED_FORWARD].every((forms) => forms.some((form) => text.includes(form)));
}
