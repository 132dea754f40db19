import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportRecord, Roster } from '../../library/records';
import { Menu, MenuGroup, MenuItem, Panel } from '../../ui/menu';
import { hashOf } from '../route';
import { nameOf } from './members';
import { say } from './texts';

/** 选择 What a person has chosen to add up for one government's report; kept while the desk is open. */
export interface Choice {
  members: ReadonlySet<string>;
  roster: string | null;
  complete: boolean;
}

const MOST = 120;

/** 汇总 Which government's report of which year. */
export function GovernmentMenu({
  governments,
  chosen,
}: {
  governments: readonly ReportRecord[];
  chosen: ReportRecord;
}): JSX.Element {
  const title = (record: ReportRecord) => say('totalYear', { agency: nameOf(record), year: record.year });
  const years = [...new Set(governments.map(({ year }) => year))];
  return (
    <Menu label={title(chosen)}>
      {years.map((year) => (
        <MenuGroup key={year} label={String(year)}>
          {governments
            .filter((record) => record.year === year)
            .map((record) => (
              <MenuItem
                key={record.key}
                onChoose={() => {
                  location.hash = hashOf({ view: 'rollup', key: record.key });
                }}
              >
                {nameOf(record)}
              </MenuItem>
            ))}
        </MenuGroup>
      ))}
    </Menu>
  );
}

/** 成员 Which reports are added up: those proposed first, then all others of the year. */
export function MembersPanel({
  candidates,
  proposed,
  choice,
  onChange,
}: {
  candidates: readonly ReportRecord[];
  proposed: readonly string[];
  choice: Choice;
  onChange(changed: Partial<Choice>): void;
}): JSX.Element {
  const [wanted, setWanted] = useState('');
  const { members } = choice;
  const found = candidates.filter((record) => nameOf(record).includes(wanted.trim()));
  const isProposed = new Set(proposed);
  const set = (keys: readonly string[], on: boolean) => {
    const next = new Set(members);
    for (const key of keys) on ? next.add(key) : next.delete(key);
    onChange({ members: next });
  };
  const group = (label: string, records: readonly ReportRecord[]) =>
    records.length > 0 && (
      <fieldset>
        <legend>{label}</legend>
        {records.slice(0, MOST).map((record) => (
          <label key={record.key}>
            <input
              type="checkbox"
              checked={members.has(record.key)}
              onChange={(event) => set([record.key], event.currentTarget.checked)}
            />
            {nameOf(record)}
          </label>
        ))}
        {records.length > MOST && <p>{say('manyMore', { count: records.length - MOST })}</p>}
      </fieldset>
    );
  return (
    <Panel label={say('membersCount', { count: members.size })} width={360}>
      <div class="box gj-members-find">
        <input
          class="gj-field"
          type="search"
          aria-label={say('findMember')}
          placeholder={say('findMember')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <button
          type="button"
          class="gj-button"
          onClick={() =>
            set(
              found.map(({ key }) => key),
              true,
            )
          }
        >
          {say('all')}
        </button>
        <button
          type="button"
          class="gj-button"
          onClick={() =>
            set(
              found.map(({ key }) => key),
              false,
            )
          }
        >
          {say('none')}
        </button>
      </div>
      <div class="gj-members-list">
        {group(
          say('proposed'),
          found.filter(({ key }) => isProposed.has(key)),
        )}
        {group(
          say('others'),
          found.filter(({ key }) => !isProposed.has(key)),
        )}
      </div>
    </Panel>
  );
}

/** 未见 Which roster says who belongs to it, who of them was not seen, and whether these are all. */
export function UnseenPanel({
  rosters,
  missing,
  choice,
  onChange,
}: {
  rosters: readonly Roster[];
  missing: readonly string[];
  choice: Choice;
  onChange(changed: Partial<Choice>): void;
}): JSX.Element {
  const known = choice.roster !== null || choice.complete;
  return (
    <Panel
      label={say('unseen')}
      icon="unchecked"
      value={known ? String(missing.length) : say('unseenUnknown')}
      width={300}
    >
      {rosters.length === 0 && <p>{say('noRosters')}</p>}
      {rosters.length > 0 && (
        <fieldset>
          <legend>{say('roster')}</legend>
          {[null, ...rosters].map((roster) => (
            <label key={roster?.id ?? ''}>
              <input
                type="radio"
                name="gj-roster"
                checked={choice.roster === (roster?.id ?? null)}
                onChange={() => onChange({ roster: roster?.id ?? null })}
              />
              {roster?.name ?? say('noRoster')}
            </label>
          ))}
        </fieldset>
      )}
      {missing.length > 0 && (
        <ul class="gj-unseen">
          {missing.map((name) => (
            <li key={name}>
              <span />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      )}
      {choice.roster === null && (
        <>
          <label>
            <input
              type="checkbox"
              checked={choice.complete}
              onChange={(event) => onChange({ complete: event.currentTarget.checked })}
            />
            {say('complete')}
          </label>
          <p>{say('completeNote')}</p>
        </>
      )}
      <div class="box">
        <a class="gj-button" href={hashOf({ view: 'missing' })}>
          {say('toMissing')}
        </a>
      </div>
    </Panel>
  );
}
