import { useEffect, useState } from 'preact/hooks';
import { openReport } from '../../library/library';
import { onLibraryChange } from '../../library/news';
import { listRosters } from '../../library/notes';
import type { ReportRecord, Roster } from '../../library/records';
import { listReports } from '../../library/reports';
import { asLibraryError } from '../../library/store';
import type { Review } from '../../reconcile/review';
import { text } from '../../ui/i18n';

/** 库中所有 The reports and rosters of the library, kept true as it changes; or why it cannot be read. */
export type Known = { records: ReportRecord[]; rosters: Roster[] } | { problem: string } | null;

/** What the library holds; null while it is read. */
export function useLibrary(): Known {
  const [known, setKnown] = useState<Known>(null);
  useEffect(() => {
    const life = new AbortController();
    const read = async () => {
      const now = await Promise.all([listReports(), listRosters()]).then(
        ([records, rosters]): Known => ({ records, rosters }),
        (error): Known => ({ problem: text(`library_problem_${asLibraryError(error).problem}`) }),
      );
      if (!life.signal.aborted) setKnown(now);
    };
    onLibraryChange(() => void read(), life.signal);
    void read();
    return () => life.abort();
  }, []);
  return known;
}

/** A report that was opened. */
export interface Opened {
  key: string;
  review: Review;
}

/** 打开各份 The reviews of these reports, in this order; null while they are read. Read again when the library changes. */
export function useReviews(keys: readonly string[], version: unknown): Opened[] | null {
  const [opened, setOpened] = useState<Opened[] | null>(null);
  const wanted = JSON.stringify(keys);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const all = await Promise.all(keys.map((key) => openReport(key).catch(() => null)));
      const found = all.flatMap((one) => (one ? [{ key: one.record.key, review: one.review }] : []));
      if (current) setOpened(found);
    };
    void read();
    return () => {
      current = false;
    };
  }, [wanted, version]);
  return opened;
}
