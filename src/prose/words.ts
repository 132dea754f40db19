import { applications } from './words/applications';
import { challenges } from './words/challenges';
import { links } from './words/links';
import { outcomes } from './words/outcomes';
import { plain } from './words/plain';
import { proactive } from './words/proactive';
import { scope } from './words/scope';
import { times } from './words/times';

/**
 * 词表 The words of the reports, by what they mean (rules.md 2.8). The longest word wins, so 复议后起诉 is no 复议 and 上年结转 no
 * 上年; `plain` lists words that only look like others (收费 is no 收, 无法提供 no 无).
 */
export const WORDS = {
  ...applications,
  ...times,
  ...outcomes,
  ...challenges,
  ...proactive,
  ...links,
  ...scope,
  ...plain,
} as const;

/** 词类 What a word means. */
export type Terminal = keyof typeof WORDS;
