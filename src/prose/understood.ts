import type { Mention } from './context';
import type { Terminal } from './words';

/** Words that say whose, when, how many and how a figure stands to others. */
const COMMON: Terminal[] = [
  'thisYear',
  'total',
  'ofWhich',
  'including',
  'open',
  'otherItem',
  'all',
  'attains',
  'own',
  'office',
  'everyone',
  'person',
];
const APPLICATION: Terminal[] = [
  'explicitApplication',
  'application',
  'informationMatter',
  'information',
  'written',
  'received',
  'newly',
  'accepted',
  'handled',
  'disposed',
  'actual',
  'partial',
  'onTime',
];
const CARRY: Terminal[] = [...APPLICATION, 'carry', 'lastYear', 'nextYear', 'pending', 'none'];
const OUTCOMES: Terminal[] = [
  'granted',
  'partlyGranted',
  'denied',
  'unavailable',
  'declined',
  'otherHandling',
  'stateSecret',
  'lawProhibited',
  'security',
  'thirdParty',
  'internalAffairs',
  'deliberative',
  'enforcementFile',
  'queryMatter',
  'notHeld',
  'needsCreation',
  'unclear',
  'petition',
  'repeat',
  'publication',
  'excessive',
  'reconfirm',
  'uncorrected',
  'unpaid',
  'decide',
  'publish',
  'plain',
];
const APPLICANTS: Terminal[] = [
  'naturalPerson',
  'organization',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
];
const CHANNELS: Terminal[] = ['inPerson', 'online', 'mail', 'fax', 'otherChannel', 'channel'];
const CHALLENGES: Terminal[] = [
  'reconsideration',
  'suit',
  'directSuit',
  'suitAfterReconsideration',
  'informationMatter',
  'upheld',
  'corrected',
  'otherResult',
  'pendingResult',
  'unknownResult',
  'plain',
  'caseWork',
  'party',
];
const DOCUMENTS: Terminal[] = [
  'normativeDocument',
  'regulation',
  'issue',
  'repeal',
  'inForce',
  'publish',
  'disclosed',
];
const DECISIONS: Terminal[] = [
  'license',
  'penalty',
  'coercion',
  'decide',
  'handled',
  'publish',
  'disclosed',
  'information',
];

/** What each production understands beside its figure. */
const UNDERSTOOD: Partial<Record<string, Terminal[]>> = {
  'N-01': [...APPLICATION, ...APPLICANTS, ...CHANNELS],
  'N-02': CARRY,
  'N-03': CARRY,
  'N-04': [...APPLICATION, 'rateDisposed', 'rateAnswered'],
  'N-05': [...APPLICATION, ...OUTCOMES],
  'N-07': [...APPLICATION, ...APPLICANTS, 'reach'],
  'N-08': [...APPLICATION, ...CHALLENGES],
  'N-09': DOCUMENTS,
  'N-10': DECISIONS,
};

/** Marks and figures are no words; 其他 letters are judged by themselves (familiar.ts). */
const NO_WORDS = ['number', 'year', 'comma', 'list', 'open-bracket', 'close-bracket', 'other'];
const understood = new Map(
  Object.entries(UNDERSTOOD).map(([code, kinds]) => [
    code,
    new Set<string>([...NO_WORDS, ...COMMON, ...kinds!]),
  ]),
);

/** 皆懂 Whether a production knows what to make of every word beside the figure: a known word may say another thing as well. */
export function isUnderstood(code: string, { kinds }: Pick<Mention, 'kinds'>): boolean {
  const known = understood.get(code);
  return known === undefined || [...kinds].every((kind) => known.has(kind));
}
