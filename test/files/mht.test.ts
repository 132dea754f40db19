import { describe, expect, it } from 'vitest';
import type { OpenedFile } from '../../src/files/file';
import { openFile } from '../../src/files/open';

/** 年报 in GB18030. */
const GBK = '\xc4\xea\xb1\xa8';
const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const lines = (...all: string[]) => latin1(all.join('\r\n'));
const opened = async (bytes: Uint8Array, name = 'a.mht') =>
  ((await openFile({ name, bytes })) as [OpenedFile])[0];

describe('a saved page', () => {
  it('of Word says its encoding only within itself', async () => {
    const page = await opened(
      lines(
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="----=_NextPart_01"',
        '',
        '本文档是“单个文件网页”。',
        '',
        '------=_NextPart_01',
        'Content-Location: file:///C:/A/report.htm',
        'Content-Transfer-Encoding: 8bit',
        'Content-Type: text/html; charset="utf-8"',
        '',
        `<meta charset=gb2312><p>${GBK}</p>`,
        '------=_NextPart_01',
        'Content-Location: file:///C:/A/image.png',
        'Content-Transfer-Encoding: base64',
        'Content-Type: image/png',
        '',
        'R0lG',
        '------=_NextPart_01--',
      ),
    );
    expect(page).toMatchObject({
      kind: 'mht',
      encoding: 'gb18030',
      content: { html: expect.stringContaining('<p>年报</p>') },
    });
    expect(page.url).toBeUndefined();
  });

  it('in quoted-printable and base64, with the pages of its frames, and the address of its first part', async () => {
    const page = await opened(
      lines(
        'From: "Saved by Internet Explorer"',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html";',
        '\tboundary="b"',
        '',
        '--b',
        'Content-Type: text/html; charset="gb2312"',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: http://www.a.gov.cn/report.html',
        '',
        '<p>=C4=EA=B1=A8</p><iframe src=3D"=',
        'b.html"></iframe>',
        '--b',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: base64',
        'Content-Location: http://www.a.gov.cn/b.html',
        '',
        Buffer.from('<p>表三</p>').toString('base64'),
        '--b--',
      ),
      'download',
    );
    expect(page.url).toBe('http://www.a.gov.cn/report.html');
    expect(page.content).toEqual({
      html: expect.stringMatching(/<p>年报<\/p><iframe src="b\.html"><\/iframe>[\s\S]*<p>表三<\/p>/),
    });
  });

  it('of Chrome names its address at its head: its parts may be called anything', async () => {
    const page = await opened(
      lines(
        'From: <Saved by Blink>',
        'Snapshot-Content-Location: https://www.a.gov.cn/report.html',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="b"',
        '',
        '--b',
        'Content-Type: text/html',
        'Content-Location: https://cdn.a.gov.cn/frame.html',
        '',
        '<p>1</p>',
        '--b--',
      ),
    );
    expect(page.url).toBe('https://www.a.gov.cn/report.html');
  });

  it('of one part only', async () => {
    const page = await opened(lines('MIME-Version: 1.0', 'Content-Type: text/html', '', '<p>1</p>'));
    expect(page.content).toEqual({ html: expect.stringContaining('<p>1</p>') });
  });

  it.each([
    [
      'without a page',
      ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="b"', '', '--b--'],
      'damaged',
    ],
    ['with a blank page', ['MIME-Version: 1.0', 'Content-Type: text/html', '', '  '], 'empty'],
  ])('%s', async (_, all, fault) => {
    await expect(openFile({ name: 'a.mht', bytes: lines(...all) })).rejects.toMatchObject({
      fault,
      kind: 'mht',
    });
  });

  it('is not taken for one where a text only begins like a letter', async () => {
    const page = await opened(lines('Subject: 1', 'Content-Type: unknown', '', 'text'));
    expect(page.kind).toBe('text');
  });
});
