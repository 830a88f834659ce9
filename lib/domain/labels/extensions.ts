import type { ExtensionStatus, ExtensionStep } from "../extension-status.ts";

export const EXTENSION_WORDS: Record<ExtensionStatus, string> = {
  AWAITING_LEADER: "待责任领导签署",
  AWAITING_OFFICE: "待整改办决定",
  GRANTED: "已同意",
  RETURNED: "未同意",
  WITHDRAWN: "已撤回",
};

export const EXTENSION_STEP_WORDS: Record<ExtensionStep, string> = {
  LEADER: "责任领导签署",
  OFFICE: "整改办决定",
};
