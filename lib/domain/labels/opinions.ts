import type { OpinionStatus } from "../opinions/status.ts";

export const OPINION_STATUS_WORDS: Record<OpinionStatus, string> = {
  RECEIVED: "已收到",
  ASSIGNED: "办理中",
  ANSWERED: "已答复",
  SET_ASIDE: "不予办理",
};
