import type { JSX } from 'preact';
import type { KeepingProblem } from '../messages';
import type { Standing } from '../reconcile/decision';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Finding } from '../reconcile/finding';
import { Decided } from '../ui/decided';
import { EquationLine, EquationShort } from '../ui/equation';
import { BasisLine, Quote, Suggestion } from '../ui/explained';
import { text } from '../ui/i18n';
import { Icon } from '../ui/icons';
import { IgnoreMenu } from '../ui/ignore-menu';
import { markOf, markWord } from '../ui/severity';
import { Sides } from '../ui/sides';
import { Square } from '../ui/square';
import type { Actions } from './actions';
import type { Point } from './geometry';
import type { CardMode } from './place-card';

interface CardProps {
  finding: Finding;
  explanation: Explanation;
  number: number;
  count: number;
  /** Where it stands; null while it is measured, or when it is docked. */
  at: Point | null;
  mode: CardMode;
  /** What became of the last copy. */
  copied: boolean | null;
  alternative: number | null;
  relation: number | null;
  /** Its index in the review, and what was decided on it. */
  index: number;
  standing: Standing;
  /** Can anything be decided here; is the menu of reasons open; why the last decision was not kept. */
  decides: boolean;
  asking: boolean;
  problem: KeepingProblem | null;
  actions: Actions;
}

/** 卡片 What is wrong, where, the sums, what would settle it and why: one finding. The order in the document is the order of focus. */
export function Card(props: CardProps): JSX.Element {
  const { finding, explanation, number, count, at, mode, copied, standing, asking, actions } = props;
  const kind = markOf(finding);
  return (
    <section
      class="gj-card"
      role="dialog"
      aria-labelledby="gj-title"
      aria-describedby="gj-where"
      data-severity={kind}
      data-mode={mode}
      style={
        mode !== 'page' ? undefined : at ? { left: `${at.x}px`, top: `${at.y}px` } : { visibility: 'hidden' }
      }
    >
      <header>
        <span class={`gj-severity gj-${kind}`}>
          <Icon name={standing.state === 'confirmed' ? 'pass' : kind} />
          {markWord(kind)}
        </span>
        {number > 0 && (
          <span>
            {number} / {count}
          </span>
        )}
        <span>{finding.code}</span>
      </header>
      <div class="body">
        <h2 id="gj-title" tabIndex={-1}>
          {explanation.headline}
        </h2>
        <p class="where" id="gj-where">
          {explanation.where}
        </p>
        <Quote finding={finding} />
        <Decided standing={standing} actions={actions} index={props.index} />
        <Sides sides={explanation.sides} actions={actions} />
        <Relations {...props} />
        <Suggestion {...props} />
      </div>
      {!asking && <BasisLine explanation={explanation} />}
      {props.problem && (
        <p class="gj-problem" role="alert">
          {text(`library_problem_${props.problem}`)}
        </p>
      )}
      {asking && <IgnoreMenu actions={actions} />}
      <footer hidden={asking}>
        <button type="button" class="gj-button" data-kind="main" title="C" onClick={actions.copy}>
          <Icon name={copied ? 'pass' : 'copy'} />
          {text(copied === null ? 'overlay_copy' : copied ? 'overlay_copied' : 'overlay_copy_failed')}
        </button>
        {props.decides && standing.state !== 'dismissed' && (
          <>
            <button
              type="button"
              class="gj-button"
              title="Y"
              aria-pressed={standing.state === 'confirmed'}
              onClick={actions.confirm}
            >
              {text('decision_confirm')}
            </button>
            <button
              type="button"
              class="gj-button"
              title="I"
              aria-expanded={asking}
              onClick={() => actions.askReason(!asking)}
            >
              {text('decision_ignore_ask')}
            </button>
          </>
        )}
        <span class="step">
          <Square icon="left" label={text('overlay_previous')} keys="Shift+N" onClick={actions.previous} />
          <Square icon="right" label={text('overlay_next')} keys="N" onClick={actions.next} />
        </span>
      </footer>
      <span class="close">
        <Square icon="close" label={text('overlay_close')} keys="Esc" onClick={actions.close} />
      </span>
    </section>
  );
}

const icons = { row: 'row', group: 'row', column: 'column', balance: 'balance' } as const;

/** Full sums where there are few, one line each where there are many. With several, pointing at one draws it alone. */
function Relations({ explanation, relation, actions }: CardProps): JSX.Element | null {
  const { equations, changes } = explanation;
  if (equations.length === 0) return null;
  const full = changes.length > 0 || equations.length === 1;
  const several = equations.length > 1;
  const point = (i: number | null) => (several ? () => actions.pointAtRelation(i) : undefined);
  return (
    <ol class="gj-relations">
      {equations.map((equation, i) => (
        <li
          key={`${equation.code} ${equation.line}`}
          tabIndex={several ? 0 : undefined}
          data-on={several && relation === i ? '' : undefined}
          onMouseEnter={point(i)}
          onMouseLeave={point(null)}
          onFocus={point(i)}
          onBlur={point(null)}
        >
          <Icon name={icons[equation.kind]} />
          {full ? <EquationLine equation={equation} /> : <EquationShort equation={equation} />}
          <span class="diff">{equation.differs}</span>
          {full && equations.length < 3 && equation.words !== explanation.headline && (
            <span class="words">{equation.words}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
