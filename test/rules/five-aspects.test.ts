import { fiveAspects } from '../../src/rules/five-aspects';
import { testDocument } from '../lib/test-document';

testDocument(fiveAspects, {
  violated: [
    { parts: { 一: '全年主动公开信息218条，收到申请8件，网站更新及时。' }, expect: '“监督保障”' },
    { say: 'the first year of the form', year: 2021, parts: { 一: '全年主动公开信息218条，收到申请8件。' } },
    {
      agency: '云川市青禾县大河镇人民政府',
      parts: { 一: '（一）主动公开。发布信息218条。\n（二）依申请公开。收到申请8件。' },
    },
  ],
  satisfied: [{}],
  undecided: [
    { say: 'empty', parts: { 一: '' } },
    { say: 'cut off', parts: { 一: '全年主动公开信息218条。' }, truncated: true },
    { say: 'an image', parts: { 一: '见图。' }, media: { number: '一', kind: 'image' } },
  ],
  silent: [
    {
      say: '一是…二是…',
      parts: {
        一: '一是主动公开信息218条；二是办理依申请公开8件；三是严格信息审核；四是建好网站；五是加强监督。',
      },
    },
    {
      say: 'a township in one piece',
      agency: '云川市青禾县大河镇人民政府',
      parts: { 一: '我镇全年主动公开信息218条，收到申请8件。' },
    },
    { say: 'not asked of 2020', year: 2020, parts: { 一: '全年主动公开信息218条。' } },
    {
      say: 'nor of 2020 without tables, of which no edition can be told',
      year: 2020,
      kind: 'report-without-tables',
      without: ['proactive', 'applications', 'challenges'],
      parts: { 一: '全年主动公开信息218条。' },
    },
    {
      say: 'nor of a later year in the form of 2019',
      form: '2019',
      parts: { 一: '全年主动公开信息218条。' },
    },
  ],
});
