/** 一段 So long may one piece of work hold a page up, in milliseconds: half of a frame is left to the page itself. */
export const SLICE = 8;

/** 让一让 Resolves when others have had their turn. A message to ourselves: timers are put off in a page that nobody looks at. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
