import { beforeEach, expect, it, vi } from 'vitest';

vi.mock('../src/report/read-report', () => ({
  readReport() {
    throw new RangeError('nobody foresaw this');
  },
}));

import { isReview } from '../src/check-review';
import type { PackedDocument } from '../src/grid/document';
import { judgePage } from '../src/judge';
import { toolbar } from '../src/toolbar';

const page: PackedDocument = {
  url: 'http://www.yunchuan.gov.cn/a.html',
  title: '2024年政府信息公开工作年度报告',
  meta: {},
  contentType: 'text/html',
  text: '',
  cells: [],
  blocks: [],
  links: [],
};

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

it('a fault of ours is a review that says it could not be checked', async () => {
  const { review, shell } = await judgePage(page, '2025-02-01T00:00:00Z', 'zh', null);
  expect(review).toMatchObject({
    source: { url: page.url, title: page.title },
    unchecked: [{ reason: 'fault' }],
    findings: [],
  });
  expect(isReview(review)).toBe(true);
  expect(shell).toBe(false);
  expect(toolbar(review).state).toBe('unread');
  expect(console.warn).toHaveBeenCalledWith(expect.any(RangeError));
});
