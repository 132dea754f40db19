import {
  type LabelledSentence,
  loadSentences,
  namesOf,
  readSentence,
  type SentenceSet,
} from '../test/lib/sentences';

/** One rule over the labelled sentences: findings that were due, that were made, and that were both. */
export interface ProseScore {
  code: string;
  severity: string;
  due: number;
  made: number;
  right: number;
}

/** What went wrong: a sentence with what was due and what was found. */
export interface ProseMiss {
  text: string;
  due: string[];
  found: string[];
}

/** 量正文 Every labelled sentence of a set read and judged, by rule and severity. */
export function measureProse(set: SentenceSet = 'grammar'): {
  scores: ProseScore[];
  misses: ProseMiss[];
  sentences: number;
  silent: number;
} {
  const scores = new Map<string, ProseScore>();
  const misses: ProseMiss[] = [];
  const all: LabelledSentence[] = loadSentences(set).flatMap(({ sentences }) => sentences);
  const scoreOf = (name: string) => {
    const [code, severity] = name.split(' ') as [string, string];
    const score = scores.get(name) ?? { code, severity, due: 0, made: 0, right: 0 };
    scores.set(name, score);
    return score;
  };
  for (const one of all) {
    const due = [...one.expect].sort();
    const found = namesOf(readSentence(one).findings);
    for (const name of due) scoreOf(name).due++;
    const open = [...due];
    for (const name of found) {
      const score = scoreOf(name);
      score.made++;
      const at = open.indexOf(name);
      if (at === -1) continue;
      score.right++;
      open.splice(at, 1);
    }
    if (due.join() !== found.join()) misses.push({ text: one.text, due, found });
  }
  return {
    scores: [...scores.values()].sort((a, b) =>
      `${a.code}${a.severity}`.localeCompare(`${b.code}${b.severity}`),
    ),
    misses,
    sentences: all.length,
    silent: all.filter(({ expect }) => expect.length === 0).length,
  };
}

/** The scores as a table, with one line for each severity at the end. */
export function tableOf({ scores, sentences, silent }: ReturnType<typeof measureProse>): string {
  const sums = ['error', 'warning', 'info'].map((severity) => {
    const of = scores.filter((one) => one.severity === severity);
    const sum = (key: 'due' | 'made' | 'right') => of.reduce((total, one) => total + one[key], 0);
    return { code: 'all', severity, due: sum('due'), made: sum('made'), right: sum('right') };
  });
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
  return [
    `${sentences} sentences, ${silent} of them silent`,
    '| rule | severity | due | found | right | precision | recall |',
    '| --- | --- | --: | --: | --: | --: | --: |',
    ...[...scores, ...sums].map(
      ({ code, severity, due, made, right }) =>
        `| ${code} | ${severity} | ${due} | ${made} | ${right} | ${share(right, made)} | ${share(right, due)} |`,
    ),
  ].join('\n');
}
