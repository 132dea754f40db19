import { describe, expect, it } from 'vitest';
import { endingsOf, sortFiles } from '../../../src/desk/batch/files';

const chosen = (...paths: string[]) => paths.map((path) => ({ path, file: new File([], path) }));
const paths = (files: { path: string }[]) => files.map(({ path }) => path);

describe('chosen files', () => {
  it('are sorted by what their endings promise', () => {
    const sorted = sortFiles(
      chosen('年报/b.PDF', '年报/a.html', 'x.wps', 'y.doc', 'photo.png', 'z.zip', '年报/t.mht'),
    );
    expect(paths(sorted.readable).sort()).toEqual(['z.zip', '年报/a.html', '年报/b.PDF', '年报/t.mht']);
    expect(paths(sorted.legacy).sort()).toEqual(['x.wps', 'y.doc']);
    expect(paths(sorted.other)).toEqual(['photo.png']);
    expect(endingsOf(sorted.legacy).sort()).toEqual(['doc', 'wps']);
  });

  it('what systems leave lying about is not counted', () => {
    const litter = chosen(
      'a/.DS_Store',
      '__MACOSX/a/._x.docx',
      'Thumbs.db',
      'b/~$报告.docx',
      'c/desktop.ini',
    );
    expect(sortFiles(litter)).toEqual({ readable: [], legacy: [], other: [] });
  });
});
