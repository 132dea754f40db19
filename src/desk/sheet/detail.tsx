import type { JSX } from 'preact';
import type { Standing } from '../../reconcile/decision';
import type { Explanation } from '../../reconcile/explain/explanation';
import type { Finding } from '../../reconcile/finding';
import type { Place } from '../../report/report';
import { Decided } from '../../ui/decided';
import { EquationLine, EquationShort } from '../../ui/equation';
import { BasisLine, Quote, Suggestion } from '../../ui/explained';
import { text } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { IgnoreMenu } from '../../ui/ignore-menu';
import { markOf, markWord } from '../../ui/severity';
import { Sides } from '../../ui/sides';
import { say } from './texts';
import type { FindingState } from './use-finding';

/** What is shown of one finding. */
export interface FindingDetailProps {
  finding: Finding;
  /** In the review, from 0. */
  index: number;
  explanation: Explanation;
  standing: Standing;
  state: FindingState;
  /** Of a PDF: the page it stands on. */
  page?: number | undefined;
  /** The actions stand at its foot; a drawer has them in its own. */
  actions?: boolean;
  onPlace?(place: Place): void;
  /** Shows the text of the report. Left out: there is none here. */
  onProse?(): void;
}

const icons = { row: 'row', group: 'row', column: 'column', balance: 'balance' } as const;

/** 一条发现 What is wrong, the sums, what would settle it, the basis, what was decided. */
export function FindingDetail(props: FindingDetailProps): JSX.Element {
  const { finding, index, explanation, standing, state, page, actions = false, onPlace, onProse } = props;
  const kind = markOf(finding);
  return (
    <section
      class="gj-detail"
      data-severity={kind}
      data-state={standing.state}
      aria-label={say('number', { number: index + 1 })}
    >
      <h3>
        <span class={`gj-severity gj-${kind}`}>
          <Icon name={standing.state === 'confirmed' ? 'pass' : kind} />
          {standing.state === 'dismissed' ? <s>{index + 1}</s> : index + 1}
        </span>
        <span>{headlineOf(explanation)}</span>
        <small>
          {page !== undefined && <span>{say('page', { page })}</span>}
          <span>{markWord(kind)}</span>
          <span>{finding.code}</span>
        </small>
      </h3>
      {explanation.changes.length !== 1 && explanation.where !== '' && (
        <p class="where">{explanation.where}</p>
      )}
      <Quote finding={finding} />
      <Sides
        sides={explanation.sides}
        actions={{ goToPlace: (place) => onPlace?.(place), ...(onProse && { goToPassage: onProse }) }}
      />
      <Equations explanation={explanation} state={state} />
      <Repair explanation={explanation} state={state} />
      <Decided standing={standing} actions={state} index={index} />
      <BasisLine explanation={explanation} />
      {state.problem && (
        <p class="gj-problem" role="alert">
          {text(`library_problem_${state.problem}`)}
        </p>
      )}
      {state.asking && <IgnoreMenu actions={state} />}
      {actions && !state.asking && (
        <div class="actions">
          <FindingActions standing={standing} state={state} />
        </div>
      )}
    </section>
  );
}

/** With one repair the place and both values; else what is wrong in the words of the card. */
function headlineOf({ changes, title, headline }: Explanation): string {
  const [change] = changes;
  if (changes.length !== 1 || change === undefined) return headline;
  const { from, to } = change;
  return from === null ? say('fill', { place: title, to }) : say('fix', { place: title, from, to });
}

/** 操作 复制整改表述, 确认, 忽略…. What was ignored is restored where its reason stands. */
export function FindingActions({
  standing,
  state,
  main = false,
}: {
  standing: Standing;
  state: FindingState;
  main?: boolean;
}): JSX.Element {
  const { copied } = state;
  return (
    <>
      <button type="button" class="gj-button" data-kind={main ? 'main' : undefined} onClick={state.copy}>
        <Icon name={copied ? 'pass' : 'copy'} />
        {say(copied === null ? 'copy' : copied ? 'copied' : 'copyFailed')}
      </button>
      {standing.state !== 'dismissed' && (
        <>
          <button
            type="button"
            class="gj-button"
            aria-pressed={standing.state === 'confirmed'}
            onClick={state.confirm}
          >
            {say('confirm')}
          </button>
          <button
            type="button"
            class="gj-button"
            aria-expanded={state.asking}
            onClick={() => state.askReason(!state.asking)}
          >
            {say('ignore')}
          </button>
        </>
      )}
    </>
  );
}

/** Full sums where there are few, one line each where there are many. With several, pointing at one draws it alone. */
function Equations({
  explanation: { equations, changes },
  state,
}: {
  explanation: Explanation;
  state: FindingState;
}): JSX.Element | null {
  if (equations.length === 0) return null;
  const full = changes.length > 0 || equations.length === 1;
  const several = equations.length > 1;
  const point = (i: number | null) => (several ? () => state.pointAtRelation(i) : undefined);
  return (
    <ul>
      {equations.map((equation, i) => (
        <li
          key={`${equation.code} ${equation.line}`}
          tabIndex={several ? 0 : undefined}
          title={equation.words}
          data-on={several && state.relation === i ? '' : undefined}
          onMouseEnter={point(i)}
          onMouseLeave={point(null)}
          onFocus={point(i)}
          onBlur={point(null)}
        >
          <Icon name={icons[equation.kind]} />
          {full ? <EquationLine equation={equation} /> : <EquationShort equation={equation} />}
          <span class="diff">{equation.differs}</span>
        </li>
      ))}
    </ul>
  );
}

/** The headline says the one repair already: here only why. Several repairs, or what to check, as on the page. */
function Repair({
  explanation,
  state,
}: {
  explanation: Explanation;
  state: FindingState;
}): JSX.Element | null {
  const { changes, suggestion } = explanation;
  if (changes.length === 1) return suggestion ? <p class="why">{suggestion}</p> : null;
  return <Suggestion explanation={explanation} alternative={state.alternative} actions={state} />;
}
