import type { SourceDocument } from '../grid/document';
import type { Report } from '../report/report';
import { type Parsed, parse } from './context';
import { besideOtherMatters } from './other-matters';
import { addRows, putRightBehind } from './parts-of-one';
import { Places } from './places';
import { readAbsences } from './read-absences';
import { readApplications } from './read-applications';
import { readChallenges } from './read-challenges';
import { readFeeIncome, readFees } from './read-fees';
import { readGrowth } from './read-growth';
import { readChannels, readDisclosedTotal, readItems } from './read-lists';
import { readProactive } from './read-proactive';
import { readShares } from './read-shares';
import { findSentences } from './sentences';
import type { Statement } from './statement';
import { has } from './subject';
import { state } from './write';

/**
 * 读正文 What the sentences of a report state in figures, in reading order: the figures of the text outside tables that the rules
 * N-01 to N-16 know how to confront. Judges nothing.
 */
export function readProse(document: SourceDocument, report: Report): Statement[] {
  if (report.identity.kind !== 'report') return [];
  const { text } = document;
  const places = new Places(report);
  const sentences = parse(text, findSentences(document, report), report);
  const telling = sentences.filter(({ mentions }) => mentions.length > 0);
  /** The sentence before or behind one, in the same paragraph. */
  const beside = (index: number, step: -1 | 1) => {
    const one = sentences[index + step];
    return one?.paragraph === sentences[index]!.paragraph ? one : null;
  };
  const found = sentences.flatMap((sentence, index) => {
    // Most sentences state nothing.
    if (sentence.mentions.length === 0) return [];
    return [
      ...readAbsences(sentence, text, places),
      ...readChannels(sentence, text, beside(index, -1)),
      ...readOnlyPersons(sentence, text, places),
      ...readChallenges(sentence, text, places),
      ...readProactive(sentence, text, places),
      ...readItems(sentences, index, text),
      ...readDisclosedTotal(sentence, text),
      ...readShares(sentence, text, places),
      ...readGrowth(sentence, text),
      ...readNewMedia(sentence, text),
      ...readFeeIncome(sentence, text),
    ];
  });
  const applications = addRows(
    sentences.map((sentence, index) =>
      putRightBehind(readApplications(sentence, text, places), beside(index, 1), text),
    ),
    sentences,
  );
  return besideOtherMatters([...applications, ...found, ...readFees(telling, text)], sentences, text).sort(
    (a, b) => a.figure.start - b.figure.start,
  );
}

/** “受理36件（均为自然人提交）”: the other columns of 本年新收 are 0. */
function readOnlyPersons(sentence: Parsed, text: string, places: Places): Statement[] {
  const columns = ['business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'];
  return sentence.mentions.flatMap((mention) => {
    const { kinds, count, subject, otherPeriod } = mention;
    if (subject !== 'applications' || otherPeriod || count) return [];
    if (
      !has(kinds, 'all') ||
      !has(kinds, 'naturalPerson') ||
      has(kinds, 'pending') ||
      has(kinds, 'organization', 'business', 'otherOrganization')
    )
      return [];
    const accepts = [places.some(columns.map((column) => `applications/received/${column}`))];
    return [
      state(mention, sentence, text, {
        code: 'N-07',
        quantity: 'organizations',
        name: '法人或其他组织',
        accepts,
        value: 0,
      }),
    ];
  });
}

/** “未开设政务新媒体” beside “通过政务新媒体发布信息120条” (N-15): 0 where there is none. */
function readNewMedia(sentence: Parsed, text: string): Statement[] {
  return sentence.mentions.flatMap((mention) => {
    const { kinds, count, otherPeriod } = mention;
    if (otherPeriod || !has(kinds, 'newMedia') || has(kinds, 'condition')) return [];
    const absent = count === null && has(kinds, 'notOpened');
    const present =
      count?.measure === '条' && (count.value ?? 0) > 0 && has(kinds, 'publish', 'disclosed', 'information');
    if (!absent && !present) return [];
    const base = { code: 'N-15', quantity: 'newMedia', name: '政务新媒体', accepts: [] };
    return [state(mention, sentence, text, absent ? { ...base, value: 0 } : base)];
  });
}
