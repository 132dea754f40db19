import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icons';

/** One tab: its name among the others, and what it says. */
export interface Tab<Name extends string> {
  name: Name;
  label: ComponentChildren;
  icon?: IconName;
}

/** 选项卡 Tabs over one panel. One of them is in the order of Tab; arrows, Home and End choose among them. */
export function Tabs<Name extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  extra,
  children,
}: {
  label: string;
  tabs: readonly Tab<Name>[];
  chosen: Name;
  onChoose(name: Name): void;
  /** Stands at the right of the tabs. */
  extra?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextOf(
      event.key,
      tabs.findIndex(({ name }) => name === chosen),
      tabs.length,
    );
    if (to === null) return;
    event.preventDefault();
    onChoose(tabs[to]!.name);
    const row = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]');
    row[to]?.focus();
  };
  return (
    <>
      <div class="gj-tabs">
        <div role="tablist" aria-label={label} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              role="tab"
              id={`${id}-${tab.name}`}
              aria-controls={`${id}-panel`}
              aria-selected={tab.name === chosen}
              tabIndex={tab.name === chosen ? 0 : -1}
              onClick={() => onChoose(tab.name)}
            >
              {tab.icon && <Icon name={tab.icon} />}
              {tab.label}
            </button>
          ))}
        </div>
        {extra}
      </div>
      <div class="gj-tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </>
  );
}

/** Where a key leads in a row that closes upon itself; null for any other key. */
export function nextOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
