import type { PublicState } from "../public-progress.ts";
import { NOT_ITEMISED_MEANING, STATE_MEANINGS } from "./glossary.ts";
import { NOT_ITEMISED, PUBLIC_STATE_WORDS } from "./public-words.ts";
import { GRADE_WORDS, STATUS_WORDS } from "./words.ts";

/** The words of a published notice beside its own text: as plain as they come, for whoever reads official texts for the first time. */

/** One figure of an edition, and what it counts. */
export const FIGURE_WORDS = {
  total: { word: "巡察反馈问题", plain: "巡察组指出、需要整改的问题" },
  closed: { word: STATUS_WORDS.CLOSED, plain: "改到位，经逐级审核同意，从台账上销去" },
  longTerm: { word: GRADE_WORDS.COMPLETED_LONG_TERM, plain: "已经销号，今后还要一直做下去" },
  underWay: { word: STATUS_WORDS.IN_PROGRESS, plain: "正在改，还没有销号" },
  notStarted: { word: STATUS_WORDS.NOT_STARTED, plain: "列入了方案，还没有开始" },
  undisclosed: { word: NOT_ITEMISED, plain: "已计入总数，内容不单独列出" },
  measuresDone: { word: "公开的措施已完成", plain: "列出的整改措施中做完的" },
} as const;

/** What each word about a finding's state means. */
export const EDITION_GLOSSARY: readonly { word: string; state?: PublicState; meaning: string }[] = [
  { word: "销号", meaning: "每个问题都记在整改台账上。改到位以后，由责任部室申请，责任领导和办公室审核，组长审定，才能从台账上销去，这叫销号。" },
  { word: GRADE_WORDS.COMPLETED, state: "COMPLETED", meaning: STATE_MEANINGS.COMPLETED },
  { word: GRADE_WORDS.COMPLETED_LONG_TERM, state: "COMPLETED_LONG_TERM", meaning: STATE_MEANINGS.COMPLETED_LONG_TERM },
  { word: "已申请销号", state: "APPLIED", meaning: STATE_MEANINGS.APPLIED },
  { word: STATUS_WORDS.IN_PROGRESS, state: "IN_PROGRESS", meaning: STATE_MEANINGS.IN_PROGRESS },
  { word: STATUS_WORDS.NOT_STARTED, state: "NOT_STARTED", meaning: STATE_MEANINGS.NOT_STARTED },
  { word: NOT_ITEMISED, meaning: NOT_ITEMISED_MEANING },
  { word: "截至", meaning: "数字算到这一天为止（含当天）。这一天以后的变化，不在这一版里。" },
];

/** The state of a finding in one short word, beside its mark. */
export const SHORT_STATE_WORDS: Record<PublicState, string> = {
  ...PUBLIC_STATE_WORDS,
  COMPLETED: GRADE_WORDS.COMPLETED,
  COMPLETED_LONG_TERM: GRADE_WORDS.COMPLETED_LONG_TERM,
};

/** Said on every page and in every document of an edition of the sample round. */
export const SAMPLE_WORDS = "示例数据：问题、措施、成效出自公开通报，分工、时限和进度为示例，不代表实际情况。";

/** The parts of an edition's page that are not the notice itself; no heading of a notice has an anchor that begins like theirs. */
export const EDITION_PARTS = {
  figures: { id: "edition-figures", title: "整改进度" },
  glossary: { id: "edition-glossary", title: "词语解释" },
  contact: { id: "edition-contact", title: "监督和意见" },
  about: { id: "edition-about", title: "本版信息" },
} as const;
