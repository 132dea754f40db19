import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { say } from './controls-texts';
import { Icon } from './icons';

/** The one main button of a dialog. It says what will happen, and to how many. */
export interface MainAction {
  label: string;
  disabled?: boolean;
  /** It has the focus at first, as what else could be pressed is worse. */
  focused?: boolean;
  /** It cannot be taken back: 取消 has the focus at first, and a second Enter harms nothing. */
  final?: boolean;
  onChoose(): void;
}

/**
 * 对话框 A modal dialog while it is in the tree: title, body, a line of what it costs, 取消 and one main button, which Enter in a
 * field presses as well. Esc closes; the focus goes to the first control (or to what has `autofocus`) and back to where it was.
 */
export function Dialog({
  title,
  note,
  main,
  actions,
  width = 480,
  onClose,
  children,
}: {
  title: string;
  /** Stands at the left of the buttons. */
  note?: ComponentChildren;
  main?: MainAction | undefined;
  /** Further buttons, before the main one. */
  actions?: ComponentChildren;
  width?: number;
  onClose(): void;
  children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown === null) return;
    const before = document.activeElement;
    shown.showModal();
    // In a room of tabs the field comes first: who opened it wants to write.
    const first =
      shown.querySelector<HTMLElement>('[autofocus]') ??
      shown.querySelector<HTMLElement>('.body :is(input, textarea, select, button, a[href]):not(:disabled)');
    (first ?? shown.querySelector<HTMLElement>('footer [data-kind="main"]'))?.focus();
    return () => {
      shown.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (main && !main.disabled) main.onChoose();
  };
  return (
    <dialog
      class="gj-dialog"
      ref={dialog}
      aria-labelledby={id}
      style={{ width: `${width}px` }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form method="dialog" onSubmit={onSubmit}>
        <header>
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            class="gj-button"
            data-kind="bare"
            data-shape="square"
            aria-label={say('close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="body">{children}</div>
        <footer>
          <span>{note}</span>
          <button type="button" class="gj-button" autofocus={main?.final} onClick={onClose}>
            {say(main ? 'cancel' : 'close')}
          </button>
          {actions}
          {main && (
            <button
              type="submit"
              class="gj-button"
              data-kind="main"
              disabled={main.disabled}
              autofocus={main.focused}
            >
              {main.label}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}
