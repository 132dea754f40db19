import { completedReplied } from '../../src/rules/completed-replied';
import { testStatistics } from '../lib/test-statistics';

testStatistics(completedReplied, {
  violated: [
    {
      rows: { r1: '5', r11: '5', r2: '5', r21: '5', r3: '4', r32: '4' },
      places: ['r2', 'r3'],
      expect: '申请办结数填 5 件，申请答复数填 4 件，相差 1 件',
    },
  ],
  silent: [
    { rows: { r1: '5', r11: '5', r2: '5', r21: '5', r3: '5', r32: '5' } },
    { rows: { r1: '5', r11: '5', r2: '5', r21: '5', r3: '' } },
    // The sum of the replies does not hold: that is the one finding.
    { rows: { r1: '5', r11: '5', r2: '5', r21: '5', r3: '4', r32: '5' } },
    { rows: { r2: '5', r21: '5', r3: '4', r32: '4' }, year: 2012 },
  ],
});
