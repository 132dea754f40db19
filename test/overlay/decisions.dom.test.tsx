import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../src/overlay/card';
import { deciding } from '../../src/overlay/deciding';
import { listenToKeys } from '../../src/overlay/keys';
import { Marker } from '../../src/overlay/marker';
import { countsOf, Panel, placeAmongOpen, summaryOf } from '../../src/overlay/navigator';
import { type Decision, fingerprintOf, standingOf } from '../../src/reconcile/decision';
import { explain } from '../../src/reconcile/explain';
import type { Review } from '../../src/reconcile/review';
import { reviewFor, single, type Year } from '../lib/years';

const lastYear: Year = {
  year: 2022,
  applications: {
    received: single(9),
    'disposed.granted': single(4),
    'disposed.total': single(4),
    carriedForward: single(5),
  },
};
const thisYear: Year = {
  year: 2023,
  applications: {
    received: [1, 0, 0, 0, 0, 0, 3],
    carriedOver: single(3),
    'disposed.granted': single(3),
    'disposed.total': single(3),
  },
};
const review = reviewFor(thisYear, [lastYear]);
const errors = review.findings.filter(({ severity }) => severity === 'error').length;
const year = review.findings.findIndex(({ code }) => code === 'Y-01');

const decision = (index: number, more: Partial<Decision> = {}): Decision => ({
  finding: fingerprintOf(review.findings[index]!, review.figures),
  verdict: 'dismissed',
  reason: 'explained',
  note: '来函，附台账',
  by: 'one',
  madeAt: '2025-02-12T09:40:00.000Z',
  overrules: [],
  rule: review.findings[index]!.rule,
  code: review.findings[index]!.code,
  message: '',
  ...more,
});
const decided = (...decisions: Decision[]): Review => ({ ...review, decisions });

/** Every action, watched. */
const actions = new Proxy({} as Record<string, ReturnType<typeof vi.fn>>, {
  get: (all, name: string) => {
    all[name] ??= vi.fn();
    return all[name];
  },
}) as never as Parameters<typeof Card>[0]['actions'];

function card(subject: Review, index: number, more: Partial<Parameters<typeof Card>[0]> = {}): HTMLElement {
  const finding = subject.findings[index]!;
  render(
    <Card
      finding={finding}
      explanation={explain(finding, subject, 'zh')}
      number={1}
      count={1}
      at={null}
      mode="corner"
      copied={null}
      alternative={null}
      relation={null}
      index={index}
      standing={standingOf(finding, subject)}
      decides
      asking={false}
      problem={null}
      actions={actions}
      {...more}
    />,
    document.body,
  );
  return document.body;
}
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);

afterEach(() => {
  render(null, document.body);
  vi.clearAllMocks();
});

describe('what is ignored', () => {
  it('does not count, and is passed over in the numbering', () => {
    const before = countsOf(review).find(({ kind }) => kind === 'error')?.count;
    const after = countsOf(decided(decision(0))).find(({ kind }) => kind === 'error')?.count ?? 0;
    expect([before, after]).toEqual([errors, errors - 1]);
    expect(placeAmongOpen(decided(decision(0)), 0)).toBe(0);
    expect(placeAmongOpen(decided(decision(0)), 1)).toBe(1);
  });

  it('stands in the list with reason, note and the way back', () => {
    const subject = decided(decision(0));
    const explanations = subject.findings.map((finding) => explain(finding, subject, 'zh'));
    render(
      <Panel review={subject} explanations={explanations} current={null} actions={actions} />,
      document.body,
    );
    const ignored = document.querySelector('.gj-ignored')!;
    expect(ignored.textContent).toContain('已忽略 1');
    expect(ignored.textContent).toContain('单位已书面说明：来函，附台账');
    expect(ignored.querySelector('s')!.textContent).toBe('1');
    expect(document.querySelectorAll('.gj-findings li')).toHaveLength(review.findings.length - 1);
    button('恢复')!.click();
    expect(actions.restore).toHaveBeenCalledWith(0);
  });

  it('is said where everything was', () =>
    expect(summaryOf(decided(...review.findings.map((_, index) => decision(index))))).toBe(
      `已忽略 ${review.findings.length}`,
    ));
});

