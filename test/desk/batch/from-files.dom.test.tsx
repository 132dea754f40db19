import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FromFiles } from '../../../src/desk/batch/from-files';
import type { Order } from '../../../src/desk/batch/order';

describe('what is pasted into the choice of files', () => {
  const root = document.body.appendChild(document.createElement('div'));
  afterEach(() => render(null, root));

  it('is taken as soon as the choice is drawn, before its first frame', () => {
    const html = '<table><tr><td>本年新收政府信息公开申请数量</td><td>3</td></tr></table>';
    const orders: (Order | null)[] = [];
    render(<FromFiles report={(order) => orders.push(order)} />, root);
    document.dispatchEvent(pasted(html));
    expect(orders.map((order) => order?.sources.map(({ source }) => source))).toEqual([
      [{ type: 'pasted', content: { html } }],
    ]);
  });

  it('is left to the page when the choice is closed', () => {
    const orders: unknown[] = [];
    render(<FromFiles report={(order) => orders.push(order)} />, root);
    render(null, root);
    document.dispatchEvent(pasted('<table></table>'));
    expect(orders).toEqual([]);
  });
});

/** jsdom has no clipboard of its own. */
function pasted(html: string): Event {
  const clipboardData = { files: [], getData: (type: string) => (type === 'text/html' ? html : '') };
  return Object.assign(new Event('paste', { bubbles: true }), { clipboardData });
}
