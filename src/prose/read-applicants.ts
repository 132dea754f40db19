import type { Mention } from './context';
import type { Places } from './places';
import { has } from './subject';
import type { Reading } from './write';

const ORGANIZATIONS = ['business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'] as const;

/** 申请人 “自然人申请7件”, “法人或其他组织提交1件”, “均为自然人提交”: the columns of 表三. */
export function readApplicants({ kinds, words }: Mention, places: Places): Reading | null {
  const columnsOf = (columns: readonly string[]) =>
    [['received'], ['received', 'carriedOver']].map((rows) =>
      places.some(rows.flatMap((row) => columns.map((column) => `applications/${row}/${column}`))),
    );
  // 由自然人提出: by whom. 由5件增至7件: a change.
  if (has(kinds, 'rise', 'fall') || words.some(({ kind, text }) => kind === 'reach' && text !== '由'))
    return null;
  // 企业和群众提出的申请: all who asked.
  if (words.some(({ kind, text }) => kind === 'person' && text !== '申请人' && text !== '申请者'))
    return null;
  const named = ORGANIZATIONS.filter((kind) => kinds.has(kind));
  const person = kinds.has('naturalPerson');
  const organization = kinds.has('organization');
  if (Number(person) + Number(organization || named.length > 0) !== 1) return null;
  if (person) {
    // 涉企类11件、个人类19件: by whom, or on what.
    const ofKind = words.some(({ kind, text }) => kind === 'other' && text.startsWith('类'));
    return {
      code: 'N-07',
      quantity: 'naturalPerson',
      name: '自然人',
      accepts: columnsOf(['naturalPerson']),
      ...(ofKind && { loose: true as const }),
    };
  }
  if (organization || named.length > 1) {
    return {
      code: 'N-07',
      quantity: 'organization',
      name: '法人或其他组织',
      accepts: [...columnsOf(ORGANIZATIONS), ...columnsOf(['business'])],
      ...(named.length > 0 && { loose: true as const }),
    };
  }
  const [column] = named;
  const names = {
    business: '商业企业',
    research: '科研机构',
    publicWelfare: '社会公益组织',
    legalService: '法律服务机构',
    otherOrganization: '其他组织',
  };
  // 企业 may stand for all organisations, 其他组织 for the column or for all but enterprises.
  return {
    code: 'N-07',
    quantity: column!,
    name: names[column!],
    accepts: [
      ...columnsOf([column!]),
      ...columnsOf(ORGANIZATIONS),
      ...(column === 'otherOrganization' ? columnsOf(ORGANIZATIONS.filter((one) => one !== 'business')) : []),
    ],
    ...(!words.some(({ text }) => /^(?:商业企业|科研机构|法律服务机构|社会公益组织)$/.test(text)) && {
      loose: true as const,
    }),
  };
}
