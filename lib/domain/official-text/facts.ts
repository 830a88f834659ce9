import { daysOf } from "./fact-days.ts";
import type { Facts, Found } from "./fact.ts";
import { HAN_DIGITS } from "./numerals.ts";
import type { DocumentKind, FactName, InspectionFacts, Span } from "./outline.ts";
import { type Paragraph, spanOf, wordsAt } from "./paragraph.ts";

/** What a text says of the inspection, and where. Headings and findings are read too: some tell the dates only there. */
export function factsOf(
  text: string,
  paragraphs: readonly Paragraph[],
  furniture: readonly Paragraph[],
  kind: DocumentKind,
): { inspection: InspectionFacts; passages: Partial<Record<FactName, Span>> } {
  const found: Facts = {
    ...parties(text, paragraphs, kind),
    ...inspectors(text, paragraphs),
    ...daysOf(paragraphs, furniture, kind),
    ...contacts(text, paragraphs),
  };
  const value = (name: FactName) => found[name]?.value ?? null;
  const passages: Partial<Record<FactName, Span>> = {};
  for (const name of NAMES) {
    const fact = found[name];
    if (fact) passages[name] = fact.span;
  }
  const inspection = {
    party: value("party"),
    partyShort: value("partyShort"),
    body: value("body"),
    round: value("round"),
    periodStart: value("periodStart"),
    periodEnd: value("periodEnd"),
    feedbackOn: value("feedbackOn"),
    planOn: value("planOn"),
    noticeOn: value("noticeOn"),
    phone: value("phone"),
    post: value("post"),
    email: value("email"),
  };
  return { inspection, passages };
}

const NAMES: readonly FactName[] = [
  "party", "partyShort", "body", "round", "periodStart", "periodEnd", "feedbackOn", "planOn", "noticeOn", "phone", "post", "email",
];

/** The first passage that a pattern's first group matches, as it stands in the text. */
function first(text: string, paragraphs: readonly Paragraph[], ...patterns: readonly RegExp[]): Found | undefined {
  for (const pattern of patterns) {
    for (const paragraph of paragraphs) {
      const match = pattern.exec(paragraph.text);
      const group = match?.[1];
      if (!match || group === undefined) continue;
      const at = match.index + match[0].indexOf(group);
      const span = spanOf(paragraph, at, at + group.length);
      return { value: wordsAt(text, span), span };
    }
  }
  return undefined;
}

const ORGAN = "(?:党组|部务会|党委|党工委|委员会|党总支|总支部委员会|党支部|支部委员会|党支委|校委会)";
const CCP = "(?:中共|中国共产党)";

function parties(text: string, paragraphs: readonly Paragraph[], kind: DocumentKind): Facts {
  const opening = paragraphs.slice(0, 8);
  const titles = opening.slice(0, 4);
  const addressee = kind === "feedback" ? first(text, titles, new RegExp(`^(${CCP}[^,。:;]{2,45}?${ORGAN}) ?:$`)) : undefined;
  const party =
    addressee ??
    first(
      text,
      titles,
      new RegExp(`^(?:关于)?(${CCP}[^,。:;“”]{2,45}?${ORGAN})(?=关于|巡[察视]|落实|对|$|:|整改)`),
      new RegExp(`(${CCP}(?:(?!关于)[^,。:;“”()]){2,45}?${ORGAN})`),
      new RegExp(`^(?:关于)?([^,。:;“”]{2,40}?${ORGAN})(?=关于|巡[察视](?:反馈|整改)|落实)`),
    ) ??
    first(text, opening, new RegExp(`(${CCP}[^,。:;“”()]{2,45}?${ORGAN})`));
  const told = opening.filter((paragraph) => paragraph.text.includes("。"));
  const short = first(
    text,
    told,
    new RegExp(`[(](?:以下|下)(?:简|统)称(?:为|:)? ?[“‘"']?([^”’"')]{2,20})[”’"']?[)]`),
    new RegExp(`向([^,。:;“”]{1,24}?${ORGAN})(?:领导班子|班子|主要负责(?:人|同志))?(?:和[^,。;]{0,12})?(?:进行了?)?(?:书面|集中)?(?:反馈|通报|移交)`),
    new RegExp(`对([^,。:;“”]{1,24}?${ORGAN})(?:领导班子)?(?:开展|进行|实施)`),
    new RegExp(`(?:^|[,。;])([^,。:;“”]{2,16}?${ORGAN})(?=现将|现就|高度重视|把|坚持|召开|认真|切实|先后|对照|第一时间)`),
  );
  return { ...(party && { party }), ...(short && { partyShort: short }) };
}

