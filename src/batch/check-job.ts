import type { Batch, Job, JobFailure, JobSource } from './job';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isTimeOrNull = (value: unknown) =>
  value === null || (isText(value) && !Number.isNaN(Date.parse(value)));
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const maybeText = (value: unknown) => value === undefined || isText(value);

const batchStates: readonly unknown[] = ['running', 'paused', 'cancelled', 'done'] satisfies Batch['state'][];
const jobStates: readonly unknown[] = [
  'waiting',
  'running',
  'done',
  'failed',
  'cancelled',
] satisfies Job['state'][];

/** 批的形状 Whether what stands in the store is what we write there. */
export function isBatch(value: unknown): value is Batch {
  return (
    isObject(value) &&
    isText(value.id) &&
    isText(value.title) &&
    isText(value.createdAt) &&
    isTimeOrNull(value.createdAt) &&
    batchStates.includes(value.state) &&
    isTextOrNull(value.origin)
  );
}

/** 项的形状 The same of a job. */
export function isJob(value: unknown): value is Job {
  return (
    isObject(value) &&
    isText(value.id) &&
    isText(value.batch) &&
    isCount(value.index) &&
    isSource(value.source) &&
    isText(value.label) &&
    jobStates.includes(value.state) &&
    isCount(value.tries) &&
    isTimeOrNull(value.notBefore) &&
    isTextOrNull(value.report) &&
    (value.failure === null || isFailure(value.failure)) &&
    isTimeOrNull(value.finishedAt)
  );
}

function isSource(value: unknown): value is JobSource {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'address':
      return isText(value.url) && maybeText(value.encoding);
    case 'file':
      return isText(value.name) && isText(value.contentType) && maybeText(value.encoding);
    case 'pasted':
      return (
        isObject(value.content) &&
        (isText(value.content.html) || isText(value.content.text)) &&
        maybeText(value.name)
      );
    default:
      return false;
  }
}

function isFailure(value: unknown): value is JobFailure {
  if (!isObject(value) || !isText(value.kind) || !isTextOrNull(value.detail)) return false;
  const { links } = value;
  if (links === undefined) return true;
  return Array.isArray(links) && links.every((one) => isObject(one) && isText(one.url) && isText(one.text));
}
