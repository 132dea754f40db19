import { texts } from './texts';

const say = texts({ between: { zh: '、', en: ', ' } });

/** 列举 Names or numbers of one rank, in one line. */
export function listed(words: readonly (string | number)[]): string {
  return words.join(say('between'));
}
