import { partWithinWhole } from '../../src/rules/part-within-whole';
import { testStatistics } from '../lib/test-statistics';

testStatistics(partWithinWhole, {
  violated: [
    {
      rows: { q21: '1', q21a: '2' },
      places: ['q21a', 'q21'],
      expect: '填 2，大于“参加或举办新闻发布会总次数” 1',
    },
    { rows: { q22: '0', q22a: '1' }, places: ['q22a', 'q22'] },
    { rows: { p1: '5', p1a: '6', p22: '5' }, places: ['p1a', 'p1'] },
  ],
  silent: [
    { rows: { q21: '2', q21a: '2' } },
    { rows: { q21: '', q21a: '2' } },
    { rows: { q21: null, q21a: '2' } },
    { rows: { q21: '1', q21a: '2' }, year: 2013 },
  ],
});
