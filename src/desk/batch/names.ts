import type { Job } from '../../batch/job';
import { withoutRegion } from '../../library/region';
import type { Row } from './rows';
import { say } from './texts';

/** What a source is called as long as nothing is known of its report: as its list has it, else its address or file. */
export function nameOfJob({ label, source }: Job): string {
  if (label.trim() !== '') return label.trim();
  if (source.type === 'address') return source.url.replace(/^https?:\/\//, '');
  return source.type === 'file' ? source.name : (source.name ?? say('files_pasted', { count: 1 }));
}

/** The agency as its report has it, without the place that all names begin with. */
export function nameOfRow({ record, job }: Row, prefix = ''): string {
  const name = record.agency ?? (job.label.trim() || say('unnamed'));
  return withoutRegion(name, prefix);
}
