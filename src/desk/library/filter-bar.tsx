import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ReportRecord } from '../../library/records';
import { language } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { Panel } from '../../ui/menu';
import { type ColumnId, columnIds, usualColumns } from './columns';
import { countsOf, type FilterName, type Filters, filterNames, isFiltering, noFilters } from './filters';
import { type RuleNames, useRuleNames } from './rule-names';
import { say } from './texts';

type Value = Filters[FilterName][number];

/** 筛选 The search, a button with a menu for each filter, how many pass, and the columns. */
export function FilterBar({
  records,
  count,
  passing,
  filters,
  columns,
  onFilters,
  onColumns,
}: {
  /** Null as long as they are being read. */
  records: readonly ReportRecord[] | null;
  /** Null as long as they are being counted. */
  count: number | null;
  /** Null where that is not known yet. */
  passing: number | null;
  filters: Filters;
  columns: readonly ColumnId[];
  onFilters(filters: Filters): void;
  onColumns(columns: readonly ColumnId[]): void;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  /** The button goes with what it clears: the focus goes to where the next search begins. */
  const clear = () => {
    field.current?.focus();
    onFilters(noFilters);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own.
    <div class="gj-tools" role="group" aria-label={say('filter')}>
      <span class="gj-search">
        <Icon name="search" />
        <input
          class="gj-field"
          type="search"
          data-find
          ref={field}
          placeholder={say('findWhat')}
          aria-label={say('find')}
          value={filters.text}
          onInput={(event) => onFilters({ ...filters, text: event.currentTarget.value })}
        />
      </span>
      {filterNames.map((name) => (
        <Panel
          key={name}
          label={say(`filter_${name}`)}
          value={valueWords(name, filters[name])}
          on={filters[name].length > 0}
          {...(name === 'code' ? { width: 320 } : {})}
        >
          <Options
            name={name}
            counts={() => countsOf(records ?? [], filters, name)}
            chosen={filters[name]}
            onChoose={(chosen) => onFilters({ ...filters, [name]: chosen })}
          />
        </Panel>
      ))}
      <span class="count" role="status">
        <b>{passing ?? '…'}</b> {say('passing', { all: count ?? '…' })}
      </span>
      {isFiltering(filters) && (
        <button type="button" class="gj-button link" data-kind="bare" onClick={clear}>
          {say('clearFilters')}
        </button>
      )}
      <span class="push" />
      <Panel label={say('columns')} value={String(columns.length + 1)} align="end" width={320}>
        <Chooser columns={columns} onColumns={onColumns} />
      </Panel>
    </div>
  );
}

/** What a filter that is set says in its button. */
function valueWords(name: FilterName, values: readonly Value[]): string | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  const word = wordOf(name, first, null);
  return values.length === 1 ? word : say('moreThanOne', { first: word, count: values.length });
}

/** Years and codes are their own names. */
function wordOf(name: FilterName, value: Value, names: RuleNames | null): string {
  switch (name) {
    case 'year':
      return String(value);
    case 'code':
      return names === null ? String(value) : `${value}　${names.get(String(value))?.[language()] ?? ''}`;
    case 'grade':
      return say(`grade_${value as Filters['grade'][number]}`);
    case 'type':
      return say(`type_${value as Filters['type'][number]}`);
    case 'form':
      return say(`form_${value as Filters['form'][number]}`);
    case 'deadline':
      return say(`deadline_${value as Filters['deadline'][number]}`);
    case 'handling':
      return say(`handling_${value as Filters['handling'][number]}`);
  }
}

const order: { [Name in FilterName]?: readonly Value[] } = {
  grade: ['error', 'warning', 'info', 'clear', 'unread'],
  type: ['government', 'department', 'township', 'subdistrict', 'committee', 'unknown'],
  form: ['2021', '2019', '2014', 'none'],
  deadline: ['late', 'inTime', 'unknown'],
  handling: ['open', 'settled', 'notified', 'explained', 'corrected', 'partly', 'not', 'none'],
};

function Options({
  name,
  counts,
  chosen,
  onChoose,
}: {
  name: FilterName;
  counts(): Map<Value, number>;
  chosen: readonly Value[];
  onChoose(chosen: Value[]): void;
}): JSX.Element {
  const [words, setWords] = useState('');
  const names = useRuleNames(name === 'code');
  const found = counts();
  for (const value of chosen) if (!found.has(value)) found.set(value, 0);
  const places: readonly Value[] | undefined = name === 'code' ? [...(names?.keys() ?? [])] : order[name];
  const values = [...found.keys()].sort((a, b) =>
    places ? places.indexOf(a) - places.indexOf(b) : Number(b) - Number(a),
  );
  const shown = values.filter((value) =>
    wordOf(name, value, names).toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <>
      {name === 'code' && (
        <div class="box">
          <span class="gj-search wide">
            <Icon name="search" />
            <input
              class="gj-field"
              type="search"
              placeholder={say('findRule')}
              aria-label={say('findRule')}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </span>
        </div>
      )}
      {shown.length === 0 && <p>{say('noRule')}</p>}
      {shown.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() =>
              onChoose(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
            }
          />
          <span class="word">{wordOf(name, value, names)}</span>
          <span class="n">{found.get(value)}</span>
        </label>
      ))}
      <footer>
        <span>{say('anyOf')}</span>
        <button
          type="button"
          class="gj-button"
          data-kind="bare"
          disabled={chosen.length === 0}
          onClick={() => onChoose([])}
        >
          {say('clear')}
        </button>
      </footer>
    </>
  );
}

const groups: [title: 'columns_review' | 'columns_figures' | 'columns_report', ids: ColumnId[]][] = [
  ['columns_review', ['error', 'warning', 'info', 'relations', 'codes', 'handling', 'undecided', 'readAt']],
  [
    'columns_figures',
    [
      'received',
      'disposed',
      'carriedForward',
      'disclosure',
      'disposal',
      'naturalPerson',
      'denial',
      'unavailable',
      'reconsiderations',
      'suits',
    ],
  ],
  ['columns_report', ['type', 'year', 'form', 'published', 'overdue', 'signed', 'address', 'identifier']],
];

/** 选列 One that is chosen anew stands where it usually stands among those there. */
function Chooser({
  columns,
  onColumns,
}: {
  columns: readonly ColumnId[];
  onColumns(columns: readonly ColumnId[]): void;
}): JSX.Element {
  const toggle = (id: ColumnId) => {
    if (columns.includes(id)) return onColumns(columns.filter((one) => one !== id));
    const at = columns.findIndex((one) => columnIds.indexOf(one) > columnIds.indexOf(id));
    onColumns(at === -1 ? [...columns, id] : [...columns.slice(0, at), id, ...columns.slice(at)]);
  };
  return (
    <>
      <h3>{say('columns_fixed')}</h3>
      <label>
        <input type="checkbox" checked disabled />
        {say('agency')}
      </label>
      {groups.map(([title, ids]) => (
        <div key={title} class="part">
          <hr />
          <h3>{say(title)}</h3>
          <div class="box three">
            {ids.map((id) => (
              <label key={id} class="gj-check">
                <input type="checkbox" checked={columns.includes(id)} onChange={() => toggle(id)} />
                {say(id)}
              </label>
            ))}
          </div>
        </div>
      ))}
      <footer>
        <span>{say('columnsHow')}</span>
        <button type="button" class="gj-button" data-kind="bare" onClick={() => onColumns(usualColumns)}>
          {say('columnsUsual')}
        </button>
      </footer>
    </>
  );
}
