import { PUBLIC_STATES, type PublicState } from "../public-progress.ts";
import { NOT_ITEMISED, PUBLIC_STATE_WORDS } from "./public-words.ts";

/** What each state of a finding means, as one would say it to a neighbour: the same wherever the public reads it. */
export const STATE_MEANINGS: Record<PublicState, string> = {
  COMPLETED: "措施全部做完，问题已经解决，有材料可查。",
  COMPLETED_LONG_TERM: "反馈的问题已经解决，但这类工作要一直做，所以写明今后坚持做什么。",
  APPLIED: "责任部室认为改完了，正在等审核。审核通过以前，仍算在整改中。",
  IN_PROGRESS: "已经动手改，还没有全部改完。",
  NOT_STARTED: "已经列入整改方案，还没有开始。",
};

export const NOT_ITEMISED_MEANING = "这个问题同样要改，也算在总数里，只是内容按规定不逐项公开。";

/** 词语说明 of the page of progress; 销号 is explained there beside the figures. */
export const GLOSSARY: readonly { word: string; meaning: string }[] = [
  { word: "巡察", meaning: "上级党委派巡察组到一个单位检查工作，把发现的问题告诉这个单位。" },
  { word: "整改", meaning: "这个单位按照巡察组指出的问题，一个一个改正。" },
  ...PUBLIC_STATES.map((state) => ({ word: PUBLIC_STATE_WORDS[state], meaning: STATE_MEANINGS[state] })),
  { word: NOT_ITEMISED, meaning: NOT_ITEMISED_MEANING },
];
