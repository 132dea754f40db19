import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { batches, jobsOf } from '../../../src/batch/batches';
import { reviewAgain } from '../../../src/desk/library/actions';
import { parseRoute } from '../../../src/desk/route';
import { record } from './records';

describe('reviewing again what is in the library', () => {
  it('reads the addresses; what came from a file or was pasted is named, to be chosen again', async () => {
    const hash = await reviewAgain([
      record({ url: 'https://www.yunchuan.gov.cn/lyj/1.html' }),
      record({ agency: '云川市水利局', url: 'file:///2024.docx' }),
      record({ agency: null, title: '粘贴的表', url: 'about:pasted' }),
    ]);
    const [batch] = await batches();
    expect(parseRoute(hash)).toEqual({ view: 'batch', batch: batch!.id });
    const jobs = await jobsOf(batch!.id);
    expect(jobs.map(({ label, state, source, failure }) => [label, state, source.type, failure])).toEqual([
      ['云川市林业局', 'waiting', 'address', null],
      ['云川市水利局', 'failed', 'file', { kind: 'file', detail: 'again' }],
      ['粘贴的表', 'failed', 'file', { kind: 'file', detail: 'again' }],
    ]);
    expect(batch!.state).toBe('running');
  });
});
