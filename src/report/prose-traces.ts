import type { SourceDocument } from '../grid/document';
import { hash } from './hash';
import type { Remark } from './report';
import { findSections } from './sections';
import { flatten } from './title';

/** Sentences every report has, and shorter ones than these say nothing of who wrote them. */
const STOCK =
  /根据《|依照《|按照《|条例》(?:第|要求|规定)|统计(?:期限|数据)|本报告(?:由|所列|中|电子版|自)|电子版|联系(?:电话|地址|人)|邮编|习近平|党的(?:十九|二十)大|指导思想/;
const SHORTEST = 10;

/**
 * 正文痕迹 The sentences of sections 一 and 五 as fingerprints with their lengths (`1x2y3z:24`), digits and marks left out. Enough to
 * tell next year whether the text was written anew; the text itself is not kept.
 */
export function sentencesOf(document: SourceDocument): string[] {
  const found: string[] = [];
  for (const text of ownSections(document)) {
    for (const sentence of text.split(/[。！？；\n]/)) {
      if (sentence.length < SHORTEST) continue;
      const flat = flatten(sentence);
      const words = flat.replace(/[^\p{Script=Han}A-Za-z]/gu, '');
      if (words.length >= SHORTEST && !STOCK.test(flat)) found.push(`${hash(words)}:${words.length}`);
    }
  }
  return found;
}

/** The text under 一 and 五, tables left out: what comes after 六 may be the site's own. */
function ownSections(document: SourceDocument): string[] {
  const headings = findSections(document);
  return headings.flatMap(({ number, end }, at) => {
    const next = headings[at + 1];
    if ((number !== '一' && number !== '五') || next === undefined) return [];
    return document.blocks
      .filter((block) => block.kind === 'text')
      .map((block) => document.text.slice(Math.max(block.start, end), Math.min(block.end, next.start)))
      .filter((text) => text.trim() !== '');
  });
}

const REMARKS: readonly (readonly [Remark, RegExp])[] = [
  [
    'reorganised',
    /机构改革|(?:更|改)名为|合并组建|(?:撤|合)并(?:设立|组建|至|入)|撤销.{0,12}(?:设立|组建)|职[能责].{0,8}划[转入出]|新组建|行政区划调整|撤[县市乡镇]设[市区镇街]/,
  ],
  [
    'scope-changed',
    /(?:统计|汇总)(?:口径|范围).{0,12}(?:调整|变化|变更|不同|扩大|缩小)|口径.{0,6}(?:调整|变化|变更|不同|不一致)/,
  ],
  [
    'documents-expired',
    /有效期(?:届满|已满|到期)|自动失效|自然失效|到期失效|宣布失效|规范性文件.{0,8}(?:清理|划转)|清理.{0,10}规范性文件|(?:修改|重新公布).{0,8}规范性文件/,
  ],
  [
    'carry-over-explained',
    /结转.{0,40}(?:原因|系因|是因为|由于|差异|撤回|补正|期限|重新认定|误)|(?:原因|由于|因).{0,30}结转(?:数|件|情况).{0,10}(?:不一致|不同|差)/,
  ],
];

/** 单位说明 What the text itself says that bears on a comparison with other years. */
export function remarksOf(document: SourceDocument): Remark[] {
  const from = findSections(document)[0]?.start ?? 0;
  const flat = flatten(document.text.slice(from));
  return REMARKS.filter(([, words]) => words.test(flat)).map(([remark]) => remark);
}
