import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { withSite } from '../../settings';
import { hostOf, originsOf } from '../../sites';
import { say } from './texts';
import type { Parts } from './use-settings';

/** 添加网站 The heading of the sites, and a field for one more: the browser asks, we only say which. */
export function AddSite({
  sites,
  save,
  tell,
}: Pick<Parts, 'save' | 'tell'> & { sites: Parts['settings']['sites'] }): JSX.Element {
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    setAddress('');
    setProblem(null);
    button.current?.focus();
  };
  const add = async (event: Event) => {
    event.preventDefault();
    const host = hostOf(address.trim());
    if (host === null) return setProblem(say('noAddress'));
    // Not awaited before the request: browsers grant nothing outside the press of a button.
    const granted = await browser.permissions.request({ origins: originsOf(host) }).catch(() => false);
    if (!granted) return setProblem(say('refused'));
    if (Object.hasOwn(sites, host))
      save({ sites: withSite(sites, host, 'auto') }, say('granted', { site: host }));
    else tell(say('granted', { site: host }));
    close();
  };
  return (
    <>
      <h2>
        {say('sites')}
        <button
          type="button"
          class="gj-button"
          ref={button}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {say('addSite')}
        </button>
      </h2>
      {open && (
        <form
          class="gj-add-site"
          onSubmit={(event) => void add(event)}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <input
            class="gj-field"
            aria-label={say('address')}
            placeholder="www.example.cn"
            spellcheck={false}
            value={address}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : id}
            ref={(field) => field?.focus()}
            onInput={(event) => {
              setAddress(event.currentTarget.value);
              setProblem(null);
            }}
          />
          <button type="submit" class="gj-button" data-kind="main" disabled={address.trim() === ''}>
            {say('allow')}
          </button>
          <button type="button" class="gj-button" onClick={close}>
            {say('cancel')}
          </button>
          {problem !== null && (
            <p id={id} role="alert" class="gj-warning">
              {problem}
            </p>
          )}
        </form>
      )}
    </>
  );
}
