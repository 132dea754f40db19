import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ReportRecord } from '../../library/records';
import { Panel, PanelChoice } from '../../ui/menu';
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
  const choose = (key: string | null) => {
    setWanted('');
    onChoose(key);
  };
  return (
    <Panel label={label} value={name} width={320}>
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
        <PanelChoice chosen={chosen === null} onChoose={() => choose(null)}>
          {none}
        </PanelChoice>
      )}
      {found.map((one) => (
        <PanelChoice key={one.key} chosen={one.key === chosen} onChoose={() => choose(one.key)}>
          {one.name}
          <small>{one.count}</small>
        </PanelChoice>
      ))}
      {found.length === 0 && <p role="status">{say('noSuchAgency')}</p>}
    </Panel>
  );
}
