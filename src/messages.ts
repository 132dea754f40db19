import browser, { type Runtime } from 'webextension-polyfill';
import { isPackedDocument } from './check-document';
import { isReview } from './check-review';
import type { PackedDocument } from './grid/document';
import type { Decision } from './reconcile/decision';
import { dismissalReasons } from './reconcile/decision';
import type { Explained } from './reconcile/explain/explanation';
import type { Review } from './reconcile/review';
import type { Report } from './report/report';
import type { Catalogue, Language } from './ui/i18n';

/**
 * 标签页状态 What a tab's icon shows. `none`: no report; `busy`: being read; `balanced`, `check`, `violated`: a report;
 * `unread`: a report without readable tables; `index`: a list of reports; `blocked`: we may not look at this page; `withheld`: the
 * permission for government sites was not given, or was taken back.
 */
export type TabState =
  | 'withheld'
  | 'none'
  | 'busy'
  | 'balanced'
  | 'check'
  | 'violated'
  | 'unread'
  | 'index'
  | 'blocked';

/** 处理请求 What a person wants to be recorded on a finding, named by its fingerprint. */
export type DecisionOrder = Pick<Decision, 'finding' | 'verdict' | 'reason' | 'note'>;

/** 库的难处 Why nothing is kept: private window, a library of a later version, no room, no database. */
export type KeepingProblem = 'private' | 'newer' | 'full' | 'blocked';

/** 判断 What the background makes of a page that was read there: the review, in the words of the language in use. */
export interface Judged extends Explained {
  /** Place → id of the cell in the document that was sent; what is in doubt as in `Report.traces`. */
  cells: Report['cells'];
  /** 空壳 The title of a report and nothing of it yet: it may still be loading. */
  shell: boolean;
}

/** 年际 The line on other years in the popup, and what can be done there. */
export interface OtherYears {
  /** The report of the year before, where the library has it. */
  previous: { year: number; url: string; received: number | null; carriedForward: number | null } | null;
  /** Reports that may be of the same agency. */
  maybe: { agencyKey: string; agency: string | null; year: number; url: string }[];
  /** Readings of this report, newest first, and what became of the findings of the oldest since. */
  readings: { readAt: string; errors: number; warnings: number }[];
  correction: {
    status: 'done' | 'partly' | 'not' | 'none';
    corrected: number;
    remaining: number;
    fresh: number;
  } | null;
  kept: boolean;
  problem: KeepingProblem | null;
  /** The browser has taken the library away, or some records could not be used and are set aside: the desk says more. */
  loss: boolean;
}

/** 样例的一块 A table as read, with what stands before it, or lines of text. */
export type SampleBlock =
  | { kind: 'table'; before: string; rows: { text: string; colSpan: number; rowSpan: number }[][] }
  | { kind: 'text'; lines: string[] };

/** 快捷键 What the browser's own keys ask of a page: the next finding, the one before, hide or show the marks. */
export type KeyCommand = 'next' | 'previous' | 'marks';

