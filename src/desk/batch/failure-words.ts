import type { Job } from '../../batch/job';
import { say } from './texts';

/** 下一步 The one thing to do about a failure. `none`: a person has to look at it elsewhere. */
export type NextStep =
  | 'retry'
  | 'open'
  | 'edit'
  | 'allow'
  | 'encoding'
  | 'attachment'
  | 'list'
  | 'choose'
  | 'none';

const readable = /\.(?:docx|pdf|xlsx|mht|mhtml|html?|txt|zip)(?:$|[?#])/i;

/** 说失败 What went wrong with a source, in words, and what can be done about it. */
export function failureOf(
  job: Pick<Job, 'failure' | 'source'>,
  manners: { timeout: number; maxBytes: number },
): { words: string; step: NextStep } {
  const { failure, source } = job;
  if (failure === null) return { words: say('failure_no_answer'), step: 'retry' };
  const detail = failure.detail ?? '';
  const onWeb: NextStep = source.type === 'address' ? 'open' : 'none';
  switch (failure.kind) {
    case 'no-answer':
      if (detail === 'malformed') return { words: say('failure_malformed'), step: 'edit' };
      if (detail === 'offline') return { words: say('failure_offline'), step: 'retry' };
      if (detail === 'interrupted') return { words: say('failure_interrupted'), step: 'retry' };
      return { words: say('failure_no_answer'), step: 'retry' };
    case 'timeout':
      return { words: say('failure_timeout', { count: Math.round(manners.timeout / 1000) }), step: 'retry' };
    case 'status':
      if (detail === '404' || detail === '410')
        return { words: say('failure_gone', { detail }), step: 'edit' };
      return detail === '429'
        ? { words: say('failure_slow'), step: 'retry' }
        : { words: say('failure_status', { detail }), step: 'retry' };
    case 'forbidden':
      return { words: say('failure_forbidden', { detail: detail || '403' }), step: 'open' };
    case 'permission':
      return { words: say('failure_permission'), step: 'allow' };
    case 'private':
      return { words: say('failure_private'), step: 'edit' };
    case 'redirected':
      return { words: say('failure_redirected'), step: 'open' };
    case 'login':
      return { words: say('failure_login'), step: 'open' };
    case 'challenge':
      return { words: say('failure_challenge'), step: 'open' };
    case 'too-large':
      return failure.detail === null
        ? { words: say('failure_much'), step: onWeb }
        : { words: say('failure_large', { count: Math.round(manners.maxBytes / 1e6) }), step: onWeb };
    case 'encoding':
      return { words: say('failure_encoding'), step: 'encoding' };
    case 'not-report':
      return { words: say('failure_other'), step: onWeb };
    case 'index':
      return { words: say('failure_index'), step: source.type === 'address' ? 'list' : 'none' };
    case 'attachment': {
      const [link] = failure.links ?? [];
      const canRead = (failure.links ?? []).some(({ url }) => readable.test(url));
      const ending = /\.(\w{2,5})(?:$|[?#])/.exec(link?.url ?? '')?.[1]?.toLowerCase();
      const words = ending ? say('failure_attachment_of', { kind: ending }) : say('failure_attachment');
      return { words, step: canRead ? 'attachment' : onWeb };
    }
    case 'image':
      return { words: say('failure_image'), step: onWeb };
    case 'frame':
      return { words: say('failure_frame'), step: (failure.links ?? []).length > 0 ? 'attachment' : onWeb };
    case 'long':
      return { words: say('failure_long'), step: onWeb };
    case 'missing':
      return { words: say('failure_missing'), step: onWeb };
    case 'tab':
      return { words: say('failure_tab'), step: 'open' };
    case 'library':
      if (detail === 'year') return { words: say('failure_year'), step: onWeb };
      if (detail === 'full') return { words: say('failure_full'), step: 'retry' };
      return { words: say('failure_library'), step: 'retry' };
    case 'file':
      return { words: fileWords(detail), step: source.type === 'address' ? 'open' : 'choose' };
  }
}

function fileWords(detail: string): string {
  switch (detail) {
    case 'scan':
      return say('failure_scan');
    case 'nameless':
      return say('failure_nameless');
    case 'legacy':
      return say('failure_legacy');
    case 'locked':
      return say('failure_locked');
    case 'damaged':
      return say('failure_damaged');
    case 'empty':
      return say('failure_empty');
    case 'again':
      return say('failure_again');
    default:
      return say('failure_unsupported');
  }
}

/** The attachments and frames of a failure that we could read ourselves. */
export function readableLinks(job: Job): { url: string; text: string }[] {
  const links = (job.failure?.links ?? []).filter(({ url }) => /^https?:/i.test(url));
  return job.failure?.kind === 'frame' ? links : links.filter(({ url }) => readable.test(url));
}
