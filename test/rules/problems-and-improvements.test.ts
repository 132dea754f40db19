import { problemsAndImprovements } from '../../src/rules/problems-and-improvements';
import { testDocument } from '../lib/test-document';

testDocument(problemsAndImprovements, {
  violated: [
    { parts: { 五: '公开内容还不够全面，解读形式单一，队伍力量有待进一步加强。' }, expect: '未见改进情况' },
    { parts: { 五: '下一步将加强培训，优化栏目，推进各项任务落到实处。' }, expect: '未见存在的问题' },
  ],
  satisfied: [{}, { parts: { 五: '（一）存在的问题：公开内容不够全面。\n（二）改进措施：加强培训。' } }],
  undecided: [
    { say: 'nothing', parts: { 五: '无。' } },
    { say: 'too short to tell', parts: { 五: '存在更新不及时的问题。' } },
    {
      say: 'an image',
      parts: { 五: '公开内容还不够全面，解读形式单一，队伍不稳。' },
      media: { number: '五', kind: 'image' },
    },
  ],
  silent: [
    {
      say: 'a problem without the word',
      parts: { 五: '征地信息公开标准不一，现已统一模板，逐步加以改进。' },
    },
    {
      say: 'both in one paragraph',
      parts: { 五: '公开的主动性有待进一步增强，今后将进一步加大公开力度，不断提高公开质量。' },
    },
    {
      say: '针对上述问题',
      parts: { 五: '信息公开的深度与群众期待还有差距。\n针对上述问题，我局将强化依法公开意识。' },
    },
  ],
});
