import type { Review } from '../reconcile/review';

/** 导出为 JSON The review as it is, for programs. docs/review.schema.json describes it. */
export function toJson(review: Review): string {
  return `${JSON.stringify(review, null, 2)}\n`;
}
