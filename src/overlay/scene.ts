import { boxOf, own } from '../own';
import { type Standing, standingOf } from '../reconcile/decision';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Finding } from '../reconcile/finding';
import { type Place, rowOf, type Unchecked } from '../report/report';
import { type MarkKind, markOf, unreadWord } from '../ui/severity';
import { drawCurrent } from './current';
import { type Box, intersection, overlap, rightOf } from './geometry';
import { mediaAt } from './media';
import type { Mark, Scene, SceneRequest } from './picture';
import { pinSize, placePin, placeProsePin, placeTag } from './place-sign';
import type { Measured, Ruler } from './ruler';

/** At most so many cells of one finding carry its number; of more, the first does. */
const mostNumbers = 3;

/** 取景 Measures what has findings, and nothing else, and places every mark. */
export function takeScene(request: SceneRequest): Scene {
  const { review, ruler, anchors } = request;
  const known = new Map<Place, Measured | null>();
  const at = (place: Place): Measured | null => {
    let measured = known.get(place);
    if (measured === undefined) {
      measured = ruler.measure(anchors.at(place));
      known.set(place, measured);
    }
    return measured;
  };
  const scene: Scene = {
    marks: [],
    unread: [],
    media: [],
    ribbons: [],
    totals: [],
    sights: [],
    need: [],
    passages: {},
    culprit: null,
    lines: [],
    signs: [],
    avoid: [],
    table: null,
    inText: false,
  };
  const order = new Map(Object.keys(review.figures).map((place, i) => [place, i]));
  const taken = new Map<Place, number>();
  review.findings.forEach((finding, i) => {
    const { state } = standingOf(finding, review);
    markPassage(request, scene, finding, i, state);
    markCells(request, scene, finding, i, at, taken, state);
  });
  const rank = (mark: Mark) =>
    mark.role === 'passage' ? -1 : (order.get(mark.key.split(' ')[1]!) ?? order.size);
  scene.marks.sort((a, b) => rank(a) - rank(b));
  markUnread(request, scene, at);
  markMedia(request, scene);
  if (request.current !== null) drawCurrent(request, scene, at, request.current);
  return scene;
}

function markPassage(
  request: SceneRequest,
  scene: Scene,
  { passage, ...finding }: Finding,
  i: number,
  state: Standing['state'],
): void {
  if (!passage) return;
  const range = request.anchors.passage(passage.start, passage.end);
  const measured = request.ruler.measure(range);
  if (!range || !measured || measured.lines.length === 0) return;
  const kind = markOf(finding);
  const { leading, left } = paragraph(request.ruler, range, measured.lines[0]!);
  const before = scene.marks.filter(
    (mark) => mark.role === 'passage' && mark.frame && near(mark.frame, measured.cell),
  ).length;
  scene.marks.push({
    key: `${i} passage`,
    finding: i,
    kind,
    role: 'passage',
    frame: measured.cell,
    highlighted: true,
    sign: placeProsePin(
      { lines: measured.lines, leading, left, pageWidth: request.pageWidth, before },
      i + 1,
    ),
    to: null,
    brief: false,
    lines: measured.lines,
    strokes: request.highlights || state === 'dismissed' ? [] : measured.lines,
    state,
  });
  if (state !== 'dismissed') remember(scene, kind, range);
}

const near = (a: Box, b: Box): boolean => overlap(a, b) > 0;

function remember({ passages }: Scene, kind: MarkKind, range: Range): void {
  const ranges = passages[kind] ?? [];
  ranges.push(range);
  passages[kind] = ranges;
}

/** What holds one paragraph and no more. */
const lineHolders = 'p, li, td, th, dt, dd, caption, h1, h2, h3, h4, h5, h6';

/** How a passage's paragraph is set. */
function paragraph(ruler: Ruler, range: Range, first: Box): { leading: number; left: number } {
  const { startContainer } = range;
  const inner = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  if (!inner) return { leading: 1, left: 0 };
  const { lineHeight, fontSize } = getComputedStyle(inner);
  const leading = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  const holders = `${lineHolders}, pre, div, section, article, body`;
  const block = own(inner, 'closest').call(inner, holders) ?? inner;
  const short = (own(block, 'textContent') ?? '').length < 300;
  const left =
    short || own(block, 'matches').call(block, lineHolders)
      ? ruler.lineStart(block, first)
      : ruler.box(boxOf(block)).x;
  return { leading: Number.isNaN(leading) ? 1.2 : leading, left: Math.min(left, first.x) };
}

/** The cells of a finding: those that its repair changes, or those it contradicts, or else its stated totals. */
function placesOf(finding: Finding, explanation: Explanation | undefined): Place[] {
  const changed = explanation?.changes.map((change) => change.place) ?? [];
  if (changed.length > 0) return [...new Set([...changed, ...finding.places])];
  if (finding.places.length > 0 || finding.passage) return [...new Set(finding.places)];
  const totals = explanation?.equations.flatMap((equation) => equation.right.map((term) => term.place));
  return [...new Set(totals)];
}

