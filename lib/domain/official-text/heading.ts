/** What a heading says, without its number, as places within the folded paragraph. */
export type TitleAt = { start: number; end: number };

/** What follows 问题 in a heading that speaks of its rectification: 整改落实情况. */
const COURSE = "(?:的)?(?:整改|落实|完成|进展|推进|及|与|和|工作)*(?:情况|进展|成效)?";
const PROBLEM = `(?:这一|等|的|(?<![仍依然旧都均])存在|突出|具体|个)*(?:问题|现象)(?:表现)?${COURSE}`;
const OPENING = "(?:(?:关于|针对|对于|反映|巡[察视]组?(?:反馈|指出|发现)的?|(?:巡[察视])?(?:反馈|指出)的?)[:,]? *)";
const STOP = "[。:;.,、!]* *$";

const QUOTED = new RegExp(
  `^(?<lead>${OPENING}? *)(?:“(?<double>.{2,120})”|‘(?<single>.{2,120})’|"(?<plain>.{2,120})["”]|'(?<apostrophe>.{2,120})')(?<tail> *(?:${PROBLEM}|${COURSE}))${STOP}`,
  "su",
);
const NAMED = new RegExp(`^(?<lead>${OPENING}) *(?<title>.{2,140}?)(?<tail>${PROBLEM})${STOP}`, "su");
const PLAIN = new RegExp(`^(?<title>[^。;]{3,120}?)(?<tail>(?:的|等|(?<![仍依然旧都均])存在)+(?:突出|具体)?问题${COURSE})${STOP}`, "su");
const COURSED = new RegExp(`^(?<lead>${OPENING})?(?<title>.{3,120}?)(?<tail>(?:的)?(?:整改|落实)(?:落实|完成|进展|工作)*情况)${STOP}`, "su");

/** Headings that tell of no finding of their own: “存在的主要问题”, “巡察反馈的问题”. */
const GENERIC =
  /^(?:(?:巡[察视]组?|市委|县委|区委|省委|本次|此次|关于|对|针对|本轮|集中|重点|主要|突出|具体|反馈|指出|发现|存在|意见|的|各项|其他|其它|有关|相关|工作|总体|全面|整改|落实|完成|进展|推进|已|正在|需|长期|坚持|持续|及|和|与|、|情况|成效|效果|进度|阶段性|取得|主要做法|事项|任务|问题|个|条|项|\d|第[一二三四五六七八九十]+[巡轮]?))*(?:问题|情况|进展|成效|成果|事项|任务|效果)?(?:清单)?[。:]?$/;

/** Words in which a finding tells of a shortcoming. “不断提升” and “不忘初心” tell of none. */
const SHORTCOMING =
  /不(?!断|忘|正之风|折不扣|动摇|松劲|停步|懈|少于|低于|超过|得|再)|(?<!从)未(?!来|成年|雨)|没有|无人|无法|缺乏|缺失|缺位|缺少|欠缺|有欠|薄弱|弱化|虚化|淡化|软化|边缘化|形式化|固化|僵化|老化|滞后|迟缓|缓慢|[偏较过][低少弱软慢大高差长多松窄浅粗轻重短]|差距|短板|弱项|漏洞|空白|盲区|死角|瑕疵|断档|断层|断代|脱节|流于形式|浮于表面|走过场|走形式|走样|形式主义|官僚主义|托而|以会代训|重.{1,6}轻|违规|违反|超标|超范围|超编|低下|低效|松懈|松散|松弛|宽松软|乏力|模糊|隐患|失管|失察|失守|失之于|闲置|浪费|拖欠|拖延|推诿|随意|混乱|混用|混开|挤占|挪用|单一|弄虚作假|好人主义|一团和气|两张皮|白条|大锅饭|损坏|粗放|简单化|问题(?:较多|突出|依然|仍)|依然存在|时有发生|仍然存在|(?:存在|有).{0,14}(?:现象|情况|倾向)/;

/** Words with which a measure begins, and no finding. */
const DEED =
  /^(?:持续|进一步|切实|不断|全面|深入|严格|积极|大力|认真|扎实|着力|及时|主动|坚决|定期|充分|加快|坚持|始终)?(?:加强|完善|建立|健全|制定|修订|开展|组织(?!建设|生活|人事|纪律|领导|关系|观念|体系|力)|强化|落实|召开|规范|推进|推动|压实|提高|提升|深化|印发|明确|举办|出台|实施|举一反三|立行立改|立即|严肃|成立|学习|对照|梳理|排查|督促|清退|收回|整合|优化|加大|增强|抓好|抓实|拓宽|拓展|畅通|统筹|细化|聚焦|突出|树立|夯实|筑牢|构建|打造|丰富|创新|扩大|引导|培养|补齐|补充|约谈|追缴|核查|自查|通报|公开|邀请|安排|配齐|配强|选优|调整|领导带头|把|将|通过|按照|结合)/;

