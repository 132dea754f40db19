import type { JSX } from 'preact';
import type { LibraryProblem } from '../../library/store';
import { Icon } from '../../ui/icons';
import type { SourceTab } from './start-dialog';
import { say } from './texts';

/** 空 Before the first batch: what can be begun, and how. */
export function Blank({
  problem,
  onBegin,
}: {
  problem: LibraryProblem | null;
  onBegin(tab: SourceTab): void;
}): JSX.Element {
  const broken = problem !== null;
  return (
    <div class="gj-blank">
      <Icon name={broken ? 'unread' : 'batch'} />
      <h2>{say(broken ? 'broken' : 'empty')}</h2>
      <p>{say(problem === null ? 'emptyHow' : `store_${problem}`)}</p>
      {!broken && (
        <ul>
          {(['addresses', 'files', 'list'] as const).map((tab) => (
            <li key={tab}>
              <div>
                {say(`source_${tab}`)}
                <p>{say(`source_${tab}_how`)}</p>
              </div>
              <button
                type="button"
                class="gj-button"
                data-kind={tab === 'addresses' ? 'main' : undefined}
                onClick={() => onBegin(tab)}
              >
                {say(`source_${tab}_go`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
