import type { FormId } from '../../src/forms/form';
import type { Rows } from './report-of';

/** 样本报告 The figures of the five real sample reports: rows that are not all zero; [] where the page has no such row. */
export const seeds: Record<string, { form: FormId; proactive: Rows; applications: Rows; challenges: Rows }> =
  {
    '000': {
      form: '2019',
      proactive: { normativeDocument: [0, 0, 46], regulation: [] },
      applications: {
        received: [7, 1, 0, 0, 0, 0, 8],
        'disposed.granted': [1, 0, 0, 0, 0, 0, 1],
        'disposed.unavailable.notHeld': [5, 0, 0, 0, 0, 0, 5],
        'disposed.other': [1, 1, 0, 0, 0, 0, 2],
        'disposed.total': [7, 1, 0, 0, 0, 0, 8],
      },
      challenges: {},
    },
    '001': { form: '2019', proactive: {}, applications: {}, challenges: {} },
    '002': {
      form: '2019',
      proactive: { penalty: [11, '增', 20], coercion: [1, 0, 0], procurement: [5, 757000] },
      applications: {
        received: [1, 0, 0, 0, 0, 0, 1],
        carriedOver: [0, null, 0, 0, 0, 0, 0],
        'disposed.denied.internalAffairs': [1, 0, 0, 0, 0, 0, 1],
        'disposed.total': [1, 0, 0, 0, 0, 0, 0],
      },
      challenges: { directSuit: [1, 0, 0, 0, 1] },
    },
    '003': {
      form: '2021',
      proactive: { penalty: [365], coercion: [61], regulation: [] },
      applications: {
        received: [6, 0, 0, 0, 0, 0, 6],
        'disposed.granted': [1, 0, 0, 0, 0, 0, 1],
        'disposed.unavailable.notHeld': [4, 0, 0, 0, 0, 0, 4],
        'disposed.total': [5, 0, 0, 0, 0, 0, 5],
        carriedForward: [1, 0, 0, 0, 0, 0, 1],
      },
      challenges: { directSuit: [1, 0, 0, 1, 2] },
    },
    '004': {
      form: '2019',
      proactive: { penalty: [215, 2, 231], coercion: [2, 1, 1], procurement: [4, 2031.9] },
      applications: {
        received: [7, 0, 0, 0, 0, 0, 7],
        'disposed.granted': [4, 0, 0, 0, 0, 0, 4],
        'disposed.denied.thirdParty': [1, 0, 0, 0, 0, 1, 1],
        'disposed.unavailable.notHeld': [2, 0, 0, 0, 0, 0, 2],
        'disposed.total': [7, 0, 0, 0, 0, 0, 7],
      },
      challenges: { suitAfterReconsideration: [1, 0, 0, 0, 1] },
    },
  };
