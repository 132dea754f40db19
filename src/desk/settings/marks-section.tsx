import type { JSX } from 'preact';
import type { Settings } from '../../settings';
import { Icon } from '../../ui/icons';
import { Segments } from '../../ui/segments';
import { say } from './texts';
import type { Parts } from './use-settings';

const kinds = [
  { name: 'error', icon: 'error' },
  { name: 'warning', icon: 'warning' },
  { name: 'info', icon: 'hint' },
  { name: 'undecided', icon: 'undecided' },
] as const;

/** 页面上显示 What is marked on pages, and when. */
export function MarksSection({ settings, save }: Parts): JSX.Element {
  const { shown, onOpen, sayClear } = settings;
  return (
    <section id="marks">
      <h2>
        {say('marks')}
        <span>{say('marksNote')}</span>
      </h2>
      {kinds.map(({ name, icon }) => (
        <label key={name} class="gj-setting" title={name === 'error' ? say('errorAlways') : undefined}>
          <div>
            <span class={`gj-severity gj-${icon}`}>
              <Icon name={icon} />
              {say(name)}
            </span>
            <small>{say(`${name}Why`)}</small>
          </div>
          <input
            type="checkbox"
            name={name}
            checked={name === 'error' || shown[name]}
            disabled={name === 'error'}
            onChange={(event) =>
              name !== 'error' &&
              save({ shown: { ...shown, [name]: event.currentTarget.checked } }, say(name))
            }
          />
        </label>
      ))}
      <div class="gj-setting">
        <div>{say('onOpen')}</div>
        <Segments<Settings['onOpen']>
          label={say('onOpen')}
          options={[
            { value: 'marks', label: say('onOpen_marks') },
            { value: 'icon', label: say('onOpen_icon') },
          ]}
          value={onOpen}
          onChoose={(value) => save({ onOpen: value }, say(`onOpen_${value}`))}
        />
      </div>
      <div class="gj-setting">
        <div>{say('sayClear')}</div>
        <Segments
          label={say('sayClear')}
          options={[
            { value: 'yes', label: say('clear_yes') },
            { value: 'no', label: say('clear_no') },
          ]}
          value={sayClear ? 'yes' : 'no'}
          onChoose={(value) => save({ sayClear: value === 'yes' }, say(`clear_${value}`))}
        />
      </div>
    </section>
  );
}
