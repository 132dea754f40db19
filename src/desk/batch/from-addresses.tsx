import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { madeAt } from '../../ui/ignored-list';
import { listed } from '../../ui/listed';
import type { Report } from './order';
import { readAddresses } from './pasted';
import { say } from './texts';

/** 粘贴网址 One a line, or a column of a table: says what was understood while one types. */
export function FromAddresses({ report }: { report: Report }): JSX.Element {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const { addresses, repeated, others } = readAddresses(text);

  const onInput = (value: string) => {
    setText(value);
    const { addresses: found } = readAddresses(value);
    const date = madeAt({ madeAt: new Date().toISOString() });
    report(
      found.length === 0
        ? null
        : {
            title: say('today', { date }),
            origin: null,
            sources: found.map(({ url, label }) => ({
              source: { type: 'address', url, typed: true },
              label,
            })),
          },
    );
  };
  /** 看 Puts the cursor on the first line that is no address. */
  const show = () => {
    const lines = text.split('\n');
    const at = (others[0] ?? 1) - 1;
    const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    field.current?.focus();
    field.current?.setSelectionRange(start, start + (lines[at]?.length ?? 0));
  };
  return (
    <>
      <textarea
        class="gj-field mono"
        autofocus
        rows={7}
        ref={field}
        spellcheck={false}
        aria-label={say('addresses')}
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="gj-note">{say('addressesHow')}</p>
      <div role="status">
        <ul class="gj-lines">
          {addresses.length > 0 && (
            <li>
              <b>{addresses.length}</b> {say('addresses_readable', { count: addresses.length })}
            </li>
          )}
          {repeated > 0 && (
            <li>
              <b>{repeated}</b> {say('addresses_repeated')}
            </li>
          )}
          {others.length > 0 && (
            <li>
              <b>{others.length}</b>{' '}
              {say('addresses_others', {
                count: others.length,
                lines: listed(others.slice(0, 5)),
              })}{' '}
              <button type="button" class="gj-plain" onClick={show}>
                {say('addresses_see')}
              </button>
            </li>
          )}
        </ul>
      </div>
    </>
  );
}
