/** 去处 Where one is in the desk. It stands in the address behind #, so that it can be reloaded, opened beside, and gone back to. */
export type Route =
  | { view: 'library' }
  | { view: 'missing' }
  | {
      view: 'batch';
      /** Begin with this list page. */
      list?: string;
      /** Begin with the one file at this address. */
      file?: string;
      /** Begin with what was selected on a page: `pasted:<this>` in `storage.session`, a `PastedSelection`. */
      pasted?: string;
      batch?: string;
    }
  | { view: 'rollup'; key?: string; year?: number }
  | { view: 'trends'; key?: string; year?: number }
  | { view: 'settings'; part?: string }
  /** One report: its key in the library, and the finding (number from 1) to open. */
  | { view: 'report'; key: string; finding?: number }
  /** 整改通知 as a page to print, for these reports. */
  | { view: 'notice'; keys: string[] };

/** 所选 What was selected on a page and is to be reviewed in the desk: under `pasted:<id>` in `storage.session` until it was taken. */
export interface PastedSelection {
  content: { html: string } | { text: string };
  /** Title and address of the page it stands on. */
  title: string;
  url: string;
}

const views = ['library', 'missing', 'batch', 'rollup', 'trends', 'settings', 'report', 'notice'] as const;

/** The route an address names; the library where it names none of ours. */
export function parseRoute(hash: string): Route {
  const [view, query = ''] = hash.replace(/^#/, '').split('?');
  const values = new URLSearchParams(query);
  const text = (name: string) => values.get(name) ?? undefined;
  const number = (name: string) => {
    const value = Number(values.get(name));
    return Number.isSafeInteger(value) && value > 0 ? value : undefined;
  };
  const some = <T extends object>(given: T) =>
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  switch (views.find((one) => one === view)) {
    case 'missing':
      return { view: 'missing' };
    case 'batch':
      return {
        view: 'batch',
        ...some({ list: text('list'), file: text('file'), pasted: text('pasted'), batch: text('batch') }),
      };
    case 'rollup':
      return { view: 'rollup', ...some({ key: text('key'), year: number('year') }) };
    case 'trends':
      return { view: 'trends', ...some({ key: text('key'), year: number('year') }) };
    case 'settings':
      return { view: 'settings', ...some({ part: text('part') }) };
    case 'report': {
      const key = text('key');
      return key === undefined
        ? { view: 'library' }
        : { view: 'report', key, ...some({ finding: number('finding') }) };
    }
    case 'notice':
      return { view: 'notice', keys: values.getAll('key') };
    default:
      return { view: 'library' };
  }
}

/** The address of a route, beginning with #. */
export function hashOf(route: Route): string {
  const { view, ...rest } = route;
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (name === 'keys') for (const key of value as string[]) values.append('key', key);
    else if (value !== undefined) values.set(name, String(value));
  }
  const query = values.toString();
  return query === '' ? `#${view}` : `#${view}?${query}`;
}
