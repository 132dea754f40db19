import type { SourceDocument } from '../grid/document';
import { readFlatApplications } from './flat-applications';
import { readFlatChallenges } from './flat-challenges';
import { readFlatProactive } from './flat-proactive';
import type { Reading } from './reading';
import { tokensOf } from './tokens';

/**
 * 读压平的表 Tables flattened to text: one cell a line, pipes, tabs, or lines of figures. Labels are walked in order; the figures of a
 * row are what follows its label. Where a flattening does not tell a blank cell from a missing one, the row is in doubt.
 */
export function readFlattened(document: SourceDocument, wanted: ReadonlySet<string>): Reading[] {
  const tokens = tokensOf(document);
  const readings: Reading[] = [];
  const applications = readFlatApplications(tokens);
  if (wanted.has('applications') && applications) readings.push(applications.reading);
  if (wanted.has('proactive')) {
    const reading = readFlatProactive(tokens.slice(0, applications?.start ?? tokens.length));
    if (reading) readings.push(reading);
  }
  if (wanted.has('challenges')) {
    const reading = readFlatChallenges(tokens.slice(applications?.end ?? 0), applications?.habit ?? null);
    if (reading) readings.push(reading);
  }
  return readings;
}
