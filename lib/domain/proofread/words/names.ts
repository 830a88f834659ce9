import type { Span } from "../../official-text/outline.ts";

/** A name as it stands in a text, with every place where it does. */
export type Name = { name: string; places: readonly Span[] };

const TITLES = /《([^《》\n]{5,60})》/g;
const QUOTED = /[“「]([^“”「」‘’\n，。；：,;]{6,30})[”」]/g;

/** Documents in 《 》, and what stands in quotation marks and is long enough for a name. */
export function titlesIn(text: string): Name[] {
  return gather([...text.matchAll(TITLES)].map(({ 1: name = "", index }) => ({ name, start: index + 1 })));
}

export function quotedIn(text: string): Name[] {
  return gather([...text.matchAll(QUOTED)].map(({ 1: name = "", index }) => ({ name, start: index + 1 })));
}

/** What names of organisations end with. */
const KIND_OF_BODY =
  /联合会|委员会|领导小组|服务中心|康复中心|培训中心|中心医院|医院|卫生院|培训学校|学校|小学|中学|大学|学院|有限公司|公司|集团|事务所|办公室|党支部|党组|民政局|财政局|教育局|体育局|住建局|城管局|审计局|水利局|农业农村局|人社局|协会|研究院|检察院|法院|中心|幼儿园|福利院|敬老院|街道办事处/g;
/** How much of a name is looked at: Chinese sets no blanks, so where it begins cannot be told. */
const TAILS = [6, 7, 8, 9, 10];
const HAN = /^[\u4e00-\u9fa5]+$/;

/** The last six to ten characters of every organisation's name. */
export function bodiesIn(text: string): Name[] {
  const found: { name: string; start: number }[] = [];
  for (const { 0: kind, index } of text.matchAll(KIND_OF_BODY)) {
    const end = index + kind.length;
    for (const length of TAILS) {
      const name = text.slice(Math.max(0, end - length), end);
      if (name.length === length && length > kind.length + 1 && HAN.test(name)) found.push({ name, start: end - length });
    }
  }
  return gather(found);
}

/** 沧州市运河区, 清源县城关镇: with what stands before, since 河区 alone is no name. */
const PLACE = /[\u4e00-\u9fa5](?:区|县|镇|乡|街道)(?=[\u4e00-\u9fa5、，。,;；（(]|$)/gm;

export function placesIn(text: string): Name[] {
  const found = [...text.matchAll(PLACE)].flatMap(({ 0: ending, index }) => {
    const end = index + ending.length;
    const name = text.slice(Math.max(0, end - ending.length - 1), end);
    return HAN.test(name) ? [{ name, start: end - name.length }] : [];
  });
  return gather(found);
}

function gather(found: readonly { name: string; start: number }[]): Name[] {
  const byName = new Map<string, Span[]>();
  for (const { name, start } of found) {
    const places = byName.get(name) ?? [];
    places.push({ start, end: start + name.length });
    byName.set(name, places);
  }
  return [...byName].map(([name, places]) => ({ name, places }));
}
