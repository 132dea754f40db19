import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Standing } from '../../reconcile/decision';
import type { Review } from '../../reconcile/review';
import type { Place } from '../../report/report';
import { countsInWords } from '../../ui/counts';
import { FindingList } from '../../ui/finding-list';
import { IgnoredList } from '../../ui/ignored-list';
import { FindingDetail } from '../sheet/detail';
import type { Told } from '../sheet/findings';
import type { FindingState } from '../sheet/use-finding';
import { say } from './texts';

interface FindingsProps {
  review: Review;
  told: Told;
  current: number | null;
  state: FindingState;
  onOpen(index: number): void;
  onPlace(place: Place): void;
  onProse(): void;
}

/** 核对发现 Every finding in its order, the current one in full where it stands; below them what was ignored. */
export function Findings(props: FindingsProps): JSX.Element {
  const { review, told, current, state, onOpen, onPlace, onProse } = props;
  const { explanations, standings } = told;
  const { findings } = review;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('.gj-detail')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const finding = current === null ? undefined : findings[current];
  const list = (keep: (index: number) => boolean) => {
    // Numbers stay those of the review: what stands elsewhere is left out, not renumbered.
    const shown = standings.map((one, i) => (keep(i) ? one : ({ state: 'dismissed' } as Standing)));
    return shown.some(({ state: of }) => of !== 'dismissed') ? (
      <div class="gj-more">
        <FindingList
          findings={findings}
          explanations={explanations}
          standings={shown}
          current={null}
          onOpen={onOpen}
        />
      </div>
    ) : null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const open = standings.flatMap((one, i) => (one.state === 'dismissed' ? [] : [i]));
    const at = current === null ? -1 : open.indexOf(current);
    const key = event.key.toLowerCase();
    if (key === 'n' && open.length > 0)
      onOpen(open[(at + (event.shiftKey ? -1 : 1) + open.length) % open.length]!);
    else if (key === 'c') state.copy();
    else if (key === 'y') state.confirm();
    else if (key === 'i' && finding) state.askReason(true);
    else if (key === 'escape' && state.asking) state.askReason(false);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <h2>
        {say('findings')}
        <span>
          {countsInWords(review)
            .map(({ words }) => words)
            .join(say('comma'))}
        </span>
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole list, each also a button in it. */}
      <div ref={box} onKeyDown={onKeyDown}>
        {findings.length === 0 && <p class="gj-sheet-none">{say('noFindings')}</p>}
        {list((i) => current !== null && i < current)}
        {finding && current !== null && (
          <FindingDetail
            finding={finding}
            index={current}
            explanation={explanations[current]!}
            standing={standings[current]!}
            state={state}
            page={pageOf(review, finding.places)}
            actions
            onPlace={onPlace}
            onProse={onProse}
          />
        )}
        {list((i) => current === null || i > current)}
        <IgnoredList
          findings={findings}
          explanations={explanations}
          standings={standings}
          onRestore={state.restore}
        />
      </div>
    </>
  );
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** Of a PDF: the page on which the first of these cells stands. */
function pageOf(review: Review, places: readonly Place[]): number | undefined {
  return places.map((place) => review.pages?.[place]).find((page) => page !== undefined);
}
