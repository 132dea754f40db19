/** 在工作台上 What a person does in the library room, run in the page: each gives how long it took, in milliseconds. */

/** 一段工作 How long something took as a whole, and the longest time in which the page drew no frame. */
export interface Work {
  took: number;
  longest: number;
}

const one = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const named = (selector: string, words: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.textContent?.includes(words))!;
const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));

/** From each word typed until the list is painted anew. */
export async function filter(words: string[]): Promise<number[]> {
  const field = one<HTMLInputElement>('[data-find]');
  const times = [];
  for (const word of words)
    times.push(
      await untilDrawn(() => {
        field.value = word;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    );
  return times;
}

/** The same for the heads of columns. */
export async function sort(): Promise<number[]> {
  const times = [];
  for (const at of [0, 3, 5, 0])
    times.push(
      await untilDrawn(() => document.querySelectorAll<HTMLElement>('.gj-reports thead button')[at]!.click()),
    );
  return times;
}

/** PageDown from row to row. */
export async function page(): Promise<number[]> {
  const table = one('.gj-reports');
  table.focus();
  const times = [];
  for (let turn = 0; turn < 20; turn++)
    times.push(
      await untilDrawn(() =>
        table.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })),
      ),
    );
  return times;
}

/** A wheel turned by a screen each frame, then a leap of the bar: how many frames showed a row's place without its row, of how many. */
export async function scroll(): Promise<{ frames: number; blank: number; most: number }> {
  const box = one('.gj-scroll');
  let [frames, blank, row, most] = [0, 0, 0, 0];
  for (let turn = 0; turn < 120; turn++) {
    if (turn % 40 === 39) box.scrollTop = box.scrollHeight * ((turn % 7) / 7);
    else box.scrollTop += 480;
    // What is seen is what stands there when the frame after the scroll has been painted.
    await nextFrame();
    await new Promise((done) => setTimeout(done));
    const { top, bottom, left } = box.getBoundingClientRect();
    const empty = [top + 60, (top + bottom) / 2, bottom - 20].some(
      (y) => document.elementFromPoint(left + 100, y)?.closest('.gap') != null,
    );
    frames++;
    row = empty ? row + 1 : 0;
    if (empty) blank++;
    most = Math.max(most, row);
  }
  box.scrollTop = 0;
  return { frames, blank, most };
}

/** All of them chosen, until that is drawn. */
export function selectAll(): Promise<number> {
  return untilDrawn(() => one('.gj-reports thead input').click());
}

/** The full reports to CSV. They stand first: they alone have errors as many as these. */
export async function exportCsv(count: number): Promise<Work> {
  await untilDrawn(() => {
    const field = one<HTMLInputElement>('[data-find]');
    field.value = 'full.example';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  named('.exports button', '导出').click();
  await nextFrame();
  const work = await watched(
    () => named('[role=menuitem]', 'CSV').click(),
    () => one('main > [role=status]').textContent === `已导出 ${count} 份`,
  );
  await untilDrawn(() => {
    const field = one<HTMLInputElement>('[data-find]');
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  return work;
}

let backup: Blob | null = null;

/** The whole library as a file. */
export function backUp(): Promise<Work> {
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob) => {
    backup = blob;
    return createObjectURL(blob);
  };
  return watched(
    () => named('.exports button', '备份').click(),
    () => backup !== null,
  );
}

/** All that are chosen, until the room is empty. */
export function deleteSelected(): Promise<Work> {
  return watched(
    async () => {
      named('[data-selected] button', '删除').click();
      await nextFrame();
      one<HTMLFormElement>('dialog form').requestSubmit();
    },
    () => document.querySelector('.gj-blank h2') !== null,
  );
}

/** The file that was made before, chosen, looked through and taken in. */
export function importBackup(): Promise<Work & { bytes: number }> {
  const chosen = new File([backup!], 'gouji.json');
  return watched(
    async () => {
      named('.gj-blank button', '导入').click();
      while (document.querySelector('dialog input[type=file]') === null) await nextFrame();
      const files = new DataTransfer();
      files.items.add(chosen);
      const field = one<HTMLInputElement>('dialog input[type=file]');
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      while (!one('dialog').textContent?.includes('将加入')) await nextFrame();
      one<HTMLFormElement>('dialog form').requestSubmit();
    },
    () => document.querySelectorAll('.gj-reports tbody tr').length > 10 && !document.querySelector('dialog'),
  ).then((work) => ({ ...work, bytes: chosen.size }));
}

/** From what is done until what it changes has been painted. */
async function untilDrawn(act: () => void): Promise<number> {
  const changed = new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => done());
    });
    const all = { childList: true, subtree: true, characterData: true, attributes: true };
    observer.observe(one('main'), all);
  });
  const start = performance.now();
  act();
  await changed;
  return performance.now() - start;
}

/** Until it is done; meanwhile the longest time between two turns of the page. */
async function watched(act: () => unknown, done: () => boolean): Promise<Work> {
  const start = performance.now();
  let [last, longest] = [start, 0];
  let failed: unknown = null;
  void Promise.resolve(act()).catch((error: unknown) => {
    failed = error;
  });
  while (!done()) {
    if (failed !== null) throw failed;
    await new Promise((turn) => setTimeout(turn));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { took: performance.now() - start, longest };
}
