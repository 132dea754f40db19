import { useEffect, useState } from 'preact/hooks';
import { forgetRoster, listPairs, listRosters, putRoster } from '../../library/notes';
import type { Roster } from '../../library/records';
import { parseRoster } from '../../library/roster';
import { say } from './texts';

/** 名册与认定 The rosters that are kept, the one in use, and what was said of pairs of names. */
export interface RosterState {
  rosters: Roster[];
  roster: Roster;
  said: ReadonlyMap<string, boolean>;
  use(roster: Roster): void;
  save(text: string): Promise<void>;
  forget(): Promise<void>;
  ask(): Promise<void>;
}

const fresh = (): Roster => ({ id: crypto.randomUUID(), name: '', text: '', changedAt: '' });

/** The roster changed last is the one in use; it is called after its first unit. Null until the library was read. */
export function useRoster(onFail: (error: unknown) => void): RosterState | null {
  const [state, setState] = useState<{ rosters: Roster[]; roster: Roster } | null>(null);
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const ask = () => listPairs().then(setSaid);
  useEffect(() => {
    listRosters()
      .then((rosters) => setState({ rosters, roster: rosters[0] ?? fresh() }))
      .then(ask)
      .catch((error: unknown) => {
        setState({ rosters: [], roster: fresh() });
        onFail(error);
      });
  }, []);
  if (state === null) return null;
  const { rosters, roster } = state;
  return {
    ...state,
    said,
    use: (chosen) => setState({ rosters, roster: chosen }),
    save: async (text) => {
      const units = parseRoster(text);
      const [first] = units;
      if (first === undefined || text === roster.text)
        return setState({ rosters, roster: { ...roster, text } });
      const name = say('rosterName', { first: first.name, count: units.length });
      const kept = { ...roster, name, text, changedAt: new Date().toISOString() };
      setState({ rosters: [kept, ...rosters.filter(({ id }) => id !== kept.id)], roster: kept });
      await putRoster(kept);
    },
    forget: async () => {
      await forgetRoster(roster.id);
      const left = rosters.filter(({ id }) => id !== roster.id);
      setState({ rosters: left, roster: left[0] ?? fresh() });
    },
    ask,
  };
}
