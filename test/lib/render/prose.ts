import type { WrittenReport } from './report';

/** 正文各段 The text round the tables: numbers in it are no figures of the tables, and none of it is ever read as one. */
export interface Prose {
  preamble: string[];
  /** By section: heading first. `tables` stand between 二, 三 and 四. */
  one: string[];
  two: string;
  three: string;
  four: string;
  after: string[];
}

/** The prose of a report, as agencies write it. */
export function proseOf(report: WrittenReport): Prose {
  const { agency, year, signed } = report;
  const [y, m, d] = signed.split('-').map(Number);
  return {
    preamble: [
      `根据《中华人民共和国政府信息公开条例》要求，现向社会公布${year}年度${agency}政府信息公开工作年度报告。报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，存在的主要问题及改进情况等部分组成。`,
      `本报告中所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。联系电话：0510-88${year}。`,
    ],
    one: [
      '一、总体情况',
      `（一）主动公开。全年通过门户网站公开信息 ${year - 1700} 条，其中规章 2 件，召开发布会 3 场。`,
      '（二）依申请公开。全年共收到申请若干件，均在 20 个工作日内答复。',
      '（三）监督保障。开展培训2次，累计120人次，考核得分 98.5 分，占比 4%。',
    ],
    two: '二、主动公开政府信息情况',
    three: '三、收到和处理政府信息公开申请情况',
    four: '四、政府信息公开行政复议、行政诉讼情况',
    after: [
      '五、存在的主要问题及改进情况',
      '存在的问题：一是公开内容有待丰富；二是12345热线答复不够及时。改进情况：一是加强培训；二是完善制度。',
      '六、其他需要报告的事项',
      `本年度发出收费通知0件，总金额0元，实际收取0元。`,
      agency,
      `${y}年${m}月${d}日`,
    ],
  };
}
