import type { Engine } from '../../batch/engine';
import { FetchProblem, type PageRequest } from '../../batch/fetch-page';
import { followPages } from '../../batch/follow-pages';
import type { ListItem } from '../../batch/list-items';
import { type List, readList, withoutRepeats } from '../../batch/listing';
import { openFile } from '../../files/open';

/** At most so many columns below a list are read, and so many further pages of each. */
const MOST_FOLDERS = 100;
const MOST_PAGES = 200;

/** 取列表 Fetches a list page in its host's turn and reads it. Throws what `Engine.fetch` throws, and a `FileProblem` for what is no text. */
export async function fetchList(engine: Engine, request: PageRequest, signal: AbortSignal): Promise<List> {
  const { bytes, contentType, url } = await engine.fetch(request, signal);
  const [opened] = await openFile({ name: url, bytes, contentType });
  if (opened === undefined || !('html' in opened.content))
    throw new FetchProblem({ kind: 'not-report', detail: null });
  return readList(opened.content.html, url);
}

/** 更多 What a person asked for beside the page itself: its further pages, the columns below with theirs. */
export interface Further {
  items: ListItem[];
  /** How many pages were read, and how many could not be. */
  pages: number;
  failed: number;
}

/**
 * 连同 Follows what was asked for, one page after the other; `told` hears of each. What cannot be read is counted, and stops nothing else.
 * Ends with `signal`, by its reason.
 */
export async function fetchFurther(
  engine: Engine,
  list: List,
  asked: { pages: boolean; folders: boolean },
  told: (so: Further) => void,
  signal: AbortSignal,
): Promise<void> {
  let known: Further = { items: [], pages: 0, failed: 0 };
  const say = (more: Partial<Further>) => {
    known = { ...known, ...more };
    told(known);
  };
  /** The further pages of one list. `year`: of the column it stands in, for reports that do not say theirs. */
  const follow = async (from: List, year: number | null) => {
    if (!asked.pages || from.next === null) return;
    const before = known;
    const { stopped } = await followPages(
      from,
      (request) => engine.fetch(request, signal),
      MOST_PAGES,
      (so) =>
        say({
          items: withoutRepeats([...before.items, ...inYear(so.items, year)]),
          pages: before.pages + so.pages,
        }),
      signal,
    );
    if (stopped === 'failed') say({ failed: known.failed + 1 });
  };
  await follow(list, null);
  for (const folder of asked.folders ? list.folders.slice(0, MOST_FOLDERS) : []) {
    signal.throwIfAborted();
    try {
      const below = await fetchList(engine, { url: folder.url }, signal);
      say({
        items: withoutRepeats([...known.items, ...inYear(below.items, folder.year)]),
        pages: known.pages + 1,
      });
      await follow(below, folder.year);
    } catch {
      signal.throwIfAborted();
      say({ failed: known.failed + 1 });
    }
  }
}

function inYear(items: readonly ListItem[], year: number | null): ListItem[] {
  return items.map((item) => ({ ...item, year: item.year ?? year }));
}
