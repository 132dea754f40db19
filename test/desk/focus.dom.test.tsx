import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { arrive, useFocusKept } from '../../src/desk/focus';

afterEach(() => act(() => render(null, document.body)));
const focused = () => document.activeElement?.textContent;
const find = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent === words)!;

describe('what has the focus goes away', () => {
  function Room({ handles, list = true }: { handles: string[]; list?: boolean }) {
    const kept = useFocusKept(
      (section) => section?.querySelector<HTMLElement>('button') ?? find('elsewhere'),
    );
    return (
      <main {...kept}>
        <button type="button">elsewhere</button>
        {list && (
          <section>
            {handles.map((one) => (
              <button type="button" key={one}>
                {one}
              </button>
            ))}
          </section>
        )}
      </main>
    );
  }
  const show = (handles: string[], list = true) =>
    act(() => render(<Room handles={handles} list={list} />, document.body));

  it('the next in its section has it', async () => {
    await show(['stop', 'retry']);
    find('stop').focus();
    await show(['retry', 'go on']);
    expect(focused()).toBe('retry');
  });

  it('another section takes over from one that is gone', async () => {
    await show(['stop']);
    find('stop').focus();
    await show([], false);
    expect(focused()).toBe('elsewhere');
  });

  it('not if the person has gone on already', async () => {
    await show(['stop', 'retry']);
    find('stop').focus();
    find('elsewhere').focus();
    await show(['retry']);
    expect(focused()).toBe('elsewhere');
  });
});

describe('another room is entered', () => {
  const show = (heading: string | null, busy = false) =>
    act(() =>
      render(
        <div id="desk">
          <button type="button">nav</button>
          <main key={heading} aria-busy={busy}>
            {heading !== null && <h1>{heading}</h1>}
          </main>
        </div>,
        document.body,
      ),
    );
  const desk = () => document.querySelector('#desk')!;

  it('its heading has the focus once it stands', async () => {
    await show(null);
    arrive(desk());
    expect(document.activeElement).toBe(document.body);
    await show('报告');
    await vi.waitFor(() => expect(focused()).toBe('报告'));
  });

  it('not that of a room that is still getting ready', async () => {
    await show('报告库', true);
    arrive(desk());
    expect(document.activeElement).toBe(document.body);
    await show('报告库');
    await vi.waitFor(() => expect(focused()).toBe('报告库'));
  });

  it('whoever has it keeps it', async () => {
    await show('报告库');
    find('nav').focus();
    arrive(desk());
    expect(focused()).toBe('nav');
  });
});
