import type { JSX } from 'preact';
import type { RollUp } from '../../reconcile/rollup/roll-up';
import { Icon } from '../../ui/icons';
import { say } from './texts';

/** 汇总结果 How many cells agree, differ, and may be made up by what is not seen. */
export function Counts({ result, complete }: { result: RollUp | null; complete: boolean }): JSX.Element {
  if (result === null)
    return (
      <p class="sum" role="status">
        {say('reading')}
      </p>
    );
  const { satisfied, violated, undecided, dismissed } = result.counts;
  return (
    <p class="sum" role="status">
      <span>{say('agree', { count: satisfied })}</span>
      {violated > 0 && (
        <span class="gj-severity gj-warning">
          <Icon name="warning" />
          {say(complete ? 'offCells' : 'moreCells', { count: violated })}
        </span>
      )}
      {undecided > 0 && <span>{say('openCells', { count: undecided })}</span>}
      {dismissed > 0 && <span>{say('ignoredCells', { count: dismissed })}</span>}
    </p>
  );
}
