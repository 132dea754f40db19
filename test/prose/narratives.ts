/** 表 The figures that a narrative tells, the same as its table prints. */
export interface Told {
  received: number;
  persons: number;
  over: number;
  forward: number;
  granted: number;
  partly: number;
  unavailable: number;
  repeat: number;
  upheld: number;
  pending: number;
  issued: number;
  repealed: number;
  inForce: number;
  licenses: number;
  penalties: number;
}

/** What was answered: 应办件 less 结转下年. */
export const answered = ({ received, over, forward }: Told): number => received + over - forward;

type Paragraph = (told: Told) => string;

const openings: Paragraph[] = [
  () =>
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条规定，现公布本机关2023年政府信息公开工作年度报告。本报告所列数据的统计期限自2023年1月1日起至12月31日止，电子版可在市政府门户网站下载。如有疑问，请与局办公室联系（地址：云川市人民路88号，邮编：223300，电话：0517-86221234）。2023年，我局深入学习贯彻党的二十大精神，坚持以公开为常态、不公开为例外，围绕中心工作，扎实推进政务公开各项工作。',
  () =>
    '2023年，在市委、市政府的正确领导下，我局认真落实国务院、省、市政务公开工作部署，对照《2023年政务公开工作要点》5个方面28项任务，细化责任分工，狠抓任务落实，全年召开专题会议4次，组织业务培训3期，参训人员260余人次，政务公开工作在全市绩效考核中得分96.5分，排名第3位。',
  () =>
    '本报告依据国办公开办函〔2021〕30号文件要求编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分组成。过去一年，我局以“公开促落实、强监管、优服务”为目标，把政府信息公开融入业务全过程，公众满意度测评得分98.2分，较上年提高1.3个百分点。',
];

const disclosures: Paragraph[] = [
  () =>
    '（一）主动公开情况。全年通过门户网站主动公开政府信息458条，其中机构职能类12条、政策文件类36条、工作动态类280条、公示公告类130条。发布政策解读材料26篇，其中图解12篇、视频4个；召开新闻发布会2场，参加“政风行风热线”节目3次，回应群众关切问题45个。部门预决算、“三公”经费等信息全部按时公开，公开率100%。',
  ({ licenses, penalties }) =>
    `（一）深化主动公开。聚焦林业重点领域，及时更新机构职能、权责清单、办事指南等信息，全年更新公开事项目录15项。作出行政许可决定${licenses}件、行政处罚决定${penalties}件，全部在7个工作日内上网公示，双公示及时率、合规率均为100%。政务微信公众号全年推送文章1,260篇，总阅读量318万次，新增粉丝1.2万人；同步转发上级重要政策信息420条。`,
  ({ issued, repealed, inForce }) =>
    `（一）主动公开。2023年，制发行政规范性文件${issued}件，废止${repealed}件，现行有效${inForce}件，均在规定时限内公开并同步开展解读。完成历史文件清理126件，拟保留80件、修改16件、废止30件。主动公开政府信息326条，涉及财政资金36条、重大项目28条、民生实事92条。承办人大代表建议12件、政协委员提案28件，办复率、满意率均为100%，除涉密外全部公开。`,
  () =>
    '（一）主动公开。出版政府公报6期，发放至各村（社区）公共查阅点3,600份。门户网站全年发布信息1,860条，独立访客26.8万人次，页面点击量320万次；网站安全检测发现问题12个，均已整改。“双随机、一公开”检查结果公示率100%，公示行政检查信息560条。组织政府开放日活动5场，邀请群众、企业代表230人次参与。',
];

const applications: Paragraph[] = [
  (t) =>
    `（二）依申请公开情况。全年共收到政府信息公开申请${t.received}件，上年结转${t.over}件，办结${answered(t)}件，结转下年度${t.forward}件。从申请主体看，自然人${t.persons}件，商业企业${t.received - t.persons}件。从办理结果看，予以公开${t.granted}件，部分公开${t.partly}件，无法提供${t.unavailable}件，其余按照《条例》规定分别作出处理。所有申请均严格履行登记、审核、办理、答复、归档程序，平均办理时限11.6个工作日。`,
  (t) =>
    `（二）规范依申请公开。修订完善依申请公开工作规程，畅通当面、邮寄、网络等受理渠道，落实专人负责、集体会商、法律顾问审核等制度，全年开展疑难申请会商6次，审核答复文书30余份。2023年，新收政府信息公开申请${t.received}件，其中自然人申请${t.persons}件、法人或其他组织申请${t.received - t.persons}件；加上年结转${t.over}件，共应办理${t.received + t.over}件，年内办结${answered(t)}件，另有${t.forward}件结转下年继续办理，未发生逾期答复情形。`,
  (t) =>
    `（二）依申请公开。我局认真做好政府信息公开申请办理工作，自收到申请之日起20个工作日内予以答复，确需延长的经负责人同意并告知申请人。本年度受理申请${t.received}件（不含上年结转${t.over}件），申请内容主要集中在林权登记、征占用林地、生态补偿等方面。答复申请人${answered(t)}件，其中予以公开${t.granted}件、部分公开${t.partly}件、本机关不掌握相关信息${t.unavailable}件、重复申请不予处理${t.repeat}件。`,
  (t) =>
    `（二）依申请公开。2023年共收到申请${t.received}件，均通过网络或者信函方式提出，按时答复率100%。因政府信息公开引发行政复议${t.upheld + t.pending}件，其中维持${t.upheld}件、尚未审结${t.pending}件；未发生因政府信息公开引发的行政诉讼案件。针对复议中反映的问题，及时组织复盘，制定整改措施3条，修订答复文书模板8个，对12名经办人员开展专题辅导。`,
];

