import type { Mention } from './context';
import { isDue } from './read-carry';
import { has } from './subject';
import { wholesOf } from './whole';
import { countsCases } from './write';

/**
 * 另一总数之内 Which figures of a sentence are parts of something else than the table's row: “办结29件，其中本年新收27件、上年结转2件” is
 * of those answered, “上年结转的2件中，予以公开1件” of those that came over.
 */
export function partsOfOthers(mentions: Mention[]): (index: number, code: string) => boolean {
  const carried = outOfCarried(mentions);
  const carries = mentions.some(isCarried);
  const wholes = wholesOf(mentions);
  return (index, code) => {
    const { kinds } = mentions[index]!;
    const whole = wholes.get(mentions[index]!);
    const answered =
      whole !== undefined &&
      has(whole.kinds, 'disposed') &&
      !has(whole.kinds, 'received', 'accepted', 'newly', 'handled', 'carry');
    if (code === 'N-01' || code === 'N-02') return answered;
    const goesOver = whole !== undefined && isCarried(whole);
    if (code === 'N-07') return answered || goesOver;
    // 本年新收申请予以公开10件 beside what came over: of the new ones alone.
    return (
      code === 'N-05' &&
      (goesOver || carried.has(mentions[index]!) || (carries && has(kinds, 'newly', 'received')))
    );
  };
}

function isCarried(mention: Mention): boolean {
  return has(mention.kinds, 'carry') && mention.count !== null && !isDue(mention);
}

/** Those that came over are told in no more parts. */
const MOST_PARTS = 12;

/** “上年结转的2件，1件予以公开，1件部分公开”: what follows adds up to those. */
function outOfCarried(mentions: Mention[]): Set<Mention> {
  const found = new Set<Mention>();
  mentions.forEach((mention, at) => {
    if (!isCarried(mention)) return;
    let left = mention.count!.value!;
    const parts = mentions.slice(at + 1, at + 1 + MOST_PARTS).filter((one) => {
      if (left <= 0 || !countsCases(one)) return false;
      left -= one.count!.value!;
      return true;
    });
    if (left === 0) for (const one of parts) found.add(one);
  });
  return found;
}
