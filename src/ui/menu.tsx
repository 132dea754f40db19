import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons';

/** How the button of a menu or a panel looks and what it is called. */
export interface MenuButtonProps {
  label: string;
  /** What is chosen: stands in the button after its label. */
  value?: string | undefined;
  icon?: IconName;
  /** Something is set here: the button has the blue inner line. */
  on?: boolean;
  kind?: 'main' | 'bare';
  /** Which edge of the button the menu keeps to; it moves inwards where the window ends. */
  align?: 'start' | 'end';
  disabled?: boolean;
  /** Width in pixels; as wide as its rows where left out. */
  width?: number;
  /** Further class names of the button, for its place in a line. */
  class?: string;
  children: ComponentChildren;
}

const Close = createContext<() => void>(() => undefined);

/**
 * 菜单 A button that opens a menu of actions: arrows, Home and End, the first letters of an item; Enter chooses, Esc closes, and the
 * focus returns to the button. Children are `MenuItem`, `MenuCheck`, `MenuGroup`, `MenuLine`.
 */
export function Menu(props: MenuButtonProps): JSX.Element {
  return <Drop {...props} role="menu" />;
}

/** 面板 The same button over a small dialog of fields and check boxes, which may hold anything. Arrows move between its controls. */
export function Panel(props: MenuButtonProps): JSX.Element {
  return <Drop {...props} role="dialog" />;
}

/** 一项 An action. What it yields stands grey at the right (`note`), or its key. */
export function MenuItem({
  icon,
  note,
  shortcut,
  disabled,
  onChoose,
  children,
}: {
  icon?: IconName;
  note?: string | undefined;
  shortcut?: string;
  disabled?: boolean;
  onChoose(): void;
  children: ComponentChildren;
}): JSX.Element {
  const close = useContext(Close);
  const choose = () => {
    if (disabled) return;
    close();
    onChoose();
  };
  return (
    <button type="button" role="menuitem" tabIndex={-1} aria-disabled={disabled} onClick={choose}>
      {icon && <Icon name={icon} />}
      {children}
      {note !== undefined && <small>{note}</small>}
      {shortcut !== undefined && <kbd class="gj-key">{shortcut}</kbd>}
    </button>
  );
}

/** 单选项 One of what a panel offers: choosing it closes the panel, and the focus returns to its button. */
export function PanelChoice({
  chosen,
  onChoose,
  children,
}: {
  chosen: boolean;
  onChoose(): void;
  children: ComponentChildren;
}): JSX.Element {
  const close = useContext(Close);
  const choose = () => {
    close();
    onChoose();
  };
  return (
    <button type="button" aria-pressed={chosen} onClick={choose}>
      {children}
    </button>
  );
}

/** 勾选项 One that is on or off. The menu stays open: one may want several. */
export function MenuCheck({
  checked,
  note,
  onToggle,
  children,
}: {
  checked: boolean;
  note?: string;
  onToggle(checked: boolean): void;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      aria-checked={checked}
      tabIndex={-1}
      onClick={() => onToggle(!checked)}
    >
      <span class="tick">{checked && <Icon name="pass" />}</span>
      {children}
      {note !== undefined && <small>{note}</small>}
    </button>
  );
}

/** 一组 Items under a heading. */
export function MenuGroup({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu.
    <div role="group" aria-labelledby={id}>
      <h3 id={id} role="presentation">
        {label}
      </h3>
      {children}
    </div>
  );
}

/** 分隔 A line between groups. */
export function MenuLine(): JSX.Element {
  return <hr />;
}

const INSIDE = 'button, input, select, textarea, a[href]';

function Drop({
  label,
  value,
  icon,
  on,
  kind,
  align = 'start',
  disabled,
  width,
  role,
  children,
  ...rest
}: MenuButtonProps & { role: 'menu' | 'dialog' }): JSX.Element {
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: '', at: 0 });
  const items = () =>
    [
      ...(list.current?.querySelectorAll<HTMLElement>(role === 'menu' ? '[role^=menuitem]' : INSIDE) ?? []),
    ].filter((item) => !item.matches(':disabled'));
  const close = (back = true) => {
    setOpen(null);
    if (back) box.current?.querySelector<HTMLElement>(':scope > button')?.focus();
  };

  useEffect(() => {
    if (open === null) return;
    const all = items();
    (open === 'last' ? all.at(-1) : all[0])?.focus();
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  useLayoutEffect(() => {
    if (open !== null && list.current) keepInWindow(list.current);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const active = document.activeElement as HTMLElement;
    const at = all.indexOf(active);
    const writes = active.matches('textarea, input:not([type=checkbox], [type=radio])');
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at === -1 ? all.length - 1 : at - 1 + all.length,
      ...(writes ? {} : { Home: 0, End: all.length - 1 }),
    }[event.key];
    if (event.key === 'Escape') close();
    else if (to !== undefined && !active.matches('textarea, [type=radio]')) all[to % all.length]?.focus();
    else if (event.key === 'Tab' && role === 'menu') return close(false);
    else if (
      role === 'menu' &&
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.metaKey
    )
      byLetters(all, at, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Letters that follow each other within a second are the beginning of a name. */
  const byLetters = (all: HTMLElement[], at: number, key: string) => {
    const now = Date.now();
    const before = now - typed.current.at < 1000 ? typed.current.letters : '';
    const letters = (before + key).toLowerCase();
    typed.current = { letters, at: now };
    const from = letters.length > 1 ? Math.max(at, 0) : at + 1;
    const order = [...all.slice(from), ...all.slice(0, from)];
    order.find((item) => item.textContent?.trim().toLowerCase().startsWith(letters))?.focus();
  };

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(event.key === 'ArrowUp' ? 'last' : 'first');
  };

  return (
    <div class={`gj-drop-down ${rest.class ?? ''}`} ref={box}>
      <button
        type="button"
        class="gj-button"
        data-more
        data-on={on || undefined}
        data-kind={kind}
        disabled={disabled}
        aria-haspopup={role}
        aria-expanded={open !== null}
        onClick={() => (open === null ? setOpen('first') : close())}
        onKeyDown={onButtonKey}
      >
        {icon && <Icon name={icon} />}
        {label}
        {value !== undefined && ' '}
        {value !== undefined && <b>{value}</b>}
        <Icon name="down" />
      </button>
      {open !== null && (
        <Close.Provider value={close}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useAriaPropsSupportedByRole: its role is menu or dialog. */}
          <div
            class="gj-menu"
            role={role}
            aria-label={label}
            data-align={align}
            style={width === undefined ? undefined : { width: `${width}px` }}
            ref={list}
            tabIndex={-1}
            onKeyDown={onKeyDown}
          >
            {children}
          </div>
        </Close.Provider>
      )}
    </div>
  );
}

/** Keeps an open menu within the window: moves it sideways, opens it upwards where it has more room there, lets it scroll where it would be higher. */
function keepInWindow(menu: HTMLElement): void {
  const EDGE = 8;
  const GAP = 4;
  const { left, right } = menu.getBoundingClientRect();
  const over = right - (innerWidth - EDGE);
  const shift = over > 0 ? -Math.min(over, left - EDGE) : left < EDGE ? EDGE - left : 0;
  if (shift !== 0) menu.style.translate = `${shift}px 0`;
  const button = menu.parentElement!.getBoundingClientRect();
  const [above, below] = [button.top - GAP - EDGE, innerHeight - button.bottom - GAP - EDGE];
  const upwards = menu.scrollHeight > below && above > below;
  menu.toggleAttribute('data-up', upwards);
  menu.style.maxHeight = `${Math.max(160, upwards ? above : below)}px`;
}
