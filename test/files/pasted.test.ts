import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../src/files/file';
import { openPasted } from '../../src/files/pasted';

const html = (pasted: Parameters<typeof openPasted>[0]) => {
  const { content } = openPasted(pasted);
  return 'html' in content ? content.html : content;
};

describe('pasted HTML', () => {
  it.each([
    [
      'Word: only what was copied, without what only Office understands',
      `Version:0.9\r\nStartHTML:0000\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p{mso-style-parent:""} --></style></head><body lang=ZH-CN><!--StartFragment--><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p class=MsoNormal style='mso-pagination:widow-orphan'>甲<span lang=EN-US>1<o:p></o:p></span></p><!--EndFragment--></body></html>`,
      '<p>甲<span>1<o:p></o:p></span></p>',
    ],
    [
      'Excel: the mark stands within the table',
      `<html><body><table border=0 width=72><!--StartFragment--> <col width=72><tr height=18><td height=18 class=xl65 colspan=2 style='x'>甲</td><td rowspan="2">1</td></tr><!--EndFragment--></table></body></html>`,
      '<table> <col><tr><td colspan=2>甲</td><td rowspan="2">1</td></tr></table>',
    ],
    [
      'what was hidden stays hidden, and nothing runs',
      `<p style="display: none">旧</p><p style="mso-hide:all">旧</p><tr hidden></tr><p onclick="x()">新</p><script>x()</script><iframe src=x></iframe>`,
      '<p hidden>旧</p><p hidden>旧</p><tr hidden></tr><p>新</p>',
    ],
    [
      'what Office alone is not shown',
      '<![if !supportMisalignedColumns]><tr><td>1</td></tr><![endif]><!--[if !mso]>2<![endif]--><!-- x -->',
      '<tr><td>1</td></tr>2',
    ],
    ['a > within quotation marks', '<td title="a>b" colspan="2">1</td>', '<td colspan="2">1</td>'],
  ])('%s', (_, given, expected) => {
    expect(html({ html: given })).toBe(expected);
  });
});

describe('pasted text', () => {
  it('of a sheet becomes a table, its sentences paragraphs', () => {
    expect(html({ text: '表三\r\n甲\t1\t\r\n乙\t<2\t3\r\n' })).toBe(
      '<p>表三</p><table><tr><td>甲</td><td>1</td><td></td></tr><tr><td>乙</td><td>&#60;2</td><td>3</td></tr></table>',
    );
  });

  it('leaves out columns that hold nothing, as merged cells leave them', () => {
    expect(html({ text: '甲\t\t乙\t丙\n1\t\t2\t\n' })).toBe(
      '<table><tr><td>甲</td><td>乙</td><td>丙</td></tr><tr><td>1</td><td>2</td><td></td></tr></table>',
    );
  });

  it('keeps the lines of one cell in it', () => {
    expect(html({ text: '"甲\n(“一”""x"")"\t1\n乙\t2' })).toBe(
      '<table><tr><td>甲<br>(“一”&#34;x&#34;)</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>',
    );
  });

  it('keeps a quotation mark that opens no cell', () => {
    expect(html({ text: '"甲"乙\t1\n丙\t"2' })).toBe(
      '<table><tr><td>&#34;甲&#34;乙</td><td>1</td></tr><tr><td>丙</td><td>&#34;2</td></tr></table>',
    );
  });

  it('without a table is a text', () => {
    expect(openPasted({ text: '一、总体情况\n甲\t1' })).toEqual({
      name: '',
      kind: 'text',
      content: { text: '一、总体情况\n甲\t1' },
    });
  });
});

describe('nothing', () => {
  it.each([{ text: ' \n\t' }, { html: '' }, { html: '<p>&nbsp;</p><!-- x -->' }])('%j', (given) => {
    expect(() => openPasted(given)).toThrow(FileProblem);
  });
});
