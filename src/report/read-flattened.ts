import type { SourceDocument } from '../grid/document';
import { readFlatApplications } from './flat-applications';
import { doubtUnconfirmed, readFlatChallenges } from './flat-challenges';
import { readFlatProactive } from './flat-proactive';
import { readApart } from './labels-apart';
import { doubtLoose, isDisturbed, lossesOf } from './lost-lines';
import type { Reading } from './reading';
import { tokensOf } from './tokens';

/**
 * 读压平的表 Tables flattened to text: one cell a line, pipes, tabs, or lines of figures. Labels are walked in order; the figures of a
 * row are what follows its label. Where a flattening does not tell a blank cell from a missing one, the row is in doubt.
 */
export function readFlattened(
  document: SourceDocument,
  wanted: ReadonlySet<string>,
): { readings: Reading[]; cut: boolean } {
  const { tokens, pageNumbers, cut } = tokensOf(document);
  const readings: Reading[] = [];
  const applications = readFlatApplications(tokens);
  const proactive = readFlatProactive(
    tokens.slice(0, applications?.start ?? tokens.length),
    applications?.habit ?? null,
  );
  const losses = [lossesOf(applications?.rows ?? []), lossesOf(proactive?.rows ?? [])];
  const from = tokens.find((token) => !token.value)?.cell.start ?? 0;
  const to = tokens[applications?.end ?? 0]?.cell.end ?? document.text.length;
  const disturbed = isDisturbed(losses) || pageNumbers.some((at) => at > from && at < to);
  if (wanted.has('applications') && applications) {
    doubtLoose(applications.reading, applications.rows, disturbed);
    readings.push(applications.reading);
  } else if (wanted.has('applications')) {
    const apart = readApart(tokens);
    if (apart) readings.push(apart);
  }
  if (wanted.has('proactive') && proactive) {
    doubtLoose(proactive.reading, proactive.rows, disturbed);
    readings.push(proactive.reading);
  }
  if (wanted.has('challenges')) {
    const challenges = readFlatChallenges(tokens.slice(applications?.end ?? 0), applications?.habit ?? null);
    if (challenges) {
      doubtUnconfirmed(challenges, disturbed);
      readings.push(challenges.reading);
    }
  }
  return { readings, cut };
}
