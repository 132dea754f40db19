import { periodComplete } from '../../src/rules/period-complete';
import { testDocument } from '../lib/test-document';

testDocument(periodComplete, {
  violated: [
    { preamble: '所列数据截止日期为2023年12月31日，电子版可在网站下载。', quote: '截止日期为' },
    { preamble: '本报告统计期限为2023年度。' },
  ],
  satisfied: [{}, { preamble: '统计期限自2023年1月1日起，截至12月31日。统计期限为2023年1月1日至12月31日。' }],
  silent: [{ preamble: null }, { say: 'as of now', preamble: '截至目前，共公开信息38条。' }],
});
