import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { decode } from '../../files/decode';
import { Dialog } from '../../ui/dialog';
import { Menu, MenuCheck, MenuItem, MenuLine } from '../../ui/menu';
import { say } from './texts';
import type { RosterState } from './use-roster';

/** 名册 Plain text at the left: written, pasted, read from a file, or one that was kept. */
export function RosterPane({ state, region }: { state: RosterState; region: string }): JSX.Element {
  const { rosters, roster, use, save, forget } = state;
  const [text, setText] = useState(roster.text);
  const [forgetting, setForgetting] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setText(roster.text), [roster.id, roster.text]);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const { text: found } = decode(new Uint8Array(await file.arrayBuffer()), file.type);
    setText(found);
    await save(found);
  };
  return (
    <div class="gj-roster">
      <h2>
        {say('roster')}
        <span>{say('rosterHow')}</span>
      </h2>
      <textarea
        class="gj-field"
        aria-label={say('roster')}
        aria-describedby="roster-how"
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => void save(text)}
      />
      <p id="roster-how" class="gj-quiet gj-small">
        {say('rosterYears')}
        {region !== '' && <br />}
        {region !== '' && say('rosterRegion', { region })}
      </p>
      <div class="row">
        <button type="button" class="gj-button" data-kind="main" onClick={() => void save(text)}>
          {say('compare')}
        </button>
        <button type="button" class="gj-button" onClick={() => field.current?.click()}>
          {say('fromFile')}
        </button>
        <input
          ref={field}
          class="gj-hidden"
          type="file"
          tabIndex={-1}
          accept=".txt,.csv,text/plain,text/csv"
          aria-label={say('chooseFile')}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
        <Menu label={say('saved')} align="end" class="push">
          {rosters.map((one) => (
            <MenuCheck key={one.id} checked={one.id === roster.id} onToggle={() => use(one)}>
              {one.name}
            </MenuCheck>
          ))}
          {rosters.length > 0 && <MenuLine />}
          <MenuItem onChoose={() => use({ id: crypto.randomUUID(), name: '', text: '', changedAt: '' })}>
            {say('newRoster')}
          </MenuItem>
          <MenuItem
            disabled={!rosters.some(({ id }) => id === roster.id)}
            onChoose={() => setForgetting(true)}
          >
            {say('forgetRoster')}
          </MenuItem>
        </Menu>
      </div>
      {forgetting && (
        <Dialog
          title={say('forgetTitle')}
          width={400}
          main={{
            label: say('forgetNow'),
            onChoose: () => {
              setForgetting(false);
              void forget();
            },
          }}
          onClose={() => setForgetting(false)}
        >
          <p>{say('forgetWhat', { name: roster.name })}</p>
        </Dialog>
      )}
    </div>
  );
}
