import { type ComponentChild, Fragment, type JSX } from 'preact';
import type { Equation, Term } from '../reconcile/explain/explanation';
import { text } from './i18n';

/** From so many addends on, those that add nothing are counted rather than printed. */
const manyTerms = 8;

/** 算式 “1 + 0 + 0 + 1 = 2 ≠ 1”, the culprit underlined; read aloud as a sentence. It may break after an operator only. */
export function EquationLine({ equation }: { equation: Equation }): JSX.Element {
  const { left, right, leftSum, rightSum, spoken } = equation;
  return (
    <span class="gj-eq" data-wrap role="img" aria-label={spoken}>
      <Side terms={left} />
      {left.length > 1 && <Sum value={leftSum} strong />}
      <wbr />
      <span>
        <i class="ne">≠</i>
        {right.length === 1 && <Value term={right[0]!} />}
      </span>
      {right.length > 1 && <Side terms={right} />}
      {right.length > 1 && <Sum value={rightSum} />}
    </span>
  );
}

/** 一行算式 “自然人，各办理结果之和 46 ≠ 45”: where several relations are broken. */
export function EquationShort({ equation }: { equation: Equation }): JSX.Element {
  return (
    <span class="gj-eq" data-wrap role="img" aria-label={equation.spoken}>
      <small>{equation.label}</small>{' '}
      <span>
        <b>{equation.leftSum}</b>
        <i class="ne">≠</i>
        {equation.rightSum}
      </span>
    </span>
  );
}

function Side({ terms }: { terms: Term[] }): JSX.Element {
  const told = terms.length < manyTerms ? terms : terms.filter((term) => term.culprit || term.value);
  const rest = terms.length - told.length;
  const blank = terms.some((term) => term.value === null && !told.includes(term));
  const key =
    told.length > 0 ? (blank ? 'ui_other_terms' : 'ui_other_zeros') : blank ? 'ui_all_terms' : 'ui_all_zeros';
  const last = told.length - 1;
  return (
    <>
      {told.map((term, i) => (
        <Fragment key={term.place}>
          <span>
            <Value term={term} />
            {i < last && <i>+</i>}
          </span>
          <wbr />
        </Fragment>
      ))}
      {rest > 0 && <small>{text(key, { count: rest })}</small>}
    </>
  );
}

function Value({ term }: { term: Term }): ComponentChild {
  const shown = term.value === null ? <span class="blank">{text('ui_blank')}</span> : term.value;
  return term.culprit ? <span class="it">{shown}</span> : shown;
}

function Sum({ value, strong }: { value: number; strong?: boolean }): JSX.Element {
  return (
    <span>
      <i>=</i>
      {strong ? <b>{value}</b> : value}
    </span>
  );
}