function markCells(
  request: SceneRequest,
  scene: Scene,
  finding: Finding,
  i: number,
  at: (place: Place) => Measured | null,
  taken: Map<Place, number>,
  state: Standing['state'],
): void {
  const explanation = request.explanations[i];
  const chosen = request.current === i ? explanation?.alternatives[request.alternative ?? -1] : undefined;
  const values = new Map((chosen?.changes ?? explanation?.changes ?? []).map(({ place, to }) => [place, to]));
  const places = placesOf(finding, explanation);
  for (const place of chosen?.changes.map((change) => change.place) ?? [])
    if (!places.includes(place)) places.push(place);
  const kind = markOf(finding);
  const several = values.size > 1;
  let numbered = 0;
  for (const place of places) {
    const measured = at(place);
    if (!measured) continue;
    const range = measured.freeFrom !== null;
    const ignored = state === 'dismissed';
    const to = ignored || request.tags === false ? null : (values.get(place) ?? null);
    const wanted = to !== null || numbered === 0 || places.length <= mostNumbers;
    const shown = !measured.clip || inside(measured.cell, measured.clip);
    let sign: Box | null = null;
    const full = tagSize(i + 1, to ?? 0, request.suggest ?? '');
    const brief = several && full.w > measured.cell.w && measured.freeFrom === null;
    if (wanted && shown) {
      const before = taken.get(place) ?? 0;
      taken.set(place, before + 1);
      numbered += 1;
      const { cell, ink, freeFrom } = measured;
      const where = { cell, ink, freeFrom, pageWidth: request.pageWidth, before };
      const size = brief ? tagSize(i + 1, to ?? 0, '') : full;
      sign = to === null ? placePin(where, pinSize(i + 1)) : placeTag(where, size);
    }
    const anchor = range ? request.anchors.at(place) : null;
    const drawn = measured.ink.w > 0;
    if (anchor && drawn && !ignored) remember(scene, kind, anchor as Range);
    scene.marks.push({
      key: `${i} ${place}`,
      finding: i,
      kind,
      role: finding.passage ? 'other-side' : 'cell',
      frame: ignored ? null : frameOf(measured, kind),
      highlighted: range && drawn && request.highlights,
      sign,
      to,
      brief,
      lines: [],
      strokes: [],
      state,
    });
  }
}

/** Chip, word and value, roughly: a Han character is twice as wide as a letter. */
function tagSize(number: number, to: number, word: string): { w: number; h: number } {
  return { w: 22 + 7 * String(number).length + widthOf(word) + 12 + 8 * String(to).length, h: 16 };
}

const widthOf = (word: string): number =>
  [...word].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.5), 0);

const inside = (cell: Box, clip: Box): boolean => overlap(cell, clip) > (cell.w * cell.h) / 2;

/** A hint underlines the figure, not the cell. What scrolls out of its part of the page is cut off there. */
function frameOf({ cell, ink, clip, freeFrom }: Measured, kind: MarkKind): Box | null {
  const frame =
    kind === 'hint' && freeFrom === null && ink.w > 0
      ? { ...cell, x: Math.max(cell.x, ink.x - 7), w: Math.min(cell.w, ink.w + 14) }
      : cell;
  return clip ? intersection(frame, clip) : frame;
}

function markUnread(request: SceneRequest, scene: Scene, at: (place: Place) => Measured | null): void {
  const reasons = new Map<Place, Unchecked['reason']>();
  // Of a cell that could not be told from the others of its row, or is not there, the row bears the mark.
  for (const { places, reason } of request.review.unchecked)
    for (const place of places) reasons.set(at(place) ? place : rowOf(place), reason);
  for (const [place, reason] of reasons) {
    const measured = at(place);
    if (!measured) continue;
    const row = rowOf(place).includes('/') ? null : request.anchors.at(place);
    const cell = row instanceof Element ? along(measured.cell, row, request.ruler) : measured.cell;
    const frame = frameOf({ ...measured, cell }, 'unchecked');
    if (!frame) continue;
    const where = { ...measured, pageWidth: request.pageWidth, before: 0 };
    const w = 10 + widthOf(unreadWord(reason));
    const brief = w > measured.cell.w - 8;
    scene.unread.push({ place, reason, frame, brief, sign: placePin(where, { w: brief ? 19 : w, h: 16 }) });
  }
}

/** From its first cell to the end of the row, which may be a gap that the page has left. */
function along(cell: Box, first: Element, ruler: Ruler): Box {
  const row = ruler.measure(first.parentElement)?.cell ?? cell;
  return { ...cell, w: rightOf(row) - cell.x };
}

/** So many images and attachments of one page are framed: more are no tables. */
const mostMedia = 12;

function markMedia({ review, ruler }: SceneRequest, scene: Scene): void {
  const whole = review.unchecked.find(({ code, places, table }) => !code && places.length === 0 && !table);
  const wanted = [
    ...review.unchecked.flatMap(({ url, reason, table = null }) => (url ? [{ url, reason, table }] : [])),
    ...(whole ? (review.links ?? []).map(({ url }) => ({ url, reason: whole.reason, table: null })) : []),
  ];
  for (const { url, reason, table } of wanted.slice(0, mostMedia)) {
    if (reason !== 'image' && reason !== 'attachment' && reason !== 'frame') continue;
    const frame = ruler.measure(mediaAt(url, reason))?.cell;
    if (!frame) continue;
    const large = frame.w >= 260 && frame.h >= 48;
    const strip = large ? { x: frame.x + 10, y: frame.y + 10 } : { x: frame.x + frame.w + 8, y: frame.y - 2 };
    scene.media.push({ key: `${url} ${table}`, frame, strip: { ...strip, w: 0, h: 0 }, reason, table });
  }
}