describe('the number on the page', () => {
  const pin = (subject: Review): HTMLElement => {
    const { state } = standingOf(subject.findings[0]!, subject);
    const box = { x: 8, y: 8, w: 30, h: 16 };
    const drawn = { frame: state === 'dismissed' ? null : box, sign: box, to: null, highlighted: false };
    const mark = {
      key: '0',
      finding: 0,
      kind: 'error',
      role: 'cell',
      brief: false,
      lines: [],
      strokes: [],
      state,
    };
    render(
      <Marker
        mark={{ ...mark, ...drawn } as Parameters<typeof Marker>[0]['mark']}
        explanation={explain(subject.findings[0]!, subject, 'zh')}
        current={false}
        onOpen={() => {}}
      />,
      document.body,
    );
    return document.querySelector<HTMLElement>('.gj-pin')!;
  };

  it('of what is ignored is struck through, and bears no shape', () => {
    const ignored = pin(decided(decision(0)));
    expect(ignored.querySelector('s')!.textContent).toBe('1');
    expect(ignored.querySelector('svg')).toBeNull();
    expect(ignored.dataset.state).toBe('dismissed');
  });

  it('of what is open or confirmed is not; a tick stands for the shape of what is confirmed', () => {
    const open = pin(review);
    const shape = open.querySelector('svg')!.outerHTML;
    expect(open.querySelector('s')).toBeNull();
    expect(open.textContent).toBe('1');
    const confirmed = pin(decided(decision(0, { verdict: 'confirmed', reason: null, note: '' })));
    expect(confirmed.querySelector('s')).toBeNull();
    expect(confirmed.querySelector('svg')!.outerHTML).not.toBe(shape);
    expect(document.querySelector<HTMLElement>('.gj-frame')!.dataset.state).toBe('confirmed');
  });
});

describe('the card', () => {
  it('shows both years in the same size, each with the way there', () => {
    const body = card(review, year);
    expect(body.querySelector('.gj-sides')!.textContent).toMatch(
      /2022 年度 · 结转下年5打开该年报告.*≠.*2023 年度 · 上年结转3看这一格/,
    );
    expect(body.querySelector<HTMLAnchorElement>('.gj-sides a')!.href).toBe(
      'https://www.yunchuan.gov.cn/lyj/2022.html',
    );
    button('看这一格')!.click();
    expect(actions.goToPlace).toHaveBeenCalledWith('applications/carriedOver/total');
  });

  it('leads nowhere but to web pages', () => {
    const subject = structuredClone(review);
    subject.findings[year]!.sides![0].url = 'javascript:alert(1)';
    expect(card(subject, year).querySelector('.gj-sides a')).toBeNull();
  });

  it('asks for a reason before it ignores', async () => {
    const body = card(review, 0, { asking: true });
    const submit = () => body.querySelector<HTMLButtonElement>('.gj-ignore [type=submit]')!;
    expect(submit().disabled).toBe(true);
    expect(body.querySelectorAll('input[type=radio]')).toHaveLength(5);
    body.querySelector<HTMLInputElement>('input[value=misread]')!.click();
    await vi.waitFor(() => expect(submit().disabled).toBe(false));
    submit().click();
    expect(actions.ignore).toHaveBeenCalledWith('misread', '');
  });

  it('shows both where two reviewers disagree, and takes the one that is chosen', () => {
    const theirs = decision(0, { by: 'two', verdict: 'confirmed', reason: null, note: '' });
    const body = card(decided(decision(0), theirs), 0);
    expect(body.querySelector('.gj-decided')!.textContent).toContain('两位核对人意见不同');
    expect(body.querySelectorAll('.gj-decided li')).toHaveLength(2);
    button('以此为准')!.click();
    expect(actions.choose).toHaveBeenCalledOnce();
  });

  it('says why nothing could be kept', () =>
    expect(card(review, 0, { problem: 'private' }).querySelector('[role=alert]')!.textContent).toContain(
      '隐私窗口',
    ));

  it('leads from “misread” to a sample of the false alarm', async () => {
    card(review, 0, { asking: true });
    expect(button('这是误报…')).toBeUndefined();
    document.querySelector<HTMLInputElement>('input[value=misread]')!.click();
    await vi.waitFor(() => button('这是误报…')!.click());
    expect(actions.falseAlarm).toHaveBeenCalledTimes(1);
  });

  it('leads from a side in the text to its sentence', () => {
    const subject = structuredClone(review);
    const passage = { quote: '收到申请8件', start: 3, end: 9 };
    const [first, second] = subject.findings[year]!.sides!;
    subject.findings[year]!.sides = [{ label: first.label, value: 8, passage }, second];
    card(subject, year);
    button('看这一句')!.click();
    expect(actions.goToPassage).toHaveBeenCalledWith(passage);
  });

  it('offers nothing to decide where nothing can be', () => {
    card(review, 0, { decides: false });
    expect(button('确认')).toBeUndefined();
  });
});