/** Is the whole folded text, its number taken off, one heading of a finding by its form: 关于“…”的问题? Not by its meaning. */
export function isWholeHeading(text: string): boolean {
  if (text.length > 150 || /。./.test(text) || GENERIC.test(text)) return false;
  const quoted = QUOTED.exec(text);
  if (quoted && /问题|现象|情况/.test(quoted.groups?.tail ?? "")) return !text.slice(0, -1).includes("。");
  return NAMED.test(text) || (PLAIN.test(text) && !DEED.test(text));
}

/** How a heading speaks of a finding: by its form, by telling of a shortcoming, or not at all. */
export type Likeness = "form" | "shortcoming" | null;

/** The likeness of a folded heading without its number. */
export function likenessOf(heading: string): Likeness {
  if (isWholeHeading(heading)) return "form";
  if (heading.length > 90 || GENERIC.test(heading)) return null;
  // “规范执行不到位” begins as a measure does and ends as a finding.
  if (DEED.test(heading) && !SHORTCOMING.test(heading.slice(-7))) return null;
  return SHORTCOMING.test(heading) ? "shortcoming" : null;
}

/** Does the sentence end by telling of a shortcoming, as a heading does? */
export function endsInShortcoming(sentence: string): boolean {
  return SHORTCOMING.test(sentence.slice(-12));
}

/** Does the heading begin as a measure does? */
export function isDeed(heading: string): boolean {
  return DEED.test(heading);
}

/** Does the heading name a field, as those above the findings do: 党的建设方面? */
export function isField(heading: string): boolean {
  return /方面(?:的|存在|突出)*(?:问题)?(?:的)?(?:整改|落实|进展|完成)*(?:情况)?[。:]?$/.test(heading);
}

/** A heading such as “整改落实情况” or “存在的主要问题”, which holds the findings and is none of them. */
export function isGeneric(heading: string): boolean {
  return GENERIC.test(heading);
}

/** Where in a folded heading its own words stand: within the wrapper 关于“…”的问题, without the final stop. */
export function titleAt(heading: string): TitleAt {
  const quoted = QUOTED.exec(heading)?.groups;
  const inner = quoted?.double ?? quoted?.single ?? quoted?.plain ?? quoted?.apostrophe;
  if (quoted && inner !== undefined && isBalanced(inner)) {
    const start = (quoted.lead ?? "").length + 1;
    return { start, end: start + inner.length };
  }
  for (const form of [NAMED, PLAIN, COURSED]) {
    const groups = form.exec(heading)?.groups;
    if (!groups) continue;
    const lead = groups.lead ?? "";
    const start = lead.length + (heading.slice(lead.length).length - heading.slice(lead.length).trimStart().length);
    return bare(heading, start, start + (groups.title ?? "").length);
  }
  return bare(heading, 0, heading.length);
}

/** Ends without their punctuation, blanks, and a quotation mark that has no partner. */
function bare(heading: string, from: number, to: number): TitleAt {
  const opening = /^(?:关于|针对)[:,]? */.exec(heading.slice(from, to));
  let start = from + (opening?.[0].length ?? 0);
  let end = to;
  while (end > start && /[。:;,、.! ]/.test(heading.charAt(end - 1))) end -= 1;
  const title = () => heading.slice(start, end);
  const count = (marks: RegExp) => title().match(marks)?.length ?? 0;
  const marks = () => count(/[“”"]/g);
  if (title().startsWith("“") && count(/“/g) === count(/”/g) + 1) start += 1;
  if (title().endsWith("”") && count(/”/g) === count(/“/g) + 1) end -= 1;
  if (marks() === 1 && title().startsWith('"')) start += 1;
  if (marks() === 1 && title().endsWith('"')) end -= 1;
  if (marks() === 2 && /^["“][^"“”]+["”]$/.test(title())) [start, end] = [start + 1, end - 1];
  return { start, end };
}

/** A heading of the levels above, without the wrapper that a finding's may have: “关于…方面存在的问题整改情况” → the field itself. */
export function fieldAt(heading: string): TitleAt {
  const match = /^(?:关于|针对|对于)?[“"]?(.+?方面)[”"]?(?:的|存在|突出|主要)*(?:问题)?(?:的)?(?:整改|落实|进展|完成)*(?:情况)?[。:;,.]*$/.exec(heading);
  const field = match?.[1];
  if (field === undefined) return isWholeHeading(heading) ? titleAt(heading) : bare(heading, 0, heading.length);
  const start = heading.indexOf(field);
  return { start, end: start + field.length };
}

/** No quotation closes before it opens: then the marks at both ends are not each other's partners. */
function isBalanced(title: string): boolean {
  let depth = 0;
  for (const sign of title) {
    if (sign === "“" || sign === "‘") depth += 1;
    if (sign === "”" || sign === "’") depth -= 1;
    if (depth < 0) return false;
  }
  return true;
}