const management: Paragraph[] = [
  () =>
    '（三）政府信息管理。严格落实“三审三校”制度，全年审核发布信息860条，退回修改26条；开展保密审查专项检查2次，检查信息1,200余条，未发现失泄密问题。公文制发环节同步确定公开属性，全年标注主动公开156件、依申请公开89件、不予公开230件。动态管理规范性文件库，做到底数清、情况明。',
  () =>
    '（三）政府信息管理。建立健全公开前审查、动态更新和定期评估机制，对历史信息进行全面排查，更新失效链接45个，补充完善信息要素320处。将12345政务服务便民热线、局长信箱等群众来信来电纳入统一管理，全年办理热线工单412件，按时办结率100%；局长信箱收到来信68封，全部按期回复；办理信访事项36件次，办结率100%。',
  () =>
    '（三）政府信息管理。扎实推进基层政务公开标准化规范化，编制26个领域公开标准目录，涉及一级事项86项、二级事项312项。加强政务服务事项管理，全年受理各类行政审批申请3,215件，办结3,198件，即办件占比72%，群众满意率99.98%。办理林木采伐申请186件、占用林地申请52件，全部公示。',
];

const platforms: Paragraph[] = [
  () =>
    '（四）平台建设。优化政府信息公开专栏，新增栏目3个、调整栏目8个；建成政务公开专区1处，配备查询设备4台，接待群众查阅186人次。政务新媒体账号由5个整合为2个，全年发布信息960条。政务公开平台全年无安全责任事故，第三方检测单项否决问题为零。',
  () =>
    '（四）公开平台建设。加强门户网站与政务新媒体融合发展，开展在线访谈4期、网上调查6次、意见征集8次，收到意见建议128条，采纳52条并反馈采纳情况。在政务服务大厅、图书馆、档案馆设置查阅点3个，移交纸质政府信息126份。网站依申请公开栏目全年访问1.6万人次。',
];

const supervision: Paragraph[] = [
  () =>
    '（五）监督保障。调整政务公开工作领导小组，明确专职人员2名、兼职人员14名；将政务公开纳入年度考核，分值权重4%。开展自查4次，发现并整改问题18个；社会评议收回有效问卷320份，满意率98.1%。全年未发生责任追究情况，未收到对政府信息公开工作的投诉举报。',
  () =>
    '（五）监督保障。组织业务培训2次，培训120人次；对10个直属单位开展依申请公开模拟测试20次，答复合格率95%。邀请专家、律师授课，编发典型案例10例。全年未因政府信息公开工作被问责，责任追究结果为零。',
];

const problems: Paragraph[] = [
  () =>
    '五、存在的主要问题及改进情况\n一是政策解读形式较为单一，图解、视频类解读占比不足30%；二是依申请公开答复的规范化水平有待提高，部分答复文书说理不充分；三是基层业务人员更换频繁，全年有5个单位更换经办人员。针对2022年报告中提出的3个问题，已制定6条措施，完成整改率100%。2024年，我局将开展专题培训4次，力争政策文件解读率达到100%，进一步压缩申请办理时限。',
  () =>
    '五、存在的主要问题及改进情况\n（一）存在问题。公开内容的深度和广度与公众期待尚有差距，主动回应关切不够及时；个别申请办理时间较长，2022年有2件申请延期答复。（二）改进措施。健全政策发布解读回应机制，完善依申请公开转主动公开机制，全年转化4条；强化业务指导，计划2024年对20个基层单位实现指导全覆盖。',
];

const others: Paragraph[] = [
  () =>
    '六、其他需要报告的事项\n2023年，本机关未收取信息处理费。依据《政府信息公开信息处理费管理办法》，按件计收的起点为10件，按量计收的起点为30页，本年度无触发收费情形。',
  () => '六、其他需要报告的事项\n本年度发出收费通知0件，收取信息处理费0元。本机关无其他需要报告的事项。',
];

/** 三十篇 Thirty whole narratives, each paragraph with another neighbour, and the figures that each tells. */
export function narratives(): { text: string; told: Told }[] {
  return Array.from({ length: 30 }, (_, index) => {
    const told = toldIn(index);
    const pick = (all: Paragraph[], step: number) => all[Math.floor(index / step) % all.length]!(told);
    const text = [
      '一、总体情况',
      pick(openings, 1),
      pick(disclosures, 2),
      pick(applications, 1),
      pick(management, 3),
      pick(platforms, 1),
      pick(supervision, 4),
      pick(problems, 2),
      pick(others, 3),
    ].join('\n');
    return { text, told };
  });
}

/** Figures that add up: all that came in or was carried over was answered in some way or carried forward. */
function toldIn(index: number): Told {
  const granted = 8 + index * 3;
  const partly = 2 + (index % 7);
  const unavailable = 5 + ((index * 5) % 23);
  const repeat = 1 + (index % 4);
  const forward = 1 + (index % 5);
  const over = 1 + ((index + 2) % 4);
  // The rest are 其他处理.
  const received = granted + partly + unavailable + repeat + forward - over + (index % 6);
  return {
    received,
    persons: received - 1 - (index % 5),
    over,
    forward,
    granted,
    partly,
    unavailable,
    repeat,
    upheld: 1 + (index % 3),
    pending: 1 + (index % 2),
    issued: 1 + (index % 6),
    repealed: 1 + (index % 3),
    inForce: 12 + index,
    licenses: 120 + index * 37,
    penalties: 15 + index,
  };
}
