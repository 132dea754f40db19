import browser from 'webextension-polyfill';
import { show } from './button';
import { changeRecord, recordOf, type TabRecord, withoutFrames } from './tabs';

/** 文档的去留 Which documents of a tab are still there: the browser tells of tabs that go elsewhere, and of no frame. */

interface Frame {
  tabId: number;
  frameId: number;
}

/** When the document of a frame began, null where we may not look. No two documents of a frame begin at the same time. */
export async function documentBegan({ tabId, frameId }: Frame): Promise<number | null> {
  try {
    const asked = browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => performance.timeOrigin,
    });
    // Where sites wait for a press of the button, Chromium answers when it is pressed.
    const [answer] = await Promise.race([asked, waited(LONGEST_LOOK)]);
    return typeof answer?.result === 'number' ? answer.result : null;
  } catch {
    return null;
  }
}

const LONGEST_LOOK = 10_000;
const waited = (milliseconds: number) =>
  new Promise<never[]>((resolve) => setTimeout(resolve, milliseconds, []));

/**
 * Drops the frames of a tab whose document has gone, and gives the record that is left. The browser takes icon and badge away by
 * itself when the tab goes elsewhere, but not on a step within the same document: there they are put back.
 */
export async function forgetWhatIsGone(tabId: number): Promise<TabRecord | null> {
  const record = await recordOf(tabId);
  if (record === null) return null;
  const gone = new Set<string>();
  await Promise.all(
    Object.entries(record.frames).map(async ([id, { began }]) => {
      if ((await documentBegan({ tabId, frameId: Number(id) })) !== began) gone.add(`${id} ${began}`);
    }),
  );
  // Nothing is written where nothing has changed: whoever waits for changes asks again.
  const left =
    gone.size === 0
      ? record
      : await changeRecord(tabId, (now) =>
          withoutFrames(now, (id, frame) => gone.has(`${id} ${frame.began}`)),
        );
  await show(tabId);
  return left;
}

/**
 * 照看 A frame that is taken out while it is being read may not come to say so (`gone`), or its review comes after that: looked at every other
 * second, and once more when it has been read.
 */
export async function lookAfter({ tabId, frameId }: Frame, began: number): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    await waited(2000);
    const known = (await forgetWhatIsGone(tabId))?.frames[frameId];
    if (known?.began !== began || known.review !== null) return;
  }
}

/** A minute: no report takes as long. */
const MOST_LOOKS = 30;
