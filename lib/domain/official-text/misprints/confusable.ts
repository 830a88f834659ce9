import { GUARDED } from "./guarded.ts";
import { IDIOMS } from "./idioms.ts";
import { WORDS } from "./words.ts";

/** Of names more than of words. */
const IN_NAMES =
  "方办 河合 合和 河和 河何 荷河 城成 诚城 洲州 徐许 阳杨 杨扬 华化 园圆 原源 源园 宁凝 泽择 峰锋 岭领 青清 兴新 嘉佳 福富 涛滔 晨辰 苑院 浩皓 祥详 辉晖 鸿宏 宏红 铭明 志智 建健 丽莉 景锦 胜盛 益义 恒衡 惠会 屯囤 士仕 洪宏 鑫新 星兴 育玉 事室";

/** Two characters that are taken for each other, both ways round, from all that is known of misprints. */
export const CONFUSABLE: ReadonlySet<string> = new Set(
  [...IN_NAMES.split(" "), ...[...IDIOMS, ...WORDS, ...GUARDED].flatMap(({ wrong, right }) => onlyDifference(wrong, right))].flatMap((pair) => [
    pair,
    pair.charAt(1) + pair.charAt(0),
  ]),
);

/** What a character may be taken for. */
export const TAKEN_FOR: ReadonlyMap<string, string> = new Map(
  [...Map.groupBy(CONFUSABLE, (pair) => pair.charAt(0))].map(([character, pairs]) => [character, pairs.map((pair) => pair.charAt(1)).join("")]),
);

function onlyDifference(wrong: string, right: string): string[] {
  if (wrong.length !== right.length) return [];
  const places = [...wrong].flatMap((character, at) => (character === right.charAt(at) ? [] : [at]));
  const [only, more] = places;
  return only !== undefined && more === undefined ? [wrong.charAt(only) + right.charAt(only)] : [];
}
