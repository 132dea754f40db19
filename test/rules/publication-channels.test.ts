import { publicationChannels } from '../../src/rules/publication-channels';
import { testStatistics } from '../lib/test-statistics';

testStatistics(publicationChannels, {
  violated: [
    {
      rows: { p1: '89', p21: '0', p22: '90', p23: '8', p24: '7', p25: '0' },
      places: ['p1', 'p22'],
      expect: '填 89 条，小于渠道最大值 90 条',
    },
    {
      rows: { p1: '106', p21: '0', p22: '90', p23: '8', p24: '7', p25: '0' },
      places: ['p1', 'p21', 'p22', 'p23', 'p24', 'p25'],
      expect: '填 106 条，大于各渠道之和 105 条',
    },
    { rows: { p1: '80', p21: '', p22: '90', p23: null }, places: ['p1', 'p22'] },
  ],
  silent: [
    { rows: { p1: '90', p21: '0', p22: '90', p23: '8', p24: '7', p25: '0' } },
    { rows: { p1: '105', p21: '0', p22: '90', p23: '8', p24: '7', p25: '0' } },
    { rows: { p1: '200', p22: '90', p25: '' } },
    { rows: { p1: '200', p22: '90', p25: null } },
    { rows: { p1: '', p22: '90' } },
    { rows: { p1: '89', p21: '0', p22: '90', p23: '8', p24: '7', p25: '0' }, year: 2013 },
  ],
});
