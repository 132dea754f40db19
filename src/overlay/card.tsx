import type { ComponentChildren, JSX } from 'preact';
import type { KeepingProblem } from '../messages';
import type { Standing } from '../reconcile/decision';
import type { Alternative, Explanation } from '../reconcile/explain/explanation';
import type { Finding } from '../reconcile/finding';
import { EquationLine, EquationShort } from '../ui/equation';
import { text } from '../ui/i18n';
import { Icon, type IconName } from '../ui/icons';
import { markOf, markWord } from '../ui/severity';
import type { Actions } from './actions';
import { Decided } from './decided';
import { IgnoreMenu } from './ignore-menu';
import { Sides } from './sides';

interface CardProps {
  finding: Finding;
  explanation: Explanation;
  number: number;
  count: number;
  /** Where it stands; null while it is measured, or when it is docked. */
  at: { x: number; y: number } | null;
  /** page: beside the cell; docked: at the window's lower edge; corner: the finding has no place on the page. */
  mode: 'page' | 'docked' | 'corner';
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
        {(explanation.basis.quote || explanation.basisLine) && <BasisLine explanation={explanation} />}
      </div>
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

/** A square button that shows an icon and says its name and key. */
export function Square(props: { icon: IconName; label: string; keys: string; onClick(): void }): JSX.Element {
  const { icon, label, keys, onClick } = props;
  return (
    <button
      type="button"
      class="gj-button"
      data-kind="bare"
      data-shape="square"
      aria-label={label}
      title={`${label} ${keys}`.trim()}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

function Quote({ finding: { passage } }: { finding: Finding }): JSX.Element | null {
  if (!passage) return null;
  return (
    <p class="gj-quote">
      “<mark>{passage.quote}</mark>”
    </p>
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
          {full && equations.length < 3 && <span class="words">{equation.words}</span>}
        </li>
      ))}
    </ol>
  );
}

/** One repair, several equal ones, or what to check: never more than one of them. */
function Suggestion({ explanation, alternative, actions }: CardProps): JSX.Element | null {
  const { changes, alternatives, checks, suggestion } = explanation;
  if (changes.length > 0) {
    return (
      <div class="gj-repair">
        <div class="changes">
          {changes.map((change, i) => (
            <div class="change" key={change.place}>
              {i === 0 && <small>{text('overlay_suggest')}</small>}
              {changes.length > 1 && <small>{change.label}</small>}
              <Old value={change.from} />
              <Icon name="jump" />
              <ins>{change.to}</ins>
            </div>
          ))}
        </div>
        {suggestion && <p>{suggestion}</p>}
      </div>
    );
  }
  if (alternatives.length > 0) {
    return (
      <Alternatives alternatives={alternatives} chosen={alternative} actions={actions}>
        {suggestion ?? text('overlay_alternatives', { count: alternatives.length })}
      </Alternatives>
    );
  }
  if (checks.length > 0) {
    return (
      <div class="gj-checklist">
        <p>{suggestion ?? text('overlay_checklist')}</p>
        <ol>
          {checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ol>
      </div>
    );
  }
  if (!suggestion) return null;
  return (
    <div class="gj-repair" data-words>
      <p>{suggestion}</p>
    </div>
  );
}

const Old = ({ value }: { value: number | null }): JSX.Element => (
  <del>{value === null ? <span class="blank">{text('ui_blank')}</span> : value}</del>
);

/** 几种改法一样小 One repair a line, in the order of the form; no line is marked, none is preset. */
function Alternatives(props: {
  alternatives: Alternative[];
  chosen: number | null;
  actions: Actions;
  children: ComponentChildren;
}): JSX.Element {
  const { alternatives, chosen, actions, children } = props;
  const columns = alternatives[0]!.changes.map((change) => change.label);
  const same = alternatives.every(
    ({ changes }) =>
      changes.length === columns.length && changes.every(({ label }, i) => label === columns[i]),
  );
  const headed = same && columns.length > 1;
  return (
    <div class="gj-alternatives">
      <p>{children}</p>
      <div class="scroll">
        <table>
          {headed && (
            <thead>
              <tr>
                <th scope="col">
                  <span class="gj-hidden">{text('overlay_line')}</span>
                </th>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {alternatives.map(({ label, changes }, i) => (
              <tr
                key={changes.map((change) => `${change.place}=${change.to}`).join()}
                data-on={chosen === i ? '' : undefined}
                tabIndex={0}
                onMouseEnter={() => actions.pointAtAlternative(i)}
                onMouseLeave={() => actions.pointAtAlternative(null)}
                onFocus={() => actions.pointAtAlternative(i)}
                onBlur={() => actions.pointAtAlternative(null)}
              >
                <th scope="row">{label}</th>
                {changes.map((change) => (
                  <td key={change.place}>
                    {!headed && changes.length > 1 && <small>{change.label}</small>}
                    <Old value={change.from} />
                    <ins>{change.to}</ins>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function BasisLine({ explanation: { basis, basisLine } }: { explanation: Explanation }): JSX.Element {
  const line = (
    <>
      <span>{text('overlay_basis')}</span>
      <span>{basisLine || basis.documents.join(text('overlay_join'))}</span>
    </>
  );
  if (!basis.quote) return <p class="gj-basis summary">{line}</p>;
  return (
    <details class="gj-basis">
      <summary>
        {line}
        <Icon name="down" />
      </summary>
      <blockquote>“{basis.quote}”</blockquote>
    </details>
  );
}
