import type { JSX } from 'preact';
import { closingOf, NOTICE_HEAD, type Notice, type Signature } from '../../export/notice';
import { Editable } from './editable';
import { say } from './texts';

interface Props {
  notice: Notice;
  signature: Signature;
  onNotice(notice: Notice): void;
}

const CELLS = [
  ['place', 'place'],
  ['stated', 'stated'],
  ['problem', 'problemCell'],
  ['suggestion', 'suggestion'],
] as const;

/** 一份通知 A sheet of paper: black on white in every theme. */
export function Paper({ notice, signature, onNotice }: Props): JSX.Element {
  const [before = '', after = ''] = closingOf('|').split('|');
  const field = (key: 'heading' | 'to' | 'opening') => say('field', { what: say(key) });
  return (
    <article class="gj-paper" data-theme="light" lang="zh-CN" aria-label={say('notice', { unit: notice.to })}>
      <h2>
        <Editable
          label={field('heading')}
          text={notice.title}
          onText={(title) => onNotice({ ...notice, title })}
        />
      </h2>
      <p class="to">
        <Editable label={field('to')} text={notice.to} onText={(to) => onNotice({ ...notice, to })} />
        {COLON}
      </p>
      <p>
        <Editable
          label={field('opening')}
          text={notice.opening}
          onText={(opening) => onNotice({ ...notice, opening })}
        />
      </p>
      <table>
        <colgroup>
          <col />
          <col class="place" />
          <col />
          <col />
          <col class="suggestion" />
        </colgroup>
        <thead>
          <tr>
            {NOTICE_HEAD.map((title) => (
              <th key={title} scope="col" class="c">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notice.rows.map((row, index) => (
            <tr key={index}>
              <td class="c">{index + 1}</td>
              {CELLS.map(([name, what]) => (
                <td key={name} class={name === 'stated' ? 'c' : undefined}>
                  <Editable
                    label={say('cell', { row: index + 1, what: say(what) })}
                    text={row[name]}
                    onText={(text) => {
                      const rows = notice.rows.map((one, at) =>
                        at === index ? { ...one, [name]: text } : one,
                      );
                      onNotice({ ...notice, rows });
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {before}
        <span class="fill">{signature.deadline || BLANK}</span>
        {after}
      </p>
      <p class="sign">
        {signature.office || BLANK}
        <br />
        {signature.date || BLANK}
      </p>
    </article>
  );
}

const COLON = '\uff1a';

/** A line to write on. */
const BLANK = '\u00a0'.repeat(16);