const ORDINAL = `第[${HAN_DIGITS}\\d]{1,3}`;
const PLACE = "[省市县区州旗盟镇]";
const KINDS = "(?:常规|专项|机动|提级|交叉|巩固|政治|集中|对村|村级|联合)*";

function inspectors(text: string, paragraphs: readonly Paragraph[]): Facts {
  const opening = paragraphs.slice(0, 12);
  const committee = `(?:中央|[\\u4e00-\\u9fa5]{0,6}?${PLACE}(?:纪)?委(?:[\\u4e00-\\u9fa5]{1,6}工委)?|[\\u4e00-\\u9fa5]{0,14}?党(?:委|组|工委))`;
  const start = "(?:^|[,。;:、( ]|月|日|至|期间|和|起)";
  const body = first(
    text,
    opening,
    new RegExp(`${start}(${committee}${ORDINAL}${KINDS}巡[察视](?:工作|检查)?组)`),
    new RegExp(`${start}(${committee}(?:机动|专项|提级|联合|交叉|村级)+巡[察视](?:工作|检查)?组)`),
    new RegExp(`(${PLACE}委${ORDINAL}${KINDS}巡[察视](?:工作|检查)?组)`),
    new RegExp(`${start}(${committee}巡[察视](?:工作|检查)?组)`),
  );
  const round = first(
    text,
    opening,
    new RegExp(`((?:[${HAN_DIGITS}\\d]{1,4}届)?${PLACE}委(?:${ORDINAL}届)?(?:\\d{4}年(?:度)?)?${ORDINAL}轮${KINDS}巡[察视])`),
    new RegExp(`(?:^|[,。;:( ]|关于|根据|按照|在|和|了|对)((?:(?!关于|根据|按照)[\\u4e00-\\u9fa5]){2,12}?党委(?:\\d{4}年(?:度)?)?${ORDINAL}轮${KINDS}巡[察视])`),
    new RegExp(`((?:\\d{4}年(?:度)?)?${ORDINAL}轮${KINDS}巡[察视])`),
    /(\d{4}年(?:度)?(?:常规|专项|机动|提级|对村|村级)巡[察视])/,
  );
  return { ...(body && { body: withoutLead(body) }), ...(round && { round: withoutLead(round) }) };
}

/** “根据县委第一巡察组”: the sentence's own words are not the name's. */
function withoutLead({ value, span }: Found): Found {
  const lead = /^.{0,12}?(?:根据|按照|關於|关于|落实|落實|依据|对照|接受|配合|由|经|向|对|受)+/.exec(value)?.[0].length ?? 0;
  return lead < value.length - 4 ? { value: value.slice(lead), span: { start: span.start + lead, end: span.end } } : { value, span };
}

function contacts(text: string, paragraphs: readonly Paragraph[]): Facts {
  const tail = paragraphs.slice(-14);
  const phone = first(text, tail, /(?:电话|热线|联系方式|号码|联系)[^\d。]{0,16}?((?:0\d{2,3} ?- ?)?\d{7,8}(?:-\d{1,4})?|1\d{10})(?!\d)/);
  const post = first(
    text,
    tail,
    /(?:邮政信箱|通讯地址|通信地址|来信地址|来信请寄(?:至)?|邮寄地址|信函地址|联系地址|收件地址|来访地址|来信来访地址|地 *址|信箱地址)[:]? *([^;。\n,:@]{4,60}?)(?=[;。,(]|邮编|邮政编码|联系|电子|电话| {2,}|$)/,
  );
  const email = first(text, tail, /([\w.+-]{1,64} ?@ ?[\w-]{1,64}(?:\.[\w-]{1,64}){1,5})/);
  return { ...(phone && { phone: halfWidth(phone) }), ...(post && { post: halfWidth(post) }), ...(email && { email: halfWidth(email) }) };
}

/** Numbers and addresses are used, not quoted: full-width digits would not dial. */
function halfWidth({ value, span }: Found): Found {
  return { value: value.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)), span };
}
