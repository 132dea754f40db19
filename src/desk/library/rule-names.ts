import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../ui/i18n';

/** 规则名 The codes of all rules in reading order, each with what it is called. */
export type RuleNames = ReadonlyMap<string, Record<Language, string>>;

let known: RuleNames | null = null;

/** 规则名 Null as long as they are not there: the rules are loaded when somebody first wants to choose one (`wanted`). */
export function useRuleNames(wanted: boolean): RuleNames | null {
  const [names, setNames] = useState(known);
  useEffect(() => {
    if (!wanted || names !== null) return;
    void import('../../rules').then(({ rules }) => {
      const titles = new Map<string, Record<Language, string>>();
      // Where several rules share a code, the first of them names it.
      for (const { code, title } of rules) if (!titles.has(code)) titles.set(code, title);
      known = titles;
      setNames(titles);
    });
  }, [wanted, names]);
  return names;
}
