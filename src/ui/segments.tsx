import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** 分段选择 One of a few, drawn as buttons that touch: a group of radio buttons, and as such to keyboard and screen reader. */
export function Segments<Value extends string>({
  label,
  options,
  value,
  onChoose,
}: {
  label: string;
  options: readonly { value: Value; label: ComponentChildren; disabled?: boolean }[];
  value: Value;
  onChoose(value: Value): void;
}): JSX.Element {
  const name = useId();
  return (
    <div class="gj-segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            class="gj-hidden"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