/** Every message, typed once. Plain JSON; an answer that is missing arrives as null. */
export interface Protocol {
  /** Detector → background: this frame looks like a report. */
  detected(): void;
  /** Content script → background: what is spoken, and its texts. */
  words(): { language: Language; texts: Catalogue };
  /**
   * Content script → background: judge what was read (at `readAt`), with what the library knows beside it if `library`. Nothing of it is
   * kept: the background may be stopped at any moment, and is asked again. Null if it could not be judged.
   */
  judge(document: PackedDocument, readAt: string, library: boolean): Judged | null;
  /** Content script → background: this frame has been reviewed. */
  reviewed(review: Review): void;
  /** Content script → background: it was judged anew, because the library has changed. */
  rejudged(review: Review): void;
  /** Content script → background: the document of this frame, which is within another page, is on its way out. */
  gone(): void;
  /** Content script → background: put in (or take out) the highlight rules of this frame. */
  highlightRules(wanted: boolean): void;
  /**
   * Content script → background: the name of a property that the page's root has as long as the extension lives; null where a script
   * outlives its extension, and sees it.
   */
  tether(): string | null;
  /** Any page of ours and content script → background: the browser's own surfaces are dark, or light. */
  dark(dark: boolean): void;
  /** Popup → background: the latest review of a tab, in words, and where it stands; null if there is none. */
  reviewOf(tabId: number): (Explained & { frameId: number; marks: 'shown' | 'hidden' }) | null;
  /** Popup → background: review this tab although it was not recognised (`activeTab`). */
  reviewTab(tabId: number): { ok: true } | { ok: false; reason: 'forbidden' | 'file' | 'never' | 'failed' };
  /** Popup → content script: scroll to a finding (index in `Review.findings`) and open its card. */
  reveal(finding: number): void;
  /** Popup → content script: show or hide the marks. Content script → background: they are shown or hidden now. */
  marks(shown: boolean): void;
  /** Background → content script: a key of the browser's was pressed. */
  command(name: KeyCommand): void;
  /** Popup → content script: the tables and sentences that a finding (index in `Review.findings`) is about. */
  sampleOf(finding: number): SampleBlock[];
  /** Background → content script: nothing of ours is wanted here any more. */
  leave(): void;
  /** Content script → background: a person decided on a finding of this frame. Gives all decisions at its address. */
  decide(order: DecisionOrder): { decisions: Decision[] } | { problem: KeepingProblem };
  /** Popup → background: the same, on a finding of the tab. */
  decideInTab(tabId: number, order: DecisionOrder): { decisions: Decision[] } | { problem: KeepingProblem };
  /** Content script → background: open the report of this frame in the desk. */
  showInDesk(): void;
  /** Content script → background: a finding of this frame, by its fingerprint, is a false alarm: open what saves a sample of it. */
  falseAlarm(finding: string): void;
  /** Popup → background: other years, earlier readings, and whether the report is kept. */
  otherYears(tabId: number): OtherYears | null;
  /** Popup → background: two names are one agency, or two. */
  sameAgency(tabId: number, other: string, same: boolean): void;
  /** Popup → background: forget the report of this tab and what was decided on it. */
  forget(tabId: number): { ok: true } | { problem: KeepingProblem };
  /** Desk → background: open this address, and there the finding with this fingerprint as soon as it is found. */
  openAt(url: string, finding: string): void;
  /** Library page → background: the library was changed as a whole. Background → content script: ask again. */
  libraryChanged(): void;
}

/** 消息 One message as it travels. */
export type Message = {
  [Name in keyof Protocol]: { type: Name; args: Parameters<Protocol[Name]> };
}[keyof Protocol];

/** 来处 Who sent a message: the content script of a frame (`urls`: the frame's address and its tab's), or a page or worker of our own. */
export type Source =
  | { from: 'page'; tabId: number; frameId: number; private?: true; urls: readonly (string | undefined)[] }
  | { from: 'extension' };

/** The answer to a message; what is missing arrives as null. */
export type Answer<Name extends keyof Protocol> =
  ReturnType<Protocol[Name]> extends void ? null : ReturnType<Protocol[Name]>;

/** 接收 What a part of the product does with the messages meant for it. */
export type Handlers = {
  [Name in keyof Protocol]?: (
    source: Source,
    ...args: Parameters<Protocol[Name]>
  ) => ReturnType<Protocol[Name]> | Promise<ReturnType<Protocol[Name]>>;
};

/** Who may send what. A content script lives beside a page that we do not trust, so it may not ask for the reviews of other tabs. */
const senders: Record<keyof Protocol, Source['from'][]> = {
  detected: ['page'],
  words: ['page'],
  judge: ['page'],
  reviewed: ['page'],
  rejudged: ['page'],
  gone: ['page'],
  highlightRules: ['page'],
  tether: ['page'],
  dark: ['page', 'extension'],
  reviewOf: ['extension'],
  reviewTab: ['extension'],
  reveal: ['extension'],
  marks: ['extension', 'page'],
  command: ['extension'],
  sampleOf: ['extension'],
  leave: ['extension'],
  decide: ['page'],
  showInDesk: ['page'],
  falseAlarm: ['page'],
  decideInTab: ['extension'],
  otherYears: ['extension'],
  sameAgency: ['extension'],
  forget: ['extension'],
  openAt: ['extension'],
  libraryChanged: ['extension'],
};

const isBoolean = (value: unknown) => typeof value === 'boolean';
const isIndex = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

const isCommand = (value: unknown) => ['next', 'previous', 'marks'].includes(value as string);
const isText = (value: unknown) => typeof value === 'string' && value.length <= longestText;
const isTime = (value: unknown) => isText(value) && !Number.isNaN(Date.parse(value as string));
const isOrder = (value: unknown) => {
  if (typeof value !== 'object' || value === null) return false;
  const { finding, verdict, reason, note } = value as Record<string, unknown>;
  const known = (dismissalReasons as readonly unknown[]).includes(reason);
  return (
    isText(finding) &&
    ['confirmed', 'dismissed', 'withdrawn'].includes(verdict as string) &&
    (verdict === 'dismissed' ? known : reason === null) &&
    typeof note === 'string' &&
    note.length <= longestNote
  );
};

