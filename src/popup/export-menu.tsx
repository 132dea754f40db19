import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { fileName } from '../export/file-name';
import { toJson } from '../export/json';
import { type KeepingProblem, send } from '../messages';
import type { Review } from '../reconcile/review';
import { language, type MessageKey, text } from '../ui/i18n';
import { Icon } from '../ui/icons';
import { saveFile } from '../ui/save-file';

/** 导出 A button with a menu: the figures as CSV, the whole review as JSON. Arrows move, Esc closes. */
export function ExportMenu({
  review,
  tabId,
  focused = false,
  onFalseAlarm,
}: {
  review: Review;
  tabId?: number | undefined;
  /** Whether a person comes back to it from where it led. */
  focused?: boolean;
  /** Left out where there is no page to take a sample from, or no finding. */
  onFalseAlarm?: (() => void) | undefined;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const items = () => [...(box.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (focused) button.current?.focus();
  }, []);
  useEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[to % all.length]?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

  const save = async (ending: 'csv' | 'json') => {
    // What CSV needs of the forms is loaded when one is wanted.
    const [content, type] =
      ending === 'csv'
        ? [(await import('../export/csv')).toCsv(review, language()), 'text/csv']
        : [toJson(review), 'application/json'];
    saveFile(new Blob([content], { type: `${type};charset=utf-8` }), fileName(review, ending));
    close();
  };

  return (
    <div class="gj-export" ref={box}>
      <button
        type="button"
        class="gj-button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="export" />
        {text('popup_export')}
      </button>
      {open && (
        <div
          class="gj-menu"
          role="menu"
          tabIndex={-1}
          aria-label={text('popup_export')}
          onKeyDown={onKeyDown}
        >
          <button type="button" role="menuitem" tabIndex={-1} onClick={() => void save('csv')}>
            {text('popup_exportCsv')}
            <small>{text('popup_exportCsvYields')}</small>
          </button>
          <button type="button" role="menuitem" tabIndex={-1} onClick={() => void save('json')}>
            {text('popup_exportJson')}
            <small>{text('popup_exportJsonYields')}</small>
          </button>
          {onFalseAlarm && (
            <button type="button" role="menuitem" tabIndex={-1} onClick={onFalseAlarm}>
              {text('sample_open')}
              <small>{text('sample_yields')}</small>
            </button>
          )}
          {tabId !== undefined && <LibraryItems tabId={tabId} onDone={close} />}
        </div>
      )}
    </div>
  );
}

const forgetWords: Record<KeepingProblem | 'sure' | 'done', MessageKey> = {
  sure: 'popup_libraryForgetSure',
  done: 'popup_libraryForgotten',
  private: 'library_problem_private',
  full: 'library_problem_full',
  newer: 'library_problem_newer',
  blocked: 'library_problem_blocked',
};

/** 报告库 What concerns everything that is kept. A picker for files would close the popup, so that happens on a page of its own. */
function LibraryItems({ tabId, onDone }: { tabId: number; onDone(): void }): JSX.Element {
  const [forgotten, setForgotten] = useState<KeepingProblem | 'sure' | 'done' | null>(null);
  /** Not to be undone, and one key away from what is harmless: it is said once, and done when it is chosen again. */
  const forget = async () => {
    if (forgotten === 'done') return;
    if (forgotten === null) return setForgotten('sure');
    const answer = await send('forget', tabId);
    setForgotten(answer !== null && 'problem' in answer ? answer.problem : 'done');
  };
  const onPage = (part: string) => {
    void browser.tabs.create({ url: browser.runtime.getURL(`src/desk/index.html#settings?part=${part}`) });
    onDone();
  };
  return (
    <>
      <span class="gj-menu-head">{text('popup_library')}</span>
      <button type="button" role="menuitem" tabIndex={-1} onClick={() => onPage('save')}>
        {text('popup_libraryExport')}
      </button>
      <button type="button" role="menuitem" tabIndex={-1} onClick={() => onPage('load')}>
        {text('popup_libraryImport')}
      </button>
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        onClick={() => void forget()}
        onBlur={() => setForgotten((now) => (now === 'sure' ? null : now))}
      >
        {text('popup_libraryForget')}
        <small role="status">{forgotten !== null && text(forgetWords[forgotten])}</small>
      </button>
      <button type="button" role="menuitem" tabIndex={-1} onClick={() => onPage('delete')}>
        {text('popup_libraryForgetAll')}
      </button>
    </>
  );
}
