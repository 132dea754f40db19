import { describe, expect, it } from 'vitest';
import { readSentence } from '../lib/sentences';

/** “26 of 28”: each figure with the one that it is a part of; what has no whole is left out. */
function wholesIn(text: string): string[] {
  return readSentence({ text, table: { received: 64 } }).statements.flatMap(({ value, whole, claim }) =>
    whole && !claim && whole.value !== value ? [`${value} of ${whole.value}`] : [],
  );
}

describe('what a figure is a part of', () => {
  it.each([
    ['收到政府信息公开申请64件，其中自然人52件，企业9件。', ['52 of 64', '9 of 64']],
    // Without 其中 too, and from sentence to sentence of a paragraph.
    ['征收类申请28件，自然人26件。', ['26 of 28']],
    ['收到政府信息公开申请64件。予以公开26件。', ['26 of 64']],
    ['收到政府信息公开申请64件。\n予以公开26件。', []],
    // A change is no whole, nor is one of the ways of applying.
    ['收到政府信息公开申请64件，比上年增加14件，其中自然人52件。', ['52 of 64']],
    ['收到政府信息公开申请64件，网络申请41件，予以公开26件。', ['26 of 64']],
    // What another received opens a whole of its own.
    ['收到政府信息公开申请64件，县住建局收到申请17件，予以公开5件。', ['17 of 64', '5 of 17']],
    // Results are of the cases.
    ['政府信息公开行政复议6件，维持3件、纠正1件。', ['3 of 6', '1 of 6']],
  ])('%s', (text, wholes) => {
    expect(wholesIn(text)).toEqual(wholes);
  });
});

describe('a part is as certain as its whole', () => {
  const said = (text: string) =>
    readSentence({
      text,
      table: { received: [52, 12, 0, 0, 0, 0, 64], 'disposed.granted': 26 },
    }).findings.map(({ code, severity }) => `${code} ${severity}`);

  it('of another matter: nothing is said', () => {
    expect(said('征收类申请28件，其中自然人26件，予以公开12件。')).toEqual([]);
    expect(said('申请共1.5万件，办结15230件。')).toEqual([]);
  });

  it('of what the table counts: it is held against the table', () => {
    expect(said('收到政府信息公开申请64件，其中自然人50件，予以公开25件。')).toEqual([
      'N-07 error',
      'N-05 error',
    ]);
  });

  it('of what contradicts the table itself: both are', () => {
    expect(said('收到政府信息公开申请65件，其中自然人50件。')).toEqual(['N-07 error', 'N-01 error']);
  });

  it('of what is in doubt: so is the part', () => {
    expect(said('累计受理政府信息公开申请60件，办结60件。')).toEqual(['N-01 warning', 'N-04 warning']);
  });
});
