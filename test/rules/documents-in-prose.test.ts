import { documentsInProse } from '../../src/rules/documents-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(documentsInProse, {
  warning: [
    ['制发行政规范性文件2件，废止10件，现行有效15件。', { normativeDocument: [2, 10, 14] }],
    ['全年制作规范性文件3件。', { normativeDocument: [2, 2, 40] }, { form: '2019' }],
  ],
  satisfied: [
    ['制发行政规范性文件2件，废止10件，现行有效14件。', { normativeDocument: [2, 10, 14] }],
    ['全年公开规范性文件2件。', { normativeDocument: [3, 2, 40] }, { form: '2019' }],
  ],
  undecided: [['制发行政规范性文件2件。', { normativeDocument: [null, 0, 14] }]],
  silent: [
    ['清理规范性文件30件，保留14件。', { normativeDocument: [2, 10, 14] }],
    ['发布政策文件25件。', { normativeDocument: [2, 10, 14] }],
    ['全市制发规范性文件120件。', { normativeDocument: [2, 10, 14] }],
  ],
});
