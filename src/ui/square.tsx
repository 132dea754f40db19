import type { JSX } from 'preact';
import { Icon, type IconName } from './icons';

/** A square button that shows an icon and says its name, and its key where it has one. */
export function Square(props: {
  icon: IconName;
  label: string;
  keys?: string;
  onClick(): void;
}): JSX.Element {
  const { icon, label, keys = '', onClick } = props;
  return (
    <button
      type="button"
      class="gj-button"
      data-kind="bare"
      data-shape="square"
      aria-label={label}
      title={`${label} ${keys}`.trim()}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
