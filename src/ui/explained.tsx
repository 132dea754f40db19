import type { ComponentChildren, JSX } from 'preact';
import type { Alternative, Explanation } from '../reconcile/explain/explanation';
import type { Finding } from '../reconcile/finding';
import { text } from './i18n';
import { Icon } from './icons';

/** What pointing at a repair does. */
export interface SuggestionActions {
  /** Draw one of several equal repairs; null: none. */
  pointAtAlternative(alternative: number | null): void;
}

/** What is suggested, and the alternative that is pointed at. */
export interface SuggestionProps {
  explanation: Explanation;
  alternative: number | null;
  actions: SuggestionActions;
}

/** 引文 The sentence that a finding is about. */
export function Quote({ finding: { passage } }: { finding: Finding }): JSX.Element | null {
  if (!passage) return null;
  return (
    <p class="gj-quote">
      “<mark>{passage.quote}</mark>”
    </p>
  );
}

/** One repair, several equal ones, or what to check: never more than one of them. */
export function Suggestion({ explanation, alternative, actions }: SuggestionProps): JSX.Element | null {
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

/** What is stated now, struck; there is nothing to strike in a blank. */
const Old = ({ value }: { value: number | null }): JSX.Element =>
  value === null ? <span class="blank">{text('ui_blank')}</span> : <del>{value}</del>;

/** 几种改法一样小 One repair a line, in the order of the form; no line is marked, none is preset. */
function Alternatives(props: {
  alternatives: Alternative[];
  chosen: number | null;
  actions: SuggestionActions;
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

/** 依据 The official documents, folded where they are quoted. Nothing where the rule has none. */
export function BasisLine({
  explanation: { basis, basisLine },
}: {
  explanation: Explanation;
}): JSX.Element | null {
  if (!basis.quote && !basisLine) return null;
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
