import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Marker, Unread } from '../../overlay/marker';
import type { Scene, UnreadMark } from '../../overlay/picture';
import { Ribbons } from '../../overlay/ribbons';
import { Ruler } from '../../overlay/ruler';
import { takeScene } from '../../overlay/scene';
import type { Explanation } from '../../reconcile/explain/explanation';
import type { Review } from '../../reconcile/review';
import { type Place, rowOf } from '../../report/report';
import { text } from '../../ui/i18n';
import { markOf } from '../../ui/severity';
import { useStuckHead } from './use-stuck-head';

interface MarksProps {
  review: Review;
  explanations: readonly Explanation[];
  stage: RefObject<HTMLDivElement | null>;
  /** Changes whenever the table was drawn anew. */
  drawn: unknown;
  current: number | null;
  relation: number | null;
  alternative: number | null;
  /** The proof column says the sums: no box in the table. */
  proved: boolean;
  /** Numbers beside the cells of the other findings; a narrow table has no room for them. */
  numbers: boolean;
  onOpen(finding: number): void;
}

/** 标记 The marks that the page has, over the redrawn table: the same measuring, placing and drawing. */
export function Marks(props: MarksProps): JSX.Element {
  const { review, explanations, stage, current, relation, alternative, proved, numbers, onOpen } = props;
  const probe = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  const take = () => {
    if (stage.current === null || probe.current === null) return;
    const table = stage.current;
    const cells = cellsOf(table);
    const taken = takeScene({
      review,
      explanations,
      anchors: { at: (place) => cells.get(place) ?? null, passage: () => null },
      ruler: new Ruler(probe.current, table),
      pageWidth: table.clientWidth,
      current,
      relation,
      alternative,
      highlights: false,
      tags: false,
    });
    setScene(taken);
  };
  const latest = useRef(take);
  latest.current = take;
  useLayoutEffect(take, [props.drawn, review, explanations, current, relation, alternative]);
  // What is opened is seen: its stated totals if they fit, the cell at fault in any case.
  useLayoutEffect(() => {
    if (stage.current === null || current === null) return;
    const cells = cellsOf(stage.current);
    const [change] = explanations[current]?.changes ?? [];
    const totals =
      explanations[current]?.equations.flatMap(({ right }) => right.map(({ place }) => place)) ?? [];
    for (const place of [...totals, change?.place ?? review.findings[current]?.places[0] ?? ''])
      cells.get(place)?.scrollIntoView?.({ block: 'nearest' });
  }, [props.drawn, current]);
  useLayoutEffect(() => {
    if (stage.current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(stage.current);
    // Paper is laid out anew, and nothing is observed before it is printed.
    const print = globalThis.matchMedia?.('print');
    const printed = () => latest.current();
    print?.addEventListener('change', printed);
    return () => {
      observer.disconnect();
      print?.removeEventListener('change', printed);
    };
  }, []);
  useStuckHead(stage, probe);
  const shown = useMemo(
    () => (scene === null ? null : prune(scene, current, proved, numbers)),
    [scene, current, proved, numbers],
  );
  const finding = current === null ? undefined : review.findings[current];
  const kind = finding && markOf(finding);
  return (
    <div class="gj gj-overlay">
      <div class="probe" ref={probe} />
      {shown !== null && (
        <>
          <Ribbons ribbons={shown.ribbons} leader={null} kind={kind} />
          {shown.unread.map((mark) => (
            <Unread key={mark.place} mark={mark} label={text(`overlay_unread_${mark.reason}`)} />
          ))}
          {shown.marks.map((mark) => (
            <Marker
              key={mark.key}
              mark={mark}
              explanation={explanations[mark.finding]}
              current={mark.finding === current}
              onOpen={() => onOpen(mark.finding)}
            />
          ))}
        </>
      )}
    </div>
  );
}

/** The cells by place; rows that are folded have one that stands for them, once. */
function cellsOf(stage: Element): Map<Place, HTMLElement> {
  const cells = new Map<Place, HTMLElement>();
  for (const cell of stage.querySelectorAll<HTMLElement>('td[data-place], td[data-first]'))
    cells.set(cell.dataset.place ?? cell.dataset.first!, cell);
  return cells;
}

/** What the proof column and the detail beside the table say is not said again in it. */
function prune(scene: Scene, current: number | null, proved: boolean, numbers: boolean): Scene {
  return {
    ...scene,
    unread: numbers ? oncePerRow(scene.unread) : [],
    marks: scene.marks.map((mark) => (numbers && mark.finding !== current ? mark : { ...mark, sign: null })),
    ribbons: proved
      ? scene.ribbons.map(({ ribbon, ...one }) => ({
          ...one,
          ribbon: { ...ribbon, sum: null, texts: [], unequal: null, dashes: '' },
        }))
      : scene.ribbons,
  };
}

/** All cells of a row that was printed with too few are there in our table: it is said beside the first. */
function oncePerRow(unread: readonly UnreadMark[]): UnreadMark[] {
  const said = new Set<string>();
  return unread.map((mark) => {
    const row = rowOf(mark.place);
    if (mark.reason !== 'short' || !said.has(row)) {
      said.add(row);
      return mark;
    }
    return { ...mark, sign: null };
  });
}
