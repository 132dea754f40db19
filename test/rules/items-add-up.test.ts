import { itemsAddUp } from '../../src/rules/items-add-up';
import { testSentences } from '../lib/test-sentences';

testSentences(itemsAddUp, {
  warning: [
    ['主动公开政府信息314条，其中招录3条、预决算2条、动态310条。'],
    ['主动公开政府信息314条，其中招录3条、预决算2条、其他268条。'],
  ],
  info: [['主动公开政府信息314条，其中招录3条、预决算2条、动态268条。']],
  satisfied: [
    ['主动公开政府信息314条，其中招录3条、预决算2条、动态309条。'],
    ['主动公开政府信息314条，其中招录3条、预决算2条等。'],
    // Divided twice at once: by where it was published and by what it is.
    ['主动公开政府信息60条，其中网站30条、动态40条、微信30条、政策20条。'],
  ],
  undecided: [['主动公开政府信息300余条，其中招录3条、预决算2条、动态310条。']],
  silent: [
    ['2023年全年主动公开政务信息共计53条,通过政务新媒体发布信息186条。'],
    ['主动公开信息709条，其中政务动态信息469条，除机构职能、公示公告外，还发布政策解读10条，人事任免12条。'],
  ],
});
