import type { JSX } from 'preact';
import { hashOf } from '../route';
import { say } from './texts';

/** 题头 The name of the room, and its two views. */
export function Head(): JSX.Element {
  return (
    <>
      <h1>{say('title')}</h1>
      <nav class="gj-years" aria-label={say('views')}>
        <a href={hashOf({ view: 'library' })} aria-current="page">
          {say('reports')}
        </a>
        <a href={hashOf({ view: 'missing' })}>{say('missing')}</a>
      </nav>
    </>
  );
}
