import { faultOf, isOutOfBounds } from '../address';
import type { JobFailure, Manners } from './job';

/** 取网页 What is asked for. */
export interface PageRequest {
  url: string;
  /** A person gave this address: it may lie in their own network, and its answer may come from the same host. */
  typed?: boolean;
  /** Do not follow a redirect: after a try without answer, this tells a redirect to where we may not read from a server that is down. */
  stay?: boolean;
  /** 表单 Sends this form by POST, as the list services of some sites want it. */
  body?: string;
}

/** 答复 Bytes, and where they came from in the end. */
export interface Fetched {
  url: string;
  bytes: Uint8Array;
  contentType: string | null;
}

/** 取不到 Why there is no answer to work with. */
export class FetchProblem extends Error {
  constructor(
    readonly failure: JobFailure,
    /** The moment before which the server wants no further request (Retry-After), in milliseconds since 1970. */
    readonly retryAt: number | null = null,
  ) {
    super(`${failure.kind} ${failure.detail ?? ''}`);
  }
}

/** What of the world it needs: tests bring their own. */
export interface FetchWorld {
  fetch: typeof fetch;
  now: () => number;
}

/** The page's own: called, not passed on, as browsers want their `fetch` called on the window. */
export const fetchWorld: FetchWorld = { fetch: (input, init) => fetch(input, init), now: () => Date.now() };

/**
 * 取网页 Fetches one page, as a stranger would: no cookies, no referrer. Stops at a size and a time. The address asked for is checked, and the
 * one that answered; an answer from a wrong place is thrown away unread. Throws a `FetchProblem`, or the reason of `signal`.
 */
export async function fetchPage(
  request: PageRequest,
  { timeout, maxBytes }: Pick<Manners, 'timeout' | 'maxBytes'>,
  signal?: AbortSignal,
  world: FetchWorld = fetchWorld,
): Promise<Fetched> {
  const fault = faultOf(request.url);
  if (fault === 'malformed') throw problem('no-answer', 'malformed');
  if (fault === 'private' && !request.typed) throw problem('private');

  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeout);
  const stop = () => limit.abort();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    const response = await world.fetch(request.url, {
      ...(request.body === undefined ? { method: 'GET' } : { method: 'POST', body: request.body }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: request.stay ? 'manual' : 'follow',
      cache: 'no-store',
      headers: {
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.8',
        ...(request.body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      signal: limit.signal,
    });
    checkAnswer(response, request, world.now());
    const bytes = await readBytes(response, maxBytes);
    return {
      url: withRoute(response.url || request.url, request.url),
      bytes,
      contentType: response.headers.get('content-type'),
    };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof FetchProblem) throw error;
    if (limit.signal.aborted) throw problem('timeout', String(timeout / 1000));
    throw problem(
      'no-answer',
      typeof navigator !== 'undefined' && navigator.onLine === false ? 'offline' : null,
    );
  } finally {
    // Whatever was not read is not wanted.
    limit.abort();
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Throws where the answer is none to read: before a byte of its body is. */
function checkAnswer(response: Response, { url: asked, typed }: PageRequest, now: number): void {
  if (response.type === 'opaqueredirect') throw problem('redirected');
  const final = response.url || asked;
  if (faultOf(final) === 'malformed' || isOutOfBounds(final, asked, typed === true))
    throw problem('redirected', final);
  const { status } = response;
  if (status === 401 || status === 403) throw problem('forbidden', String(status));
  if (status === 429 || status === 503)
    throw new FetchProblem({ kind: 'status', detail: String(status) }, retryAfter(response, now));
  if (!response.ok) throw problem('status', String(status));
  if (final !== asked && isLoginAddress(final) && !isLoginAddress(asked)) throw problem('login', final);
}

/** Reads up to `most` bytes and not one block more, whatever Content-Length says. */
async function readBytes(response: Response, most: number): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length')) > most) throw problem('too-large', String(most));
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const blocks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      throw problem('too-large', String(most));
    }
    blocks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}

/** Retry-After: seconds, or a date. */
function retryAfter(response: Response, now: number): number | null {
  const value = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return now + Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : date;
}

/** 登录地址 Single sign-on as governments name it. */
function isLoginAddress(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return (
    /^(?:login|passport|sso|cas|auth|oauth|iam|uaa|tyrz|zwfw-login)\d*\./.test(hostname) ||
    /\/(?:login|signin|sso|cas|passport|logon|oauth2?)(?:[/._?-]|$)/i.test(pathname)
  );
}

/** `response.url` has no fragment; a page that routes by it is another page without. */
function withRoute(final: string, asked: string): string {
  const { hash } = new URL(asked);
  return /^#!?\//.test(hash) && asked.startsWith(final) ? final + hash : final;
}

function problem(kind: JobFailure['kind'], detail: string | null = null): FetchProblem {
  return new FetchProblem({ kind, detail });
}
