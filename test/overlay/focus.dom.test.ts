import { expect, it } from 'vitest';
import { focusIn } from '../../src/overlay/focus';
import type { Mount } from '../../src/overlay/mount';

it('the focus goes back to the finding’s marker, else to where the card was opened from, else to the navigator', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  const root = document.createElement('div');
  shadow.append(root);
  root.innerHTML =
    '<nav class="gj-navigator"><button id="first"></button><button id="list"></button></nav><button data-finding="1"></button>';
  const focus = focusIn({ shadow, root } as unknown as Mount);
  expect(focus.inside()).toBe(false);
  focus.to('#list');
  expect(focus.inside()).toBe(true);
  focus.remember();
  focus.to('#first');
  focus.back(1);
  expect(shadow.activeElement).toBe(root.querySelector('[data-finding="1"]'));
  focus.back(2);
  expect(shadow.activeElement?.id).toBe('list');
  root.querySelector('#list')!.remove();
  focus.back(2);
  expect(shadow.activeElement?.id).toBe('first');
  host.remove();
});
