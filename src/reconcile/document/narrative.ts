import type { Aspect } from '../../report/structure/elements';
import type { Judge } from './judge';

const ASPECTS: Record<Aspect, { zh: string; en: string }> = {
  proactive: { zh: '主动公开', en: 'proactive disclosure' },
  onRequest: { zh: '依申请公开', en: 'disclosure on request' },
  management: { zh: '政府信息管理', en: 'management of government information' },
  platform: { zh: '政府信息公开平台建设', en: 'platforms' },
  safeguards: { zh: '监督保障', en: 'supervision and safeguards' },
};

/** 五方面不全 S-04: of the 2021 form; townships and 街道 may tell them in one piece. */
export const judgeAspects: Judge = ({ report, structure, year }) => {
  const { overview, parts, complete } = structure;
  const part = parts.find(({ number }) => number === '一');
  if (report.identity.form === '2019' || year === null || year < 2021) return [];
  if (!overview || !part?.filled || part.media || !complete) return [];
  const type = report.identity.agencyType;
  if ((type === 'township' || type === 'subdistrict') && !overview.divided) return [];
  const missing = (Object.keys(ASPECTS) as Aspect[]).filter((aspect) => !overview.aspects.includes(aspect));
  if (missing.length === 0) return [];
  return [
    {
      passage: part.heading,
      facts: {
        'aspects.zh': missing.map((aspect) => `“${ASPECTS[aspect].zh}”`).join('、'),
        'aspects.en': missing.map((aspect) => ASPECTS[aspect].en).join(', '),
      },
    },
  ];
};

/** 考核评议追责 S-05: of governments; a hint for townships, and where two of the three are there, the assessment among them. */
export const judgeAssessment: Judge = ({ report, structure, year }) => {
  const { agencyType } = report.identity;
  if (agencyType !== 'government' && agencyType !== 'township') return [];
  if (year === null || !structure.complete || structure.parts.length < 4) return [];
  const { assessed, appraised, heldToAccount } = structure.assessment;
  const missing = [
    ...(assessed ? [] : [{ zh: '工作考核', en: 'assessment' }]),
    ...(appraised ? [] : [{ zh: '社会评议', en: 'public appraisal' }]),
    ...(heldToAccount ? [] : [{ zh: '责任追究', en: 'accountability' }]),
  ];
  if (missing.length === 0) return [];
  const minor = agencyType === 'township' || (assessed && missing.length === 1);
  return [
    {
      severity: minor ? 'info' : 'warning',
      facts: {
        'missing.zh': missing.map(({ zh }) => zh).join('、'),
        'missing.en': missing.map(({ en }) => en).join(', '),
      },
    },
  ];
};

/** 只有问题或只有改进 S-07: section 五 speaks of one and not of the other. One that says 无 speaks of neither. */
export const judgeRemedies: Judge = ({ structure }) => {
  const { remedies, parts } = structure;
  const part = parts.find(({ number }) => number === '五');
  if (!remedies || !part || part.media || remedies.length < 20 || !structure.complete) return [];
  if (remedies.problems === remedies.improvements) return [];
  const [zh, en, other, otherEn] = remedies.problems
    ? ['问题', 'problems', '改进情况', 'improvements']
    : ['改进情况', 'improvements', '存在的问题', 'problems'];
  return [
    {
      passage: part.heading,
      facts: { 'there.zh': zh!, 'there.en': en!, 'missing.zh': other!, 'missing.en': otherEn! },
    },
  ];
};

/** 未写统计期限 S-08: nothing at all, although title or preamble was read. */
export const judgePeriod: Judge = ({ structure: { period, hasHead, titles } }) =>
  period.stated === null && hasHead && titles.length > 0
    ? [
        {
          passage:
            titles.find(({ passage, agency, year }) => passage !== null && (agency ?? year) !== null)
              ?.passage ?? null,
        },
      ]
    : [];

/** 统计期限不完整 S-08: an end without a beginning. */
export const judgePeriodEnd: Judge = ({ structure: { period } }) =>
  period.stated === 'end' && period.passage
    ? [{ passage: period.passage, facts: { stated: period.passage.quote } }]
    : [];

/** 主体痕迹 S-09: words of an agency of another kind. */
export const judgeTraces: Judge = ({ structure, report }) => {
  const kinds: Record<string, { zh: string; en: string }> = {
    subdistrict: { zh: '街道', en: 'a subdistrict' },
    township: { zh: '乡镇政府', en: 'a township government' },
    department: { zh: '部门', en: 'a department' },
    committee: { zh: '管委会', en: 'an administrative committee' },
  };
  const kind = kinds[report.identity.agencyType];
  if (!kind) return [];
  return structure.traces.map(({ word, passage }) => ({
    passage,
    facts: { word, 'kind.zh': kind.zh, 'kind.en': kind.en },
  }));
};

/** 漏填 S-10: a figure was left out of a sentence. */
export const judgeGaps: Judge = ({ structure: { gaps } }) =>
  gaps.map((passage) => ({ passage, facts: { text: passage.quote.replace(/[\s\u3000]+/g, ' ') } }));
