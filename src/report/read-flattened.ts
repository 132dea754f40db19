import type { SourceDocument } from '../grid/document';
import { readFlatApplications } from './flat-applications';
import { doubtUnconfirmed, readFlatChallenges } from './flat-challenges';
import { readFlatProactive } from './flat-proactive';
import { doubtLoose, lossesOf } from './lost-lines';
import type { Reading } from './reading';
import { tokensOf } from './tokens';

/**
 * 读压平的表 Tables flattened to text: one cell a line, pipes, tabs, or lines of figures. Labels are walked in order; the figures of a
 * row are what follows its label. Where a flattening does not tell a blank cell from a missing one, the row is in doubt.
 */
export function readFlattened(document: SourceDocument, wanted: ReadonlySet<string>): Reading[] {
  const { tokens, pageNumbers } = tokensOf(document);
  const readings: Reading[] = [];
  const applications = readFlatApplications(tokens);
  const proactive = readFlatProactive(
    tokens.slice(0, applications?.start ?? tokens.length),
    applications?.habit ?? null,
  );
  const own = lossesOf(applications?.rows ?? []);
  const above = lossesOf(proactive?.rows ?? []);
  const from = tokens.find((token) => !token.value)?.cell.start ?? 0;
  const to = tokens[applications?.end ?? 0]?.cell.end ?? document.text.length;
  const added = own.added || above.added || pageNumbers.some((at) => at > from && at < to);
  if (wanted.has('applications') && applications) {
    doubtLoose(applications.reading, applications.rows, own.lost || above.lost || added);
    readings.push(applications.reading);
  }
  if (wanted.has('proactive') && proactive) {
    doubtLoose(proactive.reading, proactive.rows, above.lost || added);
    readings.push(proactive.reading);
  }
  if (wanted.has('challenges')) {
    const reading = readFlatChallenges(tokens.slice(applications?.end ?? 0), applications?.habit ?? null);
    if (reading) {
      doubtUnconfirmed(reading, own.lost || above.lost || added);
      readings.push(reading);
    }
  }
  return readings;
}
