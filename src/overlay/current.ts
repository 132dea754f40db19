import type { Explanation } from '../reconcile/explain/explanation';
import type { Finding } from '../reconcile/finding';
import type { Place } from '../report/report';
import { type Cell, drawRibbon, occupied, signsOf } from './draw-ribbon';
import { type Box, intersection, overlap, union } from './geometry';
import type { Scene, SceneRequest } from './picture';
import type { Measured } from './ruler';

/** 当前发现的勾稽带 Which relations are drawn: the one pointed at alone, else the finding's own and one that crosses it. */
export function drawnEquations(
  finding: Finding,
  { equations }: Explanation,
  relation: number | null,
): number[] {
  if (relation !== null && equations[relation]) return [relation];
  const across = (i: number) => ['row', 'group'].includes(equations[i]!.kind);
  const own = Math.max(
    0,
    equations.findIndex((equation) => equation.code === finding.code),
  );
  if (!equations[own]) return [];
  const others = equations.map((_, i) => i).filter((i) => i !== own);
  const other = others.find((i) => across(i) !== across(own)) ?? others[0];
  return other === undefined ? [own] : [own, other];
}

/** Draws the ribbons of the current finding, and finds what its card must keep clear of and in view. */
export function drawCurrent(
  request: SceneRequest,
  scene: Scene,
  at: (place: Place) => Measured | null,
  current: number,
): void {
  const finding = request.review.findings[current];
  const explanation = request.explanations[current];
  if (!finding || !explanation) return;
  const own = scene.marks.filter((mark) => mark.finding === current && mark.frame);
  const first = own.find((mark) => mark.to !== null) ?? own.find((mark) => mark.sign) ?? own[0];
  scene.culprit = first?.frame ?? null;
  scene.lines = first?.lines ?? [];
  const signs = scene.marks.flatMap((mark) => (mark.sign ? [mark.sign] : []));
  const boxes: Box[] = [];
  for (const i of drawnEquations(finding, explanation, request.relation)) {
    const equation = explanation.equations[i]!;
    const cells = (terms: typeof equation.left) =>
      terms.flatMap(({ place, value, culprit }) => {
        const measured = at(place);
        return measured ? [{ cell: toCell(measured, value, culprit), measured }] : [];
      });
    const [left, right] = [cells(equation.left), cells(equation.right)];
    const measured = [...left, ...right].map((one) => one.measured);
    if (left.length === 0) continue;
    const tables = measured.map((one) => one.table ?? one.cell);
    const table = union(tables)!;
    const clip = measured[0]?.clip ?? null;
    const ribbon = drawRibbon({
      kind: equation.kind,
      left: left.map((one) => one.cell),
      right: right.map((one) => one.cell),
      leftSum: equation.leftSum,
      rightSum: equation.rightSum,
      table,
      keepClear: [...signs, ...boxes],
      // What scrolls is cut off at its part's edge, not at the page's.
      pageWidth: clip ? Number.POSITIVE_INFINITY : request.pageWidth,
    });
    boxes.push(...signsOf(ribbon));
    const seenTotals = right.map((one) => one.measured.cell).filter(seen(clip));
    scene.ribbons.push({ equation: i, ribbon, clip });
    scene.avoid.push(...occupied(ribbon).filter(seen(clip)), ...seenTotals);
    scene.table = union([...(scene.table ? [scene.table] : []), table]);
    scene.need.push(...seenTotals);
    const total = equation.kind === 'balance' ? null : right[0];
    const run = union(left.map((one) => one.measured.cell));
    if (!total || !run) continue;
    scene.totals.push({ total: total.measured.cell, run, equation: i });
    for (const box of [total.measured.cell, run]) {
      const within = clip ? intersection(box, clip) : box;
      if (within) scene.sights.push(within);
    }
  }
  scene.signs = [...signs, ...boxes];
  const home = first && first.role !== 'passage' ? at(first.key.split(' ')[1]!) : null;
  scene.inText = home !== null && home.freeFrom !== null;
  scene.table ??= home?.table ?? first?.frame ?? null;
  if (scene.culprit)
    scene.avoid.push(...own.flatMap(({ frame, sign }) => [frame, sign].filter((box) => box !== null)));
}

/** Is it not scrolled out of its part of the page? */
const seen = (clip: Box | null) => (box: Box) => !clip || overlap(box, clip) > 0;

const toCell = ({ cell, ink, freeFrom }: Measured, value: number | null, culprit: boolean): Cell => ({
  box: cell,
  ink,
  lineEnd: freeFrom,
  value,
  culprit,
});