/** Nothing else that a message names (an address, a fingerprint, an agency) is longer. */
const longestText = 20_000;

/** No note is longer. */
export const longestNote = 2000;

/** What the arguments of messages look like. */
type Shapes<Name extends keyof Protocol> = Record<Name, ((value: unknown) => boolean)[]>;

/** 页内消息 What the content script is told. It carries these shapes alone: those of reviews and documents are too heavy for report pages. */
type FrameMessage = 'reveal' | 'marks' | 'command' | 'sampleOf' | 'leave' | 'libraryChanged';
const frameShapes: Shapes<FrameMessage> = {
  reveal: [isIndex],
  marks: [isBoolean],
  command: [isCommand],
  sampleOf: [isIndex],
  leave: [],
  libraryChanged: [],
};

const shapes: Shapes<keyof Protocol> = {
  ...frameShapes,
  detected: [],
  words: [],
  judge: [isPackedDocument, isTime, isBoolean],
  reviewed: [isReview],
  rejudged: [isReview],
  gone: [],
  highlightRules: [isBoolean],
  tether: [],
  dark: [isBoolean],
  reviewOf: [isIndex],
  reviewTab: [isIndex],
  decide: [isOrder],
  showInDesk: [],
  falseAlarm: [isText],
  decideInTab: [isIndex, isOrder],
  otherYears: [isIndex],
  sameAgency: [isIndex, isText, isBoolean],
  forget: [isIndex],
  openAt: [(value) => isText(value) && /^https?:\/\//i.test(value as string), isText],
};

/** The message if it is one of ours and every argument has its shape, else null. */
export const parseMessage = (value: unknown): Message | null => messageOf(value, shapes);

function messageOf(value: unknown, known: Partial<Shapes<keyof Protocol>>): Message | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, args } = value as { type?: unknown; args?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(known, type) || !Array.isArray(args)) return null;
  const shape = known[type as keyof Protocol]!;
  const fits = args.length === shape.length && shape.every((check, index) => check(args[index]));
  return fits ? ({ type, args } as Message) : null;
}

/** Who sent it, or null if it was not one of us. Our own pages are known by their address: they may stand in a tab too. */
export function sourceOf(sender: Runtime.MessageSender): Source | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.url?.startsWith(browser.runtime.getURL('')) || sender.tab === undefined)
    return { from: 'extension' };
  const tabId = sender.tab.id;
  if (tabId === undefined) return null;
  const frameId = sender.frameId ?? 0;
  const page = { from: 'page', tabId, frameId, urls: [sender.url, sender.tab.url] } as const;
  return sender.tab.incognito ? { ...page, private: true } : { ...page };
}

/** Answers the messages that `handlers` names and leaves all others to other listeners. Ends with `signal`. */
export const receive = (handlers: Handlers, signal?: AbortSignal): void => listen(handlers, shapes, signal);

/** The same in a content script. */
export const receiveInFrame = (handlers: Pick<Handlers, FrameMessage>, signal: AbortSignal): void =>
  listen(handlers, frameShapes, signal);

function listen(handlers: Handlers, known: Partial<Shapes<keyof Protocol>>, signal?: AbortSignal): void {
  const listener = (value: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const message = messageOf(value, known);
    const source = sourceOf(sender);
    if (message === null || source === null || !senders[message.type].includes(source.from)) return undefined;
    const handler = handlers[message.type] as ((source: Source, ...args: unknown[]) => unknown) | undefined;
    if (handler === undefined) return undefined;
    return (async () => (await handler(source, ...message.args)) ?? null)();
  };
  // The polyfill's type wants one kind of answer for all messages; undefined means that another listener may answer.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListener),
  );
}

/** Sends a message to the background and gives its answer. */
export async function send<Name extends keyof Protocol>(
  type: Name,
  ...args: Parameters<Protocol[Name]>
): Promise<Answer<Name>> {
  return ((await browser.runtime.sendMessage({ type, args })) ?? null) as Answer<Name>;
}

/** Sends a message to the content script of one frame. Rejects if there is none. */
export async function sendTo<Name extends keyof Protocol>(
  frame: { tabId: number; frameId: number },
  type: Name,
  ...args: Parameters<Protocol[Name]>
): Promise<Answer<Name>> {
  const answer = await browser.tabs.sendMessage(frame.tabId, { type, args }, { frameId: frame.frameId });
  return (answer ?? null) as Answer<Name>;
}

/** 孤儿 Whether the extension was removed, switched off or updated while this script runs on, as Chromium lets it: nobody tells it. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}
