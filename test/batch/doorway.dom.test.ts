import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { doorwayOf, needsScript } from '../../src/batch/doorway';
import { parsePage } from '../../src/batch/parse-page';
import { decode } from '../../src/files/decode';

const URL_HERE = 'https://www.yunchuan.gov.cn/zwgk/nb/1.html';
const door = (html: string) => doorwayOf(parsePage({ html }, URL_HERE), html, URL_HERE);

const pages = path.join(import.meta.dirname, '../pages');
const corpus = readdirSync(pages).flatMap((slug) =>
  isShort(path.join(pages, slug, 'source.html')) ? [slug] : [],
);

/** Whatever is longer has a table, which settles it. */
function isShort(file: string): boolean {
  return existsSync(file) && statSync(file).size < 12_000;
}

describe('pages before the page', () => {
  it.each([
    [
      'EdgeOne',
      '<script>(function(){var __tst_status="1";EO_Bot_Ssid="2";document.cookie="__tst_status="+1;location.reload()})()</script>',
    ],
    [
      '瑞数',
      '<html><head><meta content="x" id="9DhefwqGPrzGxEp9hPaoag"><script>$_ts=window[\'$_ts\'];if(!$_ts)$_ts={};$_ts.nsd=1</script></head><body></body></html>',
    ],
    [
      '加速乐',
      '<script>document.cookie=("_")+("_")+("jsl_clearance=17");location.href=location.pathname+location.search</script>',
    ],
    [
      '加速乐, first step',
      '<script>var x="__jsl_clearance_s";setTimeout(function(){location.href=location.href},1500)</script>',
    ],
    ['阿里云', '<script>var arg1="ABC";document.cookie="acw_sc__v2=1";document.location.reload()</script>'],
    [
      'a check in words',
      '<title>安全验证</title><p>请完成安全验证后继续访问</p><script src="/v.js"></script>',
    ],
    [
      'any script that sets a cookie and goes on',
      '<html><body><script>document.cookie="a=1";location.reload()</script></body></html>',
    ],
  ])('%s', (_, html) => {
    expect(door(html)).toBe('challenge');
  });

  it('a form that asks for a password', () => {
    expect(door('<h1>统一身份认证</h1><form><input name="u"><input type="password"></form>')).toBe('login');
  });

  it('a page that leads elsewhere at once, and not one that reloads itself or waits', () => {
    expect(door('<meta http-equiv="refresh" content="0;url=./202501/t1.html">')).toEqual({
      forward: 'https://www.yunchuan.gov.cn/zwgk/nb/202501/t1.html',
    });
    expect(door(`<meta http-equiv="refresh" content="0;url=${URL_HERE}">`)).toBeNull();
    expect(door('<meta http-equiv="refresh" content="300;url=/">')).toBeNull();
    expect(door('<meta http-equiv="refresh" content="0;url=javascript:alert(1)">')).toBeNull();
  });

  it('finds the corpus', () => expect(corpus.length).toBeGreaterThan(30));

  it('takes no page of the corpus for one, but the two that are', () => {
    const taken = corpus.flatMap((slug) => {
      const { text } = decode(readFileSync(path.join(pages, slug, 'source.html')), null);
      const found = door(text);
      return found === null ? [] : [[slug, found]];
    });
    expect(taken).toEqual([
      ['login', 'login'],
      ['script-shell', 'challenge'],
    ]);
  });

  it('a report that a protected site lets through carries its scripts', () => {
    const words = '本年度共收到政府信息公开申请若干件，均已按时办结。'.repeat(20);
    expect(door(`<script>$_ts={}</script><p>${words}</p>`)).toBeNull();
    expect(door('<script>$_ts={}</script><h1>某局2024年政府信息公开工作年度报告</h1>')).toBeNull();
  });

  it('a page that a script has still to fill', () => {
    const needs = (html: string) => needsScript(parsePage({ html }, URL_HERE));
    expect(needs('<div id="app"></div><script src="/app.js"></script>')).toBe(true);
    expect(needs('<p>关于会议的通知</p>')).toBe(false);
    expect(needs(`<p>${'关于召开会议的通知，请按时参加。'.repeat(40)}</p><script></script>`)).toBe(false);
  });
});
