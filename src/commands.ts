import browser from 'webextension-polyfill';
import { type KeyCommand, sendTo } from './messages';
import { foremost, recordOf } from './tabs';

/** The names of the manifest, and what they ask of a page. */
const commands: Record<string, KeyCommand> = {
  'next-finding': 'next',
  'previous-finding': 'previous',
  'toggle-marks': 'marks',
};

/** 快捷键 The browser's own keys: they go to the frame of the tab whose review is shown. A page that was not reviewed is left alone. */
export function answerCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => void answer(name, tab?.id));
}

async function answer(name: string, given: number | undefined): Promise<void> {
  const command = commands[name];
  const tabId = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (command === undefined || tabId === undefined) return;
  const first = foremost(await recordOf(tabId));
  if (first === null || first.frame.review === null) return;
  // The page may have gone since.
  await sendTo({ tabId, frameId: first.frameId }, 'command', command).catch(() => undefined);
}
