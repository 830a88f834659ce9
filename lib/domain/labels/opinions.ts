import type { PersonalKind } from "../opinions/personal-data.ts";
import type { OpinionStatus } from "../opinions/status.ts";

export const OPINION_STATUS_WORDS: Record<OpinionStatus, string> = {
  RECEIVED: "已收到",
  ASSIGNED: "办理中",
  ANSWERED: "已答复",
  SET_ASIDE: "不予办理",
};

/** What each status means, told to the holder of a receipt. */
export const OPINION_STATUS_MEANINGS: Record<OpinionStatus, string> = {
  RECEIVED: "整改办已经收到，正在研究由谁办理。",
  ASSIGNED: "已转有关部室办理，办结后在这里答复。",
  ANSWERED: "已经办结，答复如下。",
  SET_ASIDE: "整改办研究后不予办理，理由如下。",
};

export const PERSONAL_WORDS: Record<PersonalKind, string> = { identityNumber: "身份证号码", phone: "电话号码" };

/** What an opinion is about where it is about no finding in particular. */
export const GENERAL_OPINION = "整改工作总体情况";

/** Its number and its title. */
export function opinionSubject(finding: { number: number; title: string | null } | null): string {
  return finding ? `问题${finding.number}${finding.title ? `　${finding.title}` : ""}` : GENERAL_OPINION;
}

/** "群众意见7K3M-Q9XT" */
export function opinionName({ receipt }: { receipt: string }): string {
  return `群众意见${receipt}`;
}
