import { completedWithinReceived } from '../../src/rules/completed-within-received';
import { testStatistics } from '../lib/test-statistics';

testStatistics(completedWithinReceived, {
  violated: [
    {
      rows: { r1: '5', r11: '5', r2: '6', r21: '6', r3: '6', r32: '6' },
      places: ['r1', 'r2'],
      expect: '申请办结数填 6 件，多于收到申请数 5 件，多 1 件',
    },
  ],
  silent: [
    { rows: { r1: '5', r11: '5', r2: '5', r21: '5' } },
    { rows: { r1: '6', r11: '6', r2: '5', r21: '5' } },
    { rows: { r1: '', r2: '5', r21: '5' } },
    { rows: { r1: '5', r11: '6', r2: '6', r21: '6' } },
  ],
});
