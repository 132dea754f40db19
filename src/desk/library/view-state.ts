import browser from 'webextension-polyfill';
import { type ColumnId, columnIds, usualColumns } from './columns';
import { type Filters, filterNames, noFilters } from './filters';
import { type Sort, usualSort } from './sort';

/** 视图 How a person left the table: filters, sort, columns in their order. */
export interface ViewState {
  filters: Filters;
  sorts: readonly Sort[];
  columns: readonly ColumnId[];
  /** The place that stands in the head and not in each row, as it was when the table was last seen. */
  region: string;
}

const NAME = 'deskLibrary';

/** The table as it is first seen. */
export const usualState: ViewState = {
  filters: noFilters,
  sorts: usualSort,
  columns: usualColumns,
  region: '',
};

/** 读视图 What was stored, held to its shape; whatever is not of it is as usual. The search is not kept. */
export async function loadViewState(): Promise<ViewState> {
  const stored = await browser.storage.local.get(NAME).catch(() => ({}) as Record<string, unknown>);
  return viewStateFrom((stored as Record<string, unknown>)[NAME]);
}

/** 存视图 */
export async function saveViewState(state: ViewState): Promise<void> {
  const filters = { ...state.filters, text: '' };
  await browser.storage.local.set({ [NAME]: { ...state, filters } }).catch(() => undefined);
}

/** Forgets how the table was left: it is as it is first seen. */
export async function forgetViewState(): Promise<void> {
  await browser.storage.local.remove(NAME);
}

/** What was stored, part by part. */
export function viewStateFrom(value: unknown): ViewState {
  if (!isObject(value)) return usualState;
  const given: Record<string, unknown> = isObject(value.filters) ? value.filters : {};
  const filters = { ...noFilters };
  for (const name of filterNames) {
    const list = given[name];
    const type = name === 'year' ? 'number' : 'string';
    if (Array.isArray(list)) Object.assign(filters, { [name]: list.filter((one) => typeof one === type) });
  }
  const isColumn = (id: unknown): id is ColumnId => columnIds.includes(id as ColumnId);
  const sorts = Array.isArray(value.sorts)
    ? value.sorts.filter(
        (one): one is Sort =>
          isObject(one) && (one.by === 'name' || isColumn(one.by)) && typeof one.descending === 'boolean',
      )
    : [];
  const chosen = Array.isArray(value.columns) ? [...new Set(value.columns.filter(isColumn))] : null;
  return {
    filters,
    sorts: sorts.length > 0 ? sorts.slice(0, 2).map(({ by, descending }) => ({ by, descending })) : usualSort,
    columns: chosen ?? usualColumns,
    region: typeof value.region === 'string' ? value.region : '',
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
