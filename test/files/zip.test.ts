import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES, MAX_UNPACKED } from '../../src/files/archive';
import { FileProblem, MAX_BYTES } from '../../src/files/file';
import { openAll, openFile, unpack } from '../../src/files/open';
import { zipEntries } from '../../src/files/zip';

const page = (text: string) => strToU8(`<p>${text}</p>`);
const archive = (files: Record<string, Uint8Array>, name = 'a.zip') => ({ name, bytes: zipSync(files) });
const told = (result: object) =>
  result instanceof FileProblem ? [result.file, result.fault] : (result as { name: string }).name;

/** Writes 32 bits into the directory's entry for the first file, so that it claims what it likes. */
function claiming(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + offset, value, true);
      break;
    }
  return copy;
}

describe('an archive', () => {
  it('gives each file by its path, folders and what computers put beside them left out', async () => {
    const given = archive({
      '2024/甲局.html': page('甲'),
      '2024/乙局.txt': strToU8('乙'),
      '__MACOSX/2024/._甲局.html': page('x'),
      '.DS_Store': strToU8('x'),
      'Thumbs.db': strToU8('x'),
      '丙局_files/style.css': strToU8('x'),
      '丙局_files/frame.html': page('x'),
      '丁局/': new Uint8Array(),
    });
    expect((await openAll(given)).map(told)).toEqual(['a.zip!/2024/甲局.html', 'a.zip!/2024/乙局.txt']);
  });

  it('made by tools that part folders with a backslash', async () => {
    const given = archive({ '2024\\甲局.html': page('甲'), '2024\\.DS_Store': strToU8('x') });
    expect((await openAll(given)).map(told)).toEqual(['a.zip!/2024/甲局.html']);
  });

  it('is found before a comment and behind a program that unpacks it', () => {
    const plain = zipSync({ 'a.html': page('a') });
    const noted = Uint8Array.from([...plain, ...strToU8('note')]);
    noted[plain.length - 2] = 4;
    const unpacking = Uint8Array.from([...strToU8('MZ program'), ...plain]);
    for (const bytes of [plain, noted, unpacking])
      expect(zipEntries(bytes)!.map(({ path, read }) => [path, read()])).toEqual([['a.html', page('a')]]);
  });

  it('loses nothing by one file that is broken', async () => {
    const given = archive({ 'a.docx': strToU8('PK\x03\x04'), 'b.html': page('b'), 'c.png': strToU8('GIF8') });
    expect((await openAll(given)).map(told)).toEqual([
      ['a.zip!/a.docx', 'damaged'],
      'a.zip!/b.html',
      ['a.zip!/c.png', 'scan'],
    ]);
    expect((await openFile(given)).map(told)).toEqual(['a.zip!/b.html']);
  });

  it('names what is wrong where nothing can be opened', async () => {
    await expect(openFile(archive({ 'a.png': strToU8('GIF8') }))).rejects.toMatchObject({ fault: 'scan' });
    await expect(openFile(archive({ '.DS_Store': strToU8('x') }))).rejects.toMatchObject({
      fault: 'empty',
      kind: 'zip',
    });
    await expect(openFile(archive({}))).rejects.toMatchObject({ fault: 'empty', kind: 'zip' });
  });

  it('reads names in GBK where the archive does not say UTF-8', async () => {
    // fflate sets the UTF-8 flag for names outside ASCII: four ASCII letters give way to 年报 in GBK.
    const bytes = zipSync({ 'XXXX.html': page('年报') });
    for (let at = 0; at < bytes.length - 4; at++)
      if ([0, 1, 2, 3].every((by) => bytes[at + by] === 0x58)) bytes.set([0xc4, 0xea, 0xb1, 0xa8], at);
    expect((await openAll({ name: 'a.zip', bytes })).map(told)).toEqual(['a.zip!/年报.html']);
  });

  it('goes into an archive within it, and no deeper', async () => {
    const third = zipSync({ 'c.html': page('c') });
    const second = zipSync({ 'b.html': page('b'), 'third.zip': third });
    expect((await openAll(archive({ 'second.zip': second }))).map(told)).toEqual([
      'a.zip!/second.zip!/b.html',
      ['a.zip!/second.zip!/third.zip', 'unsupported'],
    ]);
  });

  it('hands on the encoding a person chose', async () => {
    const given = { ...archive({ 'a.txt': Uint8Array.from([0xa6, 0x7e]) }), encoding: 'big5' };
    expect(await openAll(given)).toMatchObject([{ content: { text: '年' } }]);
  });

  it('is unpacked one file at a time, only as far as is asked', () => {
    const files = unpack(archive({ 'a.html': page('a'), 'b.html': page('b') }));
    expect(files.next().value).toMatchObject({ name: 'a.zip!/a.html', bytes: page('a') });
    expect([...files].map((one) => told(one as object))).toEqual(['a.zip!/b.html']);
    const single = { name: 'a.html', bytes: page('a') };
    expect([...unpack(single)]).toEqual([single]);
  });
});

describe('an archive that is not what it says', () => {
  const one = zipSync({ 'a.html': page('一') });

  it.each([
    ['a file with a password', claiming(one, 8, 1), 'locked'],
    ['another checksum', claiming(one, 16, 1), 'damaged'],
    ['more bytes than it holds', claiming(one, 24, 900), 'damaged'],
    ['a size that no packed file can have', claiming(one, 24, MAX_BYTES), 'damaged'],
    ['a file beyond the limit', claiming(one, 24, MAX_BYTES + 1), 'too-large'],
    ['more than all archives may hold', claiming(one, 24, MAX_UNPACKED + 1), 'too-large'],
    ['a file at a place where none is', claiming(one, 42, 7), 'damaged'],
    ['no directory', one.subarray(0, one.length - 10), 'damaged'],
  ])('%s', async (_, bytes, fault) => {
    const results = await openAll({ name: 'a.zip', bytes });
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ fault });
  });

  it.each([
    ['has a password', 8, 1, 'locked'],
    ['is beyond the limit', 24, MAX_BYTES + 1, 'too-large'],
    ['is broken', 16, 1, 'damaged'],
  ])('where one file %s the others are read', async (_, offset, value, fault) => {
    const bytes = claiming(zipSync({ 'a.html': page('一'), 'b.html': page('二') }), offset, value);
    expect((await openAll({ name: 'a.zip', bytes })).map(told)).toEqual([
      ['a.zip!/a.html', fault],
      'a.zip!/b.html',
    ]);
  });

  it('more files than anyone collects: those within the limit are opened', async () => {
    const many = Object.fromEntries(
      Array.from({ length: MAX_ENTRIES + 3 }, (_, at) => [`${at}.txt`, strToU8('x')] as const),
    );
    const results = await openAll({ name: 'a.zip', bytes: zipSync(many, { level: 0 }) });
    expect(results).toHaveLength(MAX_ENTRIES + 1);
    expect(results.at(-1)).toMatchObject({ fault: 'too-large', kind: 'zip', file: 'a.zip' });
  });
});
