import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ReportRecord } from '../../library/records';
import { Panel } from '../../ui/menu';
import { say } from './texts';

/** 单位 An agency of the library: its key, its name, how many years there are. */
export interface Agency {
  key: string;
  name: string;
  count: number;
}

const MOST = 60;

/** 单位表 Every agency of the library that has a name, those with more years first. */
export function agenciesOf(records: readonly ReportRecord[]): Agency[] {
  const all = new Map<string, { name: string; years: Set<number> }>();
  for (const { agencyKey, agency, year, site, column } of records) {
    const known = all.get(agencyKey) ?? { name: agency ?? `${site}${column}`, years: new Set<number>() };
    known.years.add(year);
    all.set(agencyKey, known);
  }
  return [...all]
    .map(([key, { name, years }]) => ({ key, name, count: years.size }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh-CN'));
}

/** 选单位 A button that opens a list of agencies with a field to find one in it. */
export function AgencyPicker({
  label,
  agencies,
  chosen,
  none,
  onChoose,
}: {
  label: string;
  agencies: readonly Agency[];
  chosen: string | null;
  /** What choosing nobody is called; left out where somebody must be chosen. */
  none?: string;
  onChoose(key: string | null): void;
}): JSX.Element {
  const [wanted, setWanted] = useState('');
  const found = useMemo(
    () => agencies.filter(({ name }) => name.includes(wanted.trim())).slice(0, MOST),
    [agencies, wanted],
  );
  const name = agencies.find(({ key }) => key === chosen)?.name ?? none ?? '';
  // Another choice is another panel, so that it closes.
  return (
    <Panel key={chosen} label={label} value={name} width={320}>
      <div class="box">
        <input
          class="gj-field gj-picker-field"
          type="search"
          aria-label={say('findAgency')}
          placeholder={say('findAgency')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      {none !== undefined && wanted === '' && (
        <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
          {none}
        </button>
      )}
      {found.map((one) => (
        <button
          key={one.key}
          type="button"
          aria-pressed={one.key === chosen}
          onClick={() => {
            setWanted('');
            onChoose(one.key);
          }}
        >
          {one.name}
          <small>{one.count}</small>
        </button>
      ))}
      {found.length === 0 && <p role="status">{say('noSuchAgency')}</p>}
    </Panel>
  );
}
