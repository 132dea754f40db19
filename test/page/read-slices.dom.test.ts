import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPage } from '../../src/page/read-page';
import { readPageInSlices } from '../../src/page/read-slices';
import { visibilityOf } from '../../src/page/visibility';

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `<tr><td>第${from + i}行</td><td>${i}</td></tr>`).join('');

/** Each look at the clock takes longer than a slice, so that every rest is taken. */
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 100;
    return now;
  });
  document.body.innerHTML = `<h1>年度报告</h1><table>${rows(0, 500)}</table><p>一</p><p>二</p>`;
});
afterEach(() => vi.restoreAllMocks());

/** Does something at every turn that a reading leaves to others, until it has ended. */
async function besides(reading: Promise<unknown>, work: (turn: number) => void): Promise<number> {
  let turns = 0;
  let ended = false;
  const end = reading.finally(() => {
    ended = true;
  });
  while (!ended) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    if (!ended) work(turns++);
  }
  await end;
  return turns;
}

it('reads the same as at one stretch, and lets others have their turn', async () => {
  const reading = readPageInSlices(document, visibilityOf(document));
  const turns = await besides(reading, () => undefined);
  expect((await reading).document).toEqual(readPage(document).document);
  expect(turns).toBeGreaterThan(5);
});

it.each([
  ['text', () => document.querySelector('td')!.firstChild!.replaceWith('改了')],
  ['rows', () => document.querySelector('tbody')!.insertAdjacentHTML('afterbegin', rows(900, 901))],
  ['what is shown', () => document.querySelector('tr')!.setAttribute('hidden', '')],
  ['the whole body', () => document.body.replaceWith(document.createElement('body'))],
])('begins anew where %s changes meanwhile', async (_, change) => {
  const reading = readPageInSlices(document, visibilityOf(document));
  const before = readPage(document).document;
  await besides(reading, (turn) => {
    if (turn === 3) change();
  });
  const { document: read } = await reading;
  expect(read).toEqual(readPage(document).document);
  expect(read).not.toEqual(before);
});

it('ends on a page that never rests, with what stands there at that moment', async () => {
  const clock = document.querySelector('td')!;
  const reading = readPageInSlices(document, visibilityOf(document));
  let last = '';
  await besides(reading, (turn) => {
    last = `第${turn}刻`;
    clock.textContent = last;
  });
  expect((await reading).document.text).toContain(last);
});

it('fails as reading does', async () => {
  vi.spyOn(document, 'title', 'get').mockImplementation(() => {
    throw new Error('no title');
  });
  await expect(readPageInSlices(document, visibilityOf(document))).rejects.toThrow('no title');
});
