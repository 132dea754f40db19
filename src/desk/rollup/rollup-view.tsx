import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ReportRecord, Roster } from '../../library/records';
import { hashOf, type Route } from '../route';
import { type Choice, GovernmentMenu, MembersPanel, UnseenPanel } from './choosers';
import { useLibrary, useReviews } from './load';
import {
  candidatesFor,
  governmentsIn,
  missingOf,
  nameOf,
  proposedMembers,
  rosterFor,
  unitsOf,
} from './members';
import { RollUpSheet } from './sheet';
import { say } from './texts';
import './rollup.css';

/** 汇总核对 A government's report against those of its departments and townships. */
export default function RollupView({ route }: { route: Route }): JSX.Element {
  const known = useLibrary();
  const governments = useMemo(
    () => (known !== null && 'records' in known ? governmentsIn(known.records) : []),
    [known],
  );
  if (known === null) return <main class="gj-rollup" aria-busy="true" />;
  if ('problem' in known) return <Bare words={say('failed', { reason: known.problem })} />;
  const { key, year } = route.view === 'rollup' ? route : {};
  const government =
    governments.find((record) => record.key === key) ??
    governments.find((record) => record.year === year) ??
    governments[0];
  if (government === undefined) return <Bare words={say('noGovernment')} batch />;
  return (
    <Chosen
      key={government.key}
      government={government}
      governments={governments}
      records={known.records}
      rosters={known.rosters}
    />
  );
}

/** What was chosen for a government's report, for as long as the desk is open. */
const choices = new Map<string, Choice>();

function Chosen({
  government,
  governments,
  records,
  rosters,
}: {
  government: ReportRecord;
  governments: readonly ReportRecord[];
  records: readonly ReportRecord[];
  rosters: readonly Roster[];
}): JSX.Element {
  const candidates = useMemo(() => candidatesFor(government, records), [government, records]);
  const proposed = useMemo(() => proposedMembers(government, candidates), [government, candidates]);
  const [made, setMade] = useState<Choice | null>(choices.get(government.key) ?? null);
  const choice = useMemo(
    () => made ?? firstChoice(proposed, candidates, rosters, government.year),
    [made, proposed, candidates, rosters],
  );
  const change = (changed: Partial<Choice>) => {
    const next = { ...choice, ...changed };
    choices.set(government.key, next);
    setMade(next);
  };
  const chosen = candidates.filter((record) => choice.members.has(record.key));
  const roster = rosters.find(({ id }) => id === choice.roster);
  const missing = useMemo(
    () =>
      roster === undefined
        ? []
        : missingOf(
            unitsOf(roster, government.year),
            chosen.map(({ agency }) => agency),
            government.agency,
          ),
    [roster, choice, candidates],
  );
  const totals = useReviews([government.key], records);
  const members = useReviews(
    chosen.map(({ key }) => key),
    records,
  );
  return (
    <RollUpSheet
      government={totals?.[0]?.review ?? null}
      members={members}
      missing={missing}
      complete={roster !== undefined || choice.complete}
      empty={candidates.length === 0}
      choosers={
        <>
          <span class="k">{say('total')}</span>
          <GovernmentMenu governments={governments} chosen={government} />
          <span class="eq" aria-hidden="true">
            =
          </span>
          <span class="k">{say('membersSum')}</span>
          <MembersPanel candidates={candidates} proposed={proposed} choice={choice} onChange={change} />
          <UnseenPanel rosters={rosters} missing={missing} choice={choice} onChange={change} />
        </>
      }
      name={`${nameOf(government)}${government.year}`}
    />
  );
}

function firstChoice(
  proposed: readonly string[],
  candidates: readonly ReportRecord[],
  rosters: readonly Roster[],
  year: number,
): Choice {
  const members = new Set(proposed);
  const names = candidates.filter(({ key }) => members.has(key)).map(({ agency }) => agency);
  return { members, roster: rosterFor(rosters, names, year)?.id ?? null, complete: false };
}

function Bare({ words, batch = false }: { words: string; batch?: boolean }): JSX.Element {
  return (
    <main class="gj-rollup">
      <header class="gj-title">
        <h1>{say('title')}</h1>
        <span class="from">{say('from')}</span>
      </header>
      <div class="gj-rollup-none">
        <p role="status">{words}</p>
        {batch && (
          <a class="gj-button" href={hashOf({ view: 'batch' })}>
            {say('toBatch')}
          </a>
        )}
      </div>
    </main>
  );
}
