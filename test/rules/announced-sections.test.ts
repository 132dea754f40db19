import { announcedSections } from '../../src/rules/announced-sections';
import { testDocument } from '../lib/test-document';

testDocument(announcedSections, {
  violated: [
    { preamble: '全文由总体情况、主动公开等五个部分组成，内容包括五个部分。', expect: '五个部分' },
    { preamble: '本报告分为五个部分。' },
  ],
  satisfied: [{ preamble: '全文包括六个部分。' }, { preamble: '本报告分六个方面的内容。' }],
  undecided: [{ say: 'not all six were found', preamble: '本报告分为五个部分。', parts: { 五: null } }],
  silent: [
    { say: 'five aspects of the work', parts: { 一: '总体情况包括五个方面内容。' } },
    { preamble: null },
  ],
});
