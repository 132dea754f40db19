import type { Review } from './reconcile/review';

/**
 * 标签页状态 What a tab's icon shows. `none`: no report; `busy`: being read; `balanced`, `check`, `violated`: a report;
 * `unread`: a report without readable tables; `index`: a list of reports; `blocked`: we may not look at this page.
 */
export type TabState = 'none' | 'busy' | 'balanced' | 'check' | 'violated' | 'unread' | 'index' | 'blocked';

/** Every message, typed once. Plain JSON; an answer that is missing arrives as null. */
export interface Protocol {
  /** Detector → background: this frame looks like a report. */
  detected(): void;
  /** Content script → background: this frame has been reviewed. */
  reviewed(review: Review): void;
  /** Content script → background: put in (or take out) the highlight rules of this frame. */
  highlightRules(wanted: boolean): void;
  /** Popup → background: the latest review of a tab and where it stands; null if there is none. */
  reviewOf(tabId: number): { review: Review; frameId: number; marks: 'shown' | 'hidden' } | null;
  /** Popup → background: review this tab although it was not recognised (`activeTab`). */
  reviewTab(tabId: number): { ok: true } | { ok: false; reason: 'forbidden' | 'file' | 'failed' };
  /** Popup → content script: scroll to a finding (index in `Review.findings`) and open its card. */
  reveal(finding: number): void;
  /** Popup → content script: show or hide the marks. */
  marks(shown: boolean): void;
}

export type Message = {
  [Name in keyof Protocol]: { type: Name; args: Parameters<Protocol[Name]> };
}[keyof Protocol];