describe('deciding', () => {
  const setUp = (subject: Review, answer: 'full' | null = null) => {
    const decide = vi.fn(async () => answer);
    const done = vi.fn();
    const ask = vi.fn();
    const falseAlarm = vi.fn();
    const made = deciding({
      current: () => subject.findings[0]!,
      finding: (index) => subject.findings[index] ?? null,
      review: () => subject,
      decide,
      falseAlarm,
      ask,
      done,
    });
    return { decide, done, ask, falseAlarm, made };
  };

  it('names a false alarm by its fingerprint', () => {
    const { falseAlarm, made } = setUp(review);
    made.falseAlarm!();
    expect(falseAlarm).toHaveBeenCalledWith(decision(0).finding);
  });

  it('confirms, and takes that back', async () => {
    const { decide, made, done } = setUp(review);
    made.confirm();
    expect(decide).toHaveBeenLastCalledWith({
      finding: decision(0).finding,
      verdict: 'confirmed',
      reason: null,
      note: '',
    });
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith(null, false));
    const confirmed = setUp(decided(decision(0, { verdict: 'confirmed', reason: null })));
    confirmed.made.confirm();
    expect(confirmed.decide).toHaveBeenLastCalledWith(expect.objectContaining({ verdict: 'withdrawn' }));
  });

  it('ignores with reason and note, and says what went wrong', async () => {
    const { decide, made, done } = setUp(review, 'full');
    made.ignore('other', '见附件');
    expect(decide).toHaveBeenLastCalledWith(
      expect.objectContaining({ verdict: 'dismissed', reason: 'other', note: '见附件' }),
    );
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith('full', true));
  });

  it('Y confirms, I asks for the reason, and a letter in the note is a letter', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<div class="gj-card"><button></button><textarea></textarea></div>';
    const life = new AbortController();
    listenToKeys(
      shadow,
      { actions, cardOpen: () => true, listOpen: () => false, menuOpen: () => true },
      life.signal,
    );
    const press = (selector: string, code: string, key: string, held: KeyboardEventInit = {}) =>
      shadow
        .querySelector(selector)!
        .dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, ...held }));
    press('textarea', 'KeyY', 'y');
    // The browser's own keys stay the browser's, and what an input method composes is no command.
    press('button', 'KeyY', 'y', { ctrlKey: true });
    press('button', 'KeyY', 'y', { metaKey: true });
    press('button', 'KeyY', 'y', { altKey: true });
    press('button', 'KeyY', 'y', { isComposing: true });
    expect(actions.confirm).not.toHaveBeenCalled();
    press('button', 'KeyY', 'y');
    expect(actions.confirm).toHaveBeenCalledOnce();
    press('button', 'KeyI', 'i');
    expect(actions.askReason).toHaveBeenLastCalledWith(true);
    press('textarea', 'Escape', 'Escape');
    expect(actions.askReason).toHaveBeenLastCalledWith(false);
    life.abort();
    host.remove();
  });
});
