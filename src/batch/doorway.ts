/** 门页 A page that stands before the content: `challenge` wants a script to run, `login` a person, `forward` only leads elsewhere. */
export type Doorway = 'challenge' | 'login' | { forward: string };

/** What the common protections of government sites leave in the page. */
const CHALLENGES =
  /EO_Bot|__eo_|__tst_status|edgeone|\$_ts\s*[=.[]|_\$[a-z0-9]{2}\(|__jsl_clearance|__jsluid|acw_sc__v2|_cf_chl|cf-browser-verification|challenge-platform|WZWS|wzws_cid|safeline|yunsuo_session|security_session_verify|hexcheck|_waf_|人机(?:身份)?验证|安全验证|正在(?:进行)?安全检查|浏览器安全检查/i;

/** A text longer than this is a page of its own, whatever scripts it carries. */
const LITTLE_TEXT = 400;

/**
 * 识门页 What a page is if it is no page: few words and a script that must run, a form that asks for a password, a refresh to elsewhere.
 * Null for any page with a text of its own or a table, so that no report is ever taken for one.
 */
export function doorwayOf(document: Document, source: string, url: string): Doorway | null {
  if (document.querySelector('table td:nth-child(3)') !== null) return null;
  const text = textOf(document);
  if (text.length > LITTLE_TEXT || /信息公开.{0,12}(?:年度?报告|年报)/.test(text)) return null;
  const password = document.querySelector('input[type="password" i]');
  if (password !== null) return 'login';
  if (CHALLENGES.test(source)) return 'challenge';
  const forward = forwardOf(document, url);
  if (forward !== null) return { forward };
  const scripted = document.querySelector('script') !== null;
  const reloads = /document\.cookie\s*=|location\.(?:reload|replace|href)|location\s*=/.test(source);
  return scripted && reloads && text.length < 80 ? 'challenge' : null;
}

/** 要脚本 Whether a page has scripts and hardly a word: its content arrives later, if a browser runs them. */
export function needsScript(document: Document): boolean {
  if (document.querySelector('script') === null) return false;
  const mount = document.querySelector(
    '#app, #root, #__nuxt, #__next, [v-cloak], [ng-app], [data-reactroot]',
  );
  return textOf(document).length < LITTLE_TEXT || mount?.textContent?.trim() === '';
}

/** <meta http-equiv="refresh" content="0;url=…">, within a few seconds and to another address. */
function forwardOf(document: Document, base: string): string | null {
  const meta = document.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content') ?? '';
  const [, seconds, to] = /^\s*(\d+)?\s*[;,]\s*(?:url\s*=)?\s*["']?([^"']+)/i.exec(meta) ?? [];
  if (to === undefined || Number(seconds ?? 0) > 5) return null;
  try {
    const address = new URL(to.trim(), base);
    return /^https?:$/.test(address.protocol) && address.href !== base ? address.href : null;
  } catch {
    return null;
  }
}

/** What a person would read, without scripts, styles and blanks. */
function textOf(document: Document): string {
  const body = document.body?.cloneNode(true) as HTMLElement | undefined;
  for (const part of body?.querySelectorAll('script, style, noscript, template') ?? []) part.remove();
  return (body?.textContent ?? '').replace(/\s+/g, '');
}
