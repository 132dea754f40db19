import type { Form } from './form';

/** 试行格式 The trial form, for reports on 2019 and 2020 (国办公开办函〔2019〕60号). One official line, one line of code. */
export const form2019: Form = {
  id: '2019',
  name: { zh: '2019 年试行格式', en: '2019 form' },
  basis: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  sections: [
    { number: '一', title: '总体情况', aliases: ['概述', '总体概况', '基本情况', '总体工作情况'] },
    {
      number: '二',
      title: '主动公开政府信息情况',
      aliases: [
        '主动公开情况',
        '行政机关主动公开政府信息的情况',
        '行政机关主动公开政府信息情况',
        '主动公开政府信息的情况',
      ],
    },
    {
      number: '三',
      title: '收到和处理政府信息公开申请情况',
      aliases: [
        '行政机关收到和处理政府信息公开申请情况',
        '行政机关收到和处理政府信息公开申请的情况',
        '收到和处理政府信息公开申请的情况',
        '依申请公开情况',
      ],
    },
    {
      number: '四',
      title: '政府信息公开行政复议、行政诉讼情况',
      aliases: [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议及行政诉讼情况',
        '政府信息公开行政复议行政诉讼情况',
      ],
    },
    {
      number: '五',
      title: '存在的主要问题及改进情况',
      aliases: [
        '政府信息公开工作存在的主要问题及改进情况',
        '存在问题及改进情况',
        '存在的主要问题和改进情况',
        '存在的主要问题及改进措施',
        '存在的问题及改进情况',
      ],
    },
    {
      number: '六',
      title: '其他需要报告的事项',
      aliases: [
        '其他需要报告事项',
        '需要报告的其他事项',
        '其它需要报告的事项',
        '“其他需要报告的事项”',
        '其他报告的事项',
      ],
    },
  ],
  tables: [
    {
      id: 'proactive',
      title: '主动公开政府信息情况',
      titles: [
        '主动公开情况',
        '行政机关主动公开政府信息的情况',
        '行政机关主动公开政府信息情况',
        '主动公开政府信息的情况',
      ],
      blocks: [
        {
          heading: '第二十条第（一）项',
          columns: [
            { id: 'made', labels: ['本年新制作数量'], aliases: ['本年新'] },
            { id: 'published', labels: ['本年新公开数量'], aliases: ['本年新'] },
            { id: 'publicTotal', labels: ['对外公开总数量'] },
          ],
          rows: [
            { id: 'regulation', labels: ['规章'], optional: true },
            { id: 'normativeDocument', labels: ['规范性文件'], aliases: ['行政规范性文件'] },
          ],
        },
        {
          heading: '第二十条第（五）项',
          columns: [
            { id: 'previousItems', labels: ['上一年项目数量'] },
            { id: 'change', labels: ['本年增/减'], aliases: ['本年增减', '本年增∕减'], kind: 'signed' },
            { id: 'decisions', labels: ['处理决定数量'], aliases: ['本年处理决定数量'] },
          ],
          rows: [
            { id: 'license', labels: ['行政许可'] },
            { id: 'otherService', labels: ['其他对外管理服务事项'], aliases: ['其他对外管理服务'] },
          ],
        },
        {
          heading: '第二十条第（六）项',
          columns: [
            { id: 'previousItems', labels: ['上一年项目数量'] },
            { id: 'change', labels: ['本年增/减'], aliases: ['本年增减'], kind: 'signed' },
            { id: 'decisions', labels: ['处理决定数量'] },
          ],
          rows: [
            { id: 'penalty', labels: ['行政处罚'] },
            { id: 'coercion', labels: ['行政强制'] },
          ],
        },
        {
          heading: '第二十条第（八）项',
          columns: [
            { id: 'previousItems', labels: ['上一年项目数量'] },
            { id: 'change', labels: ['本年增/减'], aliases: ['本年增减'], kind: 'signed' },
          ],
          rows: [{ id: 'fee', labels: ['行政事业性收费'] }],
        },
        {
          heading: '第二十条第（九）项',
          columns: [
            { id: 'projects', labels: ['采购项目数量'] },
            {
              id: 'amount',
              labels: ['采购总金额'],
              aliases: ['采购总金额（万元）', '采购总金额（元）', '采购总金额(单位：万元)'],
              kind: 'amount',
            },
          ],
          rows: [{ id: 'procurement', labels: ['政府集中采购'] }],
        },
      ],
    },
    {
      id: 'applications',
      title: '收到和处理政府信息公开申请情况',
      titles: [
        '行政机关收到和处理政府信息公开申请情况',
        '行政机关收到和处理政府信息公开申请的情况',
        '收到和处理政府信息公开申请的情况',
        '依申请公开情况',
      ],
      blocks: [
        {
          heading: '',
          columns: [
            { id: 'naturalPerson', labels: ['自然人'], aliases: ['公民'] },
            { id: 'business', labels: ['法人或其他组织', '商业企业'] },
            { id: 'research', labels: ['法人或其他组织', '科研机构'] },
            {
              id: 'publicWelfare',
              labels: ['法人或其他组织', '社会公益组织'],
              aliases: ['社会公益机构', '公益组织'],
            },
            { id: 'legalService', labels: ['法人或其他组织', '法律服务机构'] },
            { id: 'otherOrganization', labels: ['法人或其他组织', '其他'], aliases: ['其它', '其他组织'] },
            { id: 'total', labels: ['总计'], aliases: ['合计'] },
          ],
          rows: [
            {
              id: 'received',
              labels: ['一、本年新收政府信息公开申请数量'],
              aliases: ['本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数', '本年新收申请数量'],
            },
            {
              id: 'carriedOver',
              labels: ['二、上年结转政府信息公开申请数量'],
              aliases: ['上年结转政府信息公开申请数量', '二、上年结转政府信息公开申请数', '上年结转申请数量'],
            },
            {
              id: 'disposed.granted',
              labels: ['三、本年度办理结果', '（一）予以公开'],
              aliases: ['予以公开', '(一)予以公开'],
            },
            {
              id: 'disposed.partlyGranted',
              labels: ['三、本年度办理结果', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
              aliases: ['部分公开', '(二)部分公开'],
            },
            {
              id: 'disposed.denied.stateSecret',
              labels: ['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密'],
              aliases: ['属于国家秘密'],
            },
            {
              id: 'disposed.denied.lawProhibited',
              labels: ['三、本年度办理结果', '（三）不予公开', '2.其他法律行政法规禁止公开'],
              aliases: ['其他法律、行政法规禁止公开', '其他法律行政法规禁止公开'],
            },
            {
              id: 'disposed.denied.security',
              labels: ['三、本年度办理结果', '（三）不予公开', '3.危及“三安全一稳定”'],
              aliases: ['危及"三安全一稳定"', '危及三安全一稳定', '危及‘三安全一稳定’'],
            },
            {
              id: 'disposed.denied.thirdParty',
              labels: ['三、本年度办理结果', '（三）不予公开', '4.保护第三方合法权益'],
              aliases: ['保护第三方合法权益'],
            },
            {
              id: 'disposed.denied.internalAffairs',
              labels: ['三、本年度办理结果', '（三）不予公开', '5.属于三类内部事务信息'],
              aliases: ['属于三类内部事务信息', '属于3类内部事务信息'],
            },
            {
              id: 'disposed.denied.deliberative',
              labels: ['三、本年度办理结果', '（三）不予公开', '6.属于四类过程性信息'],
              aliases: ['属于四类过程性信息', '属于4类过程性信息'],
            },
            {
              id: 'disposed.denied.enforcementFile',
              labels: ['三、本年度办理结果', '（三）不予公开', '7.属于行政执法案卷'],
              aliases: ['属于行政执法案卷', '属于行政执法案卷信息'],
            },
            {
              id: 'disposed.denied.queryMatter',
              labels: ['三、本年度办理结果', '（三）不予公开', '8.属于行政查询事项'],
              aliases: ['属于行政查询事项'],
            },
            {
              id: 'disposed.unavailable.notHeld',
              labels: ['三、本年度办理结果', '（四）无法提供', '1.本机关不掌握相关政府信息'],
              aliases: ['本机关不掌握相关政府信息', '本机关不掌握相关信息'],
            },
            {
              id: 'disposed.unavailable.needsCreation',
              labels: ['三、本年度办理结果', '（四）无法提供', '2.没有现成信息需要另行制作'],
              aliases: ['没有现成信息需要另行制作', '没有现成信息，需要另行制作'],
            },
            {
              id: 'disposed.unavailable.unclear',
              labels: ['三、本年度办理结果', '（四）无法提供', '3.补正后申请内容仍不明确'],
              aliases: ['补正后申请内容仍不明确'],
            },
            {
              id: 'disposed.declined.petition',
              labels: ['三、本年度办理结果', '（五）不予处理', '1.信访举报投诉类申请'],
              aliases: ['信访举报投诉类申请', '信访、举报、投诉类申请'],
            },
            {
              id: 'disposed.declined.repeat',
              labels: ['三、本年度办理结果', '（五）不予处理', '2.重复申请'],
              aliases: ['重复申请'],
            },
            {
              id: 'disposed.declined.publication',
              labels: ['三、本年度办理结果', '（五）不予处理', '3.要求提供公开出版物'],
              aliases: ['要求提供公开出版物'],
            },
            {
              id: 'disposed.declined.excessive',
              labels: ['三、本年度办理结果', '（五）不予处理', '4.无正当理由大量反复申请'],
              aliases: ['无正当理由大量反复申请'],
            },
            {
              id: 'disposed.declined.reconfirm',
              labels: ['三、本年度办理结果', '（五）不予处理', '5.要求行政机关确认或重新出具已获取信息'],
              aliases: ['要求行政机关确认或重新出具已获取信息', '要求行政机关确认或者重新出具已获取信息'],
            },
            {
              id: 'disposed.other',
              labels: ['三、本年度办理结果', '（六）其他处理'],
              aliases: ['其他处理', '(六)其他处理'],
            },
            {
              id: 'disposed.total',
              labels: ['三、本年度办理结果', '（七）总计'],
              aliases: ['总计', '(七)总计', '（七）合计'],
            },
            {
              id: 'carriedForward',
              labels: ['四、结转下年度继续办理'],
              aliases: ['结转下年度继续办理', '四、结转下年度继续办理数量'],
            },
          ],
        },
      ],
    },
    {
      id: 'challenges',
      title: '政府信息公开行政复议、行政诉讼情况',
      titles: [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议及行政诉讼情况',
        '政府信息公开行政复议行政诉讼情况',
      ],
      blocks: [
        {
          heading: '',
          columns: [
            { id: 'upheld', labels: ['结果维持'], aliases: ['维持'] },
            { id: 'corrected', labels: ['结果纠正'], aliases: ['纠正'] },
            { id: 'other', labels: ['其他结果'], aliases: ['其它结果'] },
            { id: 'pending', labels: ['尚未审结'], aliases: ['未审结'] },
            { id: 'total', labels: ['总计'], aliases: ['合计'] },
          ],
          rows: [
            { id: 'reconsideration', labels: ['行政复议'] },
            { id: 'directSuit', labels: ['行政诉讼', '未经复议直接起诉'] },
            { id: 'suitAfterReconsideration', labels: ['行政诉讼', '复议后起诉'] },
          ],
        },
      ],
    },
  ],
};
