import { openFindings } from '../reconcile/decision';
import type { Explained } from '../reconcile/explain/explanation';
import { text } from '../ui/i18n';
import type { Actions } from './actions';
import type { Anchors } from './anchors';
import { announcer } from './announce';
import { copyText } from './clipboard';
import type { Options, Overlay } from './contract';
import { deciding } from './deciding';
import { createDrawing } from './drawing';
import { farewell } from './farewell';
import { focusIn } from './focus';
import { listenToKeys } from './keys';
import { mount } from './mount';
import { placeAmongOpen, summaryOf } from './navigator';
import { Ruler } from './ruler';
import { scrollPageTo, scrollToAnchor } from './scroll';
import { answered, askReason, atStart, closeCard, nextOpen, openCard, replace, showMarks } from './state';

/** 显示 Draws a review over its page and keeps it in place. The controller: it joins what the reader does to the state and its drawing. */
export function show(first: Explained, firstAnchors: Anchors, options: Options): Overlay {
  const life = new AbortController();
  const { signal } = life;
  const state = atStart(first, firstAnchors);
  const mounted = mount(signal, options.tether?.());
  const { host, shadow, probe } = mounted;

  const actions: Actions = {
    open: (finding) => open(finding, true),
    close,
    next: () => step(1),
    previous: () => step(-1),
    copy,
    toggleList() {
      state.list = !state.list && state.shown;
      drawing.draw();
      focus.to(state.list ? '.gj-panel button' : '[data-list]');
    },
    setShown: setMarks,
    get showInDesk() {
      const { document, figures } = state.review;
      return document.year !== null && Object.keys(figures).length > 0 ? (options.showInDesk ?? null) : null;
    },
    dismiss() {
      state.gone = true;
      drawing.draw();
    },
    ...deciding({
      current: () => state.review.findings[state.current ?? -1] ?? null,
      finding: (index) => state.review.findings[index] ?? null,
      review: () => state.review,
      decide: options.decide,
      falseAlarm: options.falseAlarm,
      ask(open) {
        askReason(state, open);
        drawing.draw();
        drawing.resettle();
        focus.to(open ? '.gj-ignore input' : '#gj-title');
      },
      done(problem, left) {
        answered(state, problem);
        if (problem !== null) announce(text(`library_problem_${problem}`));
        else {
          if (left) close();
          announce(summaryOf(state.review));
        }
        drawing.refresh();
        // What was decided makes the card higher: its buttons stay in the window.
        drawing.resettle();
      },
    }),
    goToPlace: (place) => scrollToAnchor(probe, state.anchors.at(place)),
    goToPassage: ({ start, end }) => scrollToAnchor(probe, state.anchors.passage(start, end)),
    pointAtRelation(relation) {
      state.relation = relation;
      drawing.refresh();
    },
    pointAtAlternative(alternative) {
      state.alternative = alternative;
      drawing.refresh();
    },
    goToTotal(equation) {
      const total = drawing.scene()?.totals.find((one) => one.equation === equation)?.total;
      if (total) scrollPageTo(new Ruler(probe), total);
      drawing.checkAway();
    },
  };

  const drawing = createDrawing(mounted, state, options, actions, signal);
  const focus = focusIn(mounted);
  const announce = announcer(state, drawing.draw);
  const sayGoodbye = farewell(mounted, state, actions.dismiss, signal);
  listenToKeys(
    shadow,
    {
      actions,
      cardOpen: () => state.current !== null,
      listOpen: () => state.list,
      menuOpen: () => state.asking,
    },
    signal,
  );
  drawing.refresh();
  greet();
  options.signal.addEventListener('abort', () => life.abort(), { once: true, signal });
  if (options.signal.aborted) life.abort();

  return {
    reveal: actions.open,
    marks: setMarks,
    next: actions.next,
    previous: actions.previous,
    update(next, anchors) {
      if (signal.aborted) return;
      if (replace(state, next, anchors)) greet();
      drawing.refresh();
    },
    owns: (node) => node === host,
    remove: () => life.abort(),
  };

  /** What there is to say of a review that is new. */
  function greet(): void {
    announce(text('overlay_done', { summary: summaryOf(state.review) }));
    sayGoodbye();
  }

  function open(finding: number, takeFocus: boolean): void {
    const { review, explanations, current, shown } = state;
    if (signal.aborted || !review.findings[finding]) return;
    if (current === null) focus.remember();
    if (!shown) setMarks(true);
    openCard(state, finding);
    drawing.present();
    announce(
      text('overlay_position', {
        number: placeAmongOpen(review, finding) || finding + 1,
        count: openFindings(review).length || review.findings.length,
        headline: explanations[finding]?.headline ?? '',
      }),
    );
    if (takeFocus) focus.to('#gj-title');
  }

  function step(by: 1 | -1): void {
    const next = nextOpen(state, by);
    const inNavigator = Boolean(shadow.activeElement?.closest('.gj-navigator'));
    if (next !== null) open(next, !inNavigator);
  }

  function close(): void {
    const { current } = state;
    if (current === null) return;
    const inside = focus.inside();
    closeCard(state);
    drawing.refresh();
    if (inside) focus.back(current);
  }

  function setMarks(wanted: boolean): void {
    if (signal.aborted || wanted === state.shown) return;
    const inside = focus.inside();
    showMarks(state, wanted);
    if (!wanted) drawing.clear();
    drawing.refresh();
    if (inside) focus.to('.gj-navigator button');
    options.onMarks?.(wanted);
  }

  function copy(): void {
    const asked = state.current;
    const wording = state.explanations[asked ?? -1]?.wording;
    if (!wording) return;
    void copyText(wording, shadow).then((done) => {
      if (signal.aborted || state.current !== asked) return;
      state.copied = done;
      announce(text(done ? 'overlay_copied' : 'overlay_copy_failed'));
    });
  }
}
