import type { PublicState } from "../public-progress.ts";
import { NOT_ITEMISED, PUBLIC_STATE_WORDS } from "./public-words.ts";

const STATES: Record<PublicState, string> = {
  COMPLETED: "这个问题已经改完，经责任领导、整改办公室和组长逐级审核同意，从台账上销去。",
  COMPLETED_LONG_TERM: "主要的事情已经做完，也经过审核同意；还有一些工作要一直做下去，写在这个问题下面。",
  APPLIED: "负责的部室认为已经改完，提出了销号申请，正在逐级审核。审核同意以前，仍算整改中。",
  IN_PROGRESS: "正在改，还没有改完。",
  NOT_STARTED: "还没有开始改。",
};

/** 词语说明: what the words of the public pages mean, as one would say it to a neighbour. */
export const GLOSSARY: readonly { word: string; meaning: string }[] = [
  { word: "巡察", meaning: "上级党委派巡察组到一个单位检查工作，把发现的问题告诉这个单位。" },
  { word: "整改", meaning: "这个单位按照巡察组指出的问题，一个一个改正。" },
  { word: "销号", meaning: "一个问题改好、经审核同意后，从整改台账上划掉。" },
  ...Object.entries(PUBLIC_STATE_WORDS).flatMap(([state, word]) => {
    const known = Object.entries(STATES).find(([each]) => each === state);
    return known ? [{ word, meaning: known[1] }] : [];
  }),
  { word: NOT_ITEMISED, meaning: "这个问题计入总数，但按规定不公布具体内容。" },
  { word: "回头看", meaning: "问题改好一段时间以后再去检查，看有没有反弹。反弹的重新整改。" },
  { word: "截至", meaning: "数字是到这一天为止的情况，以后会变化。" },
];
