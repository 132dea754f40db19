import type { Finding } from '../finding';
import type { Language } from './explanation';

/** Inserts the named values; a name without a value stays as it is. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{([\w.]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** 引号 In quotation marks; marks inside become single ones. */
export function quote(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** 处数 “两处”, “五处”, “ 12 处”: a count before a measure word, figures with a blank before them. */
export function counted(count: number, measure: string): string {
  const han = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
  return han[count] !== undefined ? `${han[count]}${measure}` : ` ${count} ${measure}`;
}

/** 以上 Behind the number of repairs where there are more than are listed. */
export function orMore({ more }: Finding, language: Language): string {
  return more ? { zh: '以上', en: ' or more' }[language] : '';
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “1 relation”, “5 relations”. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** “甲、乙”; “a, b and c”. */
export function list(items: string[], language: Language): string {
  if (language === 'zh') return items.join('、');
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** 去赘空 Without blanks at the ends and behind full-width punctuation, which has its own, nor before the word 空白. */
export function trimmed(text: string): string {
  return text
    .trim()
    .replace(/([，。；：、（＋＝]) +/g, '$1')
    .replace(/ (?=空白)/g, '');
}

/** 公文体 Without the blanks that the interface sets between Han characters and figures. */
export function tight(text: string): string {
  return text
    .replace(/ ?· ?/g, '·')
    .replace(/([\p{Script=Han}、，。；：“”‘’（）＋＝→]) +(?=[\d+-])/gu, '$1')
    .replace(/(\d) +(?=[\p{Script=Han}、，。；：“”‘’（）＋＝→])/gu, '$1');
}
