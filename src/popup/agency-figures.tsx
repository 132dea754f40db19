import type { JSX } from 'preact';
import {
  applicantsOf,
  type Challenge,
  type ChallengeResult,
  challengesOf,
  type Flow,
  flowOf,
  percent,
  statedAt,
} from '../indicators/figures';
import { ratesOf } from '../indicators/rates';
import type { Review } from '../reconcile/review';
import { type MessageKey, text } from '../ui/i18n';
import { FlowPicture } from './flow-picture';

const groupWords: Record<Challenge['kind'], MessageKey> = {
  reconsideration: 'popup_reconsideration',
  directSuit: 'popup_directSuit',
  suitAfterReconsideration: 'popup_suitAfterReconsideration',
};

const resultWords: Record<ChallengeResult, MessageKey> = {
  corrected: 'popup_corrected',
  pending: 'popup_pending',
  upheld: 'popup_upheld',
  other: 'popup_otherResult',
};

/** 申请去向 The flow of applications and its three rates. */
export function Applications({ review }: { review: Review }): JSX.Element | null {
  const flow = flowOf(review);
  if (flow === null) return null;
  return (
    <section aria-labelledby="flow-heading">
      <h2 id="flow-heading">
        {text('popup_flow')}
        <span>{ratesSaid(review, flow)}</span>
      </h2>
      <FlowPicture flow={flow} />
    </section>
  );
}

/** 应办 7 件，办结率 100%，公开率 57.1%. A rate without a denominator, or of figures that were not read, is —, never 0 or 100. */
export function ratesSaid(review: Review, flow: Flow): string {
  if (flow.due === 0 && flow.total === 0) return text('popup_noApplications');
  const { disposal, disclosure } = ratesOf(review);
  const said = (share: number | null) => (share === null ? '—' : percent(share, 1)!);
  return text('popup_rates', { due: flow.due, disposed: said(disposal), granted: said(disclosure) });
}

/** 申请人，复议与诉讼 Who asked, and what was contested. */
export function Challenges({ review }: { review: Review }): JSX.Element | null {
  const { naturalPerson, organizations } = applicantsOf(review);
  const challenges = challengesOf(review);
  const asked = naturalPerson !== null || organizations !== null;
  if (!asked && challenges.length === 0) return null;
  const all = (naturalPerson ?? 0) + (organizations ?? 0);
  const share = (part: number | null) => `${all === 0 ? 0 : ((part ?? 0) / all) * 100}%`;
  return (
    <section class="gj-two" aria-label={text('popup_applicantsAndChallenges')}>
      <div>
        <h3>{text('popup_applicants')}</h3>
        <div class="gj-share" aria-hidden="true">
          <span style={{ width: share(naturalPerson) }} />
          <span style={{ width: share(organizations) }} />
        </div>
        <p>
          <Share label={text('popup_naturalPerson')} value={naturalPerson} />
          <Share label={text('popup_organizations')} value={organizations} />
        </p>
      </div>
      <dl>
        {challenges.map((challenge) => (
          <Group key={challenge.kind} challenge={challenge} />
        ))}
      </dl>
    </section>
  );
}

function Share({ label, value }: { label: string; value: number | null }): JSX.Element {
  return (
    <span class={value ? undefined : 'gj-faint'}>
      {label} {value ?? '—'}
    </span>
  );
}

function Group({ challenge: { kind, total, results } }: { challenge: Challenge }): JSX.Element {
  const words = results.map((result) => `${text(resultWords[result.kind])} ${result.value}`);
  return (
    <>
      <dt>{text(groupWords[kind])}</dt>
      <dd class={total ? undefined : 'zero'} title={words.join(text('list_separator'))}>
        {total ?? '—'}
        {words.length > 0 && <small>{words[0]}</small>}
      </dd>
    </>
  );
}

const statistics: { place: string; label: MessageKey; unit: MessageKey }[] = [
  { place: 'statistics/p1/value', label: 'popup_published2014', unit: 'popup_items' },
  { place: 'statistics/r1/value', label: 'popup_received2014', unit: 'popup_cases' },
  { place: 'statistics/r2/value', label: 'popup_disposed2014', unit: 'popup_cases' },
  { place: 'statistics/r32/value', label: 'popup_granted2014', unit: 'popup_cases' },
];

/** 2014 年统计表 The four figures of the older statistics table that say most. */
export function Statistics({ review }: { review: Review }): JSX.Element {
  const found = statistics.filter(({ place }) => review.figures[place] !== undefined);
  return (
    <>
      {found.length > 0 && (
        <dl class="gj-figures">
          {found.map(({ place, label, unit }) => {
            const value = statedAt(review, place);
            return [
              <dt key={label}>{text(label)}</dt>,
              <dd key={place}>
                {value ?? '—'}
                {value !== null && <small>{text(unit)}</small>}
              </dd>,
            ];
          })}
        </dl>
      )}
      <div class="gj-state">
        <p>{text(found.length > 0 ? 'popup_olderForm' : 'popup_olderFreeForm')}</p>
      </div>
    </>
  );
}
