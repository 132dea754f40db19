import { channelsAddUp } from '../../src/rules/channels-add-up';
import { testSentences } from '../lib/test-sentences';

testSentences(channelsAddUp, {
  warning: [
    ['收到政府信息公开申请8件，其中网络申请5件、信函申请2件。', { received: 8 }],
    ['收到政府信息公开申请8件，其中当面申请2件，网上申请5件，邮寄3件。', { received: 8 }],
  ],
  satisfied: [
    ['收到政府信息公开申请8件,其中网络申请数5件、信函申请数3件。', { received: 8 }],
    // Two of the ways, and no word that there are no others.
    ['收到政府信息公开申请8件，网络申请5件、信函申请2件。', { received: 8 }],
    ['网上申请105件，快递17件，合计122件，上年结转11件。', { received: 122, carriedOver: 11 }],
  ],
  undecided: [['收到政府信息公开申请8件，其中网络申请5余件、信函申请2件。', { received: 8 }]],
  silent: [
    ['共收到依申请公开信件6件。', { received: 6 }],
    ['收到政府信息公开申请8件，其中网络申请5件。', { received: 8 }],
  ],
});
