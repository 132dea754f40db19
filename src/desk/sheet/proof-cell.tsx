import type { JSX } from 'preact';
import { Icon } from '../../ui/icons';
import type { Proof } from './proof';
import { say } from './texts';

/** 核算 A tick, or ≠ with our sum; an open diamond where it cannot be told; nothing where nothing is stated. */
export function ProofCell({
  proof,
  balance = false,
  compact = false,
  foot = false,
}: {
  proof: Proof | null;
  /** 收办平衡 has two sums of ours. */
  balance?: boolean;
  compact?: boolean;
  /** Stands below the table: its row is the proof line. */
  foot?: boolean;
}): JSX.Element {
  const base = foot ? '' : 'proof';
  if (proof === null || proof.outcome === 'inapplicable') return <td class={base || undefined} />;
  if (proof.outcome === 'satisfied')
    return (
      <td class={base || undefined}>
        <Sign name="pass" label={say('holds')} />
      </td>
    );
  if (proof.outcome === 'undecided')
    return (
      <td class={`${base} open`.trim()}>
        <Sign name="undecided" label={say('undecided')} />
      </td>
    );
  const words = say(balance ? 'offSides' : 'off', { sum: proof.sum, stated: proof.stated });
  return (
    <td class={`${base} off`.trim()} title={words}>
      <span aria-hidden="true">{shown(proof, balance, compact)}</span>
      <span class="gj-hidden">{words}</span>
    </td>
  );
}

function shown({ sum, stated }: Proof, balance: boolean, compact: boolean): string {
  if (!balance) return `≠ ${sum}`;
  return compact ? '≠' : `${sum}≠${stated}`;
}

const Sign = ({ name, label }: { name: 'pass' | 'undecided'; label: string }): JSX.Element => (
  <span role="img" aria-label={label} title={label}>
    <Icon name={name} />
  </span>
);
