import { render } from 'preact';
import type { KeepingProblem } from '../messages';
import { isOpen, openFindings } from '../reconcile/decision';
import type { Explained } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import { language, text } from '../ui/i18n';
import { markOf } from '../ui/severity';
import type { Actions } from './actions';
import type { Anchors } from './anchors';
import { type Away, awayTotals } from './away';
import { copyText } from './clipboard';
import type { Options, Overlay } from './contract';
import { deciding } from './deciding';
import type { Box } from './geometry';
import { listenToKeys } from './keys';
import { mount } from './mount';
import { placeAmongOpen, standingOf, summaryOf } from './navigator';
import { aim, leader, narrowWindow } from './place-card';
import { Ruler } from './ruler';
import { scrollContainersTo, scrollPageTo } from './scroll';
import { cornerOf, settleCard } from './settle-card';
import { watchSights } from './sights';
import { createStage } from './stage';
import { Surface, type SurfaceProps } from './surface';
import { watchLayout } from './watch-layout';

/** The sentence “all well” goes away after so long (ms), unless someone is at it. */
const farewell = 6000;

/** 显示 Draws a review over its page and keeps it in place. The controller: what it shows is in `Surface`. */
export function show(first: Explained, firstAnchors: Anchors, options: Options): Overlay {
  const life = new AbortController();
  const { signal } = life;

  let { review, explanations, labels } = first;
  let anchors = firstAnchors;
  let current: number | null = null;
  let card: { x: number; y: number } | null = null;
  /** The culprit for which the card was placed: if that moves, the card moves. */
  let placedFor = '';
  let relation: number | null = null;
  let alternative: number | null = null;
  let shown = true;
  let list = false;
  let copied: boolean | null = null;
  let asking = false;
  let problem: KeepingProblem | null = null;
  let away: Away[] = [];
  let gone = false;
  let announced = '';
  /** Where the focus returns when the card is closed. */
  let opener: Element | null = null;

  const { host, shadow, root, probe } = mount(signal, options.tether?.());
  const actions: Actions = {
    open: (finding) => open(finding, true),
    close,
    next: () => step(1),
    previous: () => step(-1),
    copy,
    toggleList() {
      list = !list && shown;
      draw();
      if (list) focus('.gj-panel button');
      else focus('[data-list]');
    },
    setShown: (wanted) => setMarks(wanted),
    get showInDesk() {
      const { document, figures } = review;
      return document.year !== null && Object.keys(figures).length > 0 ? (options.showInDesk ?? null) : null;
    },
    dismiss() {
      gone = true;
      draw();
    },
    ...deciding({
      current: () => (current === null ? null : (review.findings[current] ?? null)),
      finding: (index) => review.findings[index] ?? null,
      review: () => review,
      decide: options.decide,
      falseAlarm: options.falseAlarm,
      ask(open) {
        asking = open;
        problem = null;
        draw();
        // The card has another height now: it is placed anew.
        settle(true);
        focus(open ? '.gj-ignore input' : '#gj-title');
      },
      done(trouble, left) {
        problem = trouble;
        if (trouble !== null) announce(text(`library_problem_${trouble}`));
        else {
          asking = false;
          copied = null;
          if (left && current !== null) close();
          announce(summaryOf(review));
        }
        refresh();
        // What was decided makes the card higher: its buttons stay in the window.
        settle(true);
      },
    }),
    goToPlace: (place) => goTo(anchors.at(place)),
    goToPassage: ({ start, end }) => goTo(anchors.passage(start, end)),
    pointAtRelation(index) {
      relation = index;
      refresh();
    },
    pointAtAlternative(index) {
      alternative = index;
      refresh();
    },
    goToTotal(equation) {
      const total = stage.scene()?.totals.find((one) => one.equation === equation)?.total;
      if (total) scrollPageTo(new Ruler(probe), total);
      checkAway();
    },
  };

  const stage = createStage(probe, watchLayout(refresh, signal), options.highlightRules);
  listenToKeys(
    shadow,
    { actions, cardOpen: () => current !== null, listOpen: () => list, menuOpen: () => asking },
    signal,
  );
  const sights = watchSights(checkAway, signal);
  signal.addEventListener('abort', takeDown, { once: true });

  refresh();
  announce(text('overlay_done', { summary: summaryOf(review) }));
  let leave = setTimeout(sayGoodbye, farewell);
  options.signal.addEventListener('abort', () => life.abort(), { once: true, signal });
  if (options.signal.aborted) life.abort();

  return {
    reveal: (finding) => open(finding, true),
    marks: (wanted) => setMarks(wanted),
    next: () => step(1),
    previous: () => step(-1),
    update(next, nextAnchors) {
      if (signal.aborted) return;
      const before = stateOf(review);
      ({ review, explanations, labels } = next);
      anchors = nextAnchors;
      if (stateOf(review) !== before) {
        current = null;
        list = false;
        gone = false;
        clearTimeout(leave);
        leave = setTimeout(sayGoodbye, farewell);
        announce(text('overlay_done', { summary: summaryOf(review) }));
      }
      refresh();
    },
    owns: (node) => node === host,
    remove: () => life.abort(),
  };

  /** Measures again and draws, if anything has moved. */
  function refresh(): void {
    if (signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    if (shown) measure();
    draw();
    settle(false);
    watch();
  }

  function measure(): void {
    stage.take({ review, explanations, anchors, current: drawn(), relation, alternative });
  }

  /** The finding whose sums are drawn. */
  function drawn(): number | null {
    return current ?? options.atRest ?? null;
  }

  function draw(): void {
    if (signal.aborted) return;
    const finding = current === null ? undefined : review.findings[current];
    const explanation = current === null ? undefined : explanations[current];
    const ribboned = review.findings[drawn() ?? -1];
    const scene = stage.scene();
    root.dataset.theme = stage.theme();
    // Quotation marks are cut for the language that they stand in.
    root.lang = language() === 'zh' ? 'zh-CN' : 'en';
    const box = card && cardElement() ? cardBox() : null;
    const props: SurfaceProps = {
      review,
      explanations,
      scene: shown ? scene : null,
      current: finding && explanation ? { finding, explanation, index: current! } : null,
      ribboned: ribboned && markOf(ribboned),
      card,
      mode: mode(),
      leader:
        box && scene?.culprit && mode() === 'page'
          ? leader(box, aim(scene.culprit, scene.lines, box), scene.signs)
          : null,
      away,
      shown,
      list,
      gone,
      copied,
      relation,
      alternative,
      decides: options.decide !== undefined,
      asking,
      problem,
      announced,
      unreadLabel: ({ place, reason }) =>
        text('overlay_unread_place', { place: labels[place] ?? '', why: text(`overlay_unread_${reason}`) }),
      mediaLabel: ({ reason, table }) => {
        const why = text(`overlay_unread_${reason}`);
        const what = table ? [labels[table] ?? table, why].join(text('overlay_pause')) : why;
        // An attachment can be opened by the desk; an image by nobody but the reader.
        return text(reason === 'attachment' ? 'overlay_unread_file' : 'overlay_unread_media', { what });
      },
      actions,
    };
    render(<Surface {...props} />, root);
  }

  function mode(): SurfaceProps['mode'] {
    if (innerWidth < narrowWindow) return 'docked';
    return stage.scene()?.culprit ? 'page' : 'corner';
  }

  function cardElement(): HTMLElement | null {
    return root.querySelector<HTMLElement>('.gj-card');
  }

  function cardBox(): Box {
    const element = cardElement()!;
    return { x: card!.x, y: card!.y, w: element.offsetWidth, h: element.offsetHeight };
  }

  /** The card is placed when a finding is opened, when its cell has moved, when the window has changed. */
  function settle(opening: boolean): void {
    const element = cardElement();
    const scene = stage.scene();
    if (!element || !scene?.culprit || mode() !== 'page') return;
    // While a relation or a repair is pointed at, the card keeps still under the pointer.
    if (!opening && card && (relation !== null || alternative !== null)) return;
    const key = [current, ...Object.values(scene.culprit).map(Math.round), innerWidth, innerHeight].join(' ');
    if (!opening && key === placedFor && card) return;
    placedFor = key;
    card = settleCard(element, scene, { probe, host, root }, opening);
    draw();
  }

  function open(finding: number, takeFocus: boolean): void {
    const chosen = review.findings[finding];
    if (signal.aborted || !chosen) return;
    const inside = shadow.activeElement;
    if (current === null) opener = inside;
    if (!shown) setMarks(true);
    current = finding;
    relation = null;
    alternative = null;
    copied = null;
    asking = false;
    problem = null;
    card = null;
    list = false;
    measure();
    bringIntoReach(finding);
    draw();
    settle(true);
    const culprit = stage.scene()?.culprit;
    if (mode() === 'docked' && culprit) scrollPageTo(new Ruler(probe), culprit, cardElement()?.offsetHeight);
    watch();
    announce(
      text('overlay_position', {
        number: placeAmongOpen(review, finding) || finding + 1,
        count: openFindings(review).length || review.findings.length,
        headline: explanations[finding]?.headline ?? '',
      }),
    );
    if (takeFocus) focus('#gj-title');
  }

  /** What stands in a scrolling part of the page is scrolled into it first. */
  function bringIntoReach(finding: number): void {
    const place = review.findings[finding]?.places[0];
    const passage = review.findings[finding]?.passage;
    const anchor = place
      ? anchors.at(explanations[finding]?.changes[0]?.place ?? place)
      : passage && anchors.passage(passage.start, passage.end);
    if (anchor && scrollContainersTo(anchor)) measure();
  }

  function goTo(anchor: Element | Range | null): void {
    if (anchor) scrollContainersTo(anchor);
    const box = anchor && new Ruler(probe).measure(anchor)?.cell;
    if (box) scrollPageTo(new Ruler(probe), box);
  }

  function step(by: 1 | -1): void {
    const all = review.findings;
    const inNavigator = Boolean(shadow.activeElement?.closest('.gj-navigator'));
    let next = current ?? (by === 1 ? -1 : all.length);
    // What was ignored is passed over.
    for (let tried = 0; tried < all.length; tried++) {
      next = (next + by + all.length) % all.length;
      if (!isOpen(all[next]!, review)) continue;
      open(next, !inNavigator);
      return;
    }
  }

  function close(): void {
    const closed = current;
    if (closed === null) return;
    current = null;
    asking = false;
    problem = null;
    card = null;
    away = [];
    relation = null;
    alternative = null;
    const inside = Boolean(shadow.activeElement);
    refresh();
    if (!inside) return;
    const marker = root.querySelector<HTMLElement>(`button[data-finding="${closed}"]`);
    const back = marker ?? (opener?.isConnected ? (opener as HTMLElement) : null);
    (back ?? root.querySelector<HTMLElement>('.gj-navigator button'))?.focus({ preventScroll: true });
  }

  function setMarks(wanted: boolean): void {
    if (signal.aborted || wanted === shown) return;
    const inside = Boolean(shadow.activeElement);
    shown = wanted;
    gone = false;
    if (!shown) {
      current = null;
      card = null;
      list = false;
      away = [];
      stage.clear();
    }
    refresh();
    if (inside) focus('.gj-navigator button');
    options.onMarks?.(shown);
  }

  function copy(): void {
    const wording = current === null ? null : explanations[current]?.wording;
    if (!wording) return;
    const asked = current;
    void copyText(wording, shadow).then((done) => {
      if (signal.aborted || current !== asked) return;
      copied = done;
      announce(text(done ? 'overlay_copied' : 'overlay_copy_failed'));
    });
  }

  function watch(): void {
    sights.follow(root.querySelectorAll('[data-sight]'));
    if (!stage.scene()?.totals.length) away = [];
  }

  /** Is a stated total out of view while its operands are in it? */
  function checkAway(): void {
    const scene = stage.scene();
    if (signal.aborted || current === null || !scene || mode() !== 'page') return;
    const ruler = new Ruler(probe);
    const equations = explanations[current]?.equations ?? [];
    const taken = [...scene.avoid, ...scene.signs, ...(card && cardElement() ? [cardBox()] : [])];
    const next = awayTotals(scene.totals, equations, ruler.window(), cornerOf(root), taken);
    if (JSON.stringify(next) === JSON.stringify(away)) return;
    away = next;
    draw();
  }

  /** The live region must stand empty before it is filled, or it is not read. */
  function announce(sentence: string): void {
    announced = '';
    draw();
    requestAnimationFrame(() => {
      announced = sentence;
      draw();
    });
  }

  function focus(selector: string): void {
    root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  function sayGoodbye(): void {
    if (signal.aborted || standingOf(review) !== 'clear') return;
    const navigator = root.querySelector('.gj-navigator');
    if (!navigator || (!navigator.matches(':hover') && !navigator.contains(shadow.activeElement)))
      actions.dismiss();
    else leave = setTimeout(sayGoodbye, farewell);
  }

  function takeDown(): void {
    clearTimeout(leave);
    render(null, root);
    stage.clear();
  }
}

/** What a reader would notice of a change. */
const stateOf = ({ findings, unchecked, checks }: Review): string =>
  JSON.stringify([findings, unchecked, checks]);
