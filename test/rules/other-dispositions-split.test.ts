import { otherDispositionsSplit } from '../../src/rules/other-dispositions-split';
import { testDocument } from '../lib/test-document';

testDocument(otherDispositionsSplit, {
  violated: [
    {
      say: 'one row, not zero',
      cells: {
        'applications/disposed.other': 1,
        'applications/disposed.other.uncorrected': null,
        'applications/disposed.other.unpaid': null,
        'applications/disposed.other.misc': null,
      },
      severity: 'warning',
      expect: '1 行',
    },
    {
      say: 'one row of zeros',
      cells: {
        'applications/disposed.other': 0,
        'applications/disposed.other.uncorrected': null,
        'applications/disposed.other.unpaid': null,
        'applications/disposed.other.misc': null,
      },
    },
    {
      say: 'three rows in 2020',
      year: 2020,
      cells: {
        'applications/disposed.other': null,
        'applications/disposed.other.uncorrected': 0,
        'applications/disposed.other.unpaid': 0,
        'applications/disposed.other.misc': 0,
      },
      expect: '3 行',
    },
  ],
  satisfied: [{}, { year: 2020 }],
  undecided: [{ say: 'no table', without: ['applications'] }],
  silent: [
    { say: 'the group row stands before its three rows', cells: { 'applications/disposed.other': 0 } },
    {
      say: 'three rows of zeros merged by the page',
      mergedOther: true,
      cells: {
        'applications/disposed.other': 0,
        'applications/disposed.other.uncorrected': null,
        'applications/disposed.other.unpaid': null,
        'applications/disposed.other.misc': null,
      },
    },
    {
      say: 'the whole form is that of 2019: F-01',
      heads: ['本年新制作数量', '采购总金额'],
      cells: {
        'applications/disposed.other': 1,
        'applications/disposed.other.uncorrected': null,
        'applications/disposed.other.unpaid': null,
        'applications/disposed.other.misc': null,
      },
    },
  ],
});
