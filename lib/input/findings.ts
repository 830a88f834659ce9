import { z } from "zod";
import { TEXT_LIMITS } from "#lib/domain/typed-text.ts";
import { day, idList, idOrNull, number, optionalText, text, textOrNull, version } from "./fields.ts";

/** 分工: who answers for a finding, and what is to be reached. */
export const AssignFinding = z.object({
  number,
  version,
  title: textOrNull("问题标题", TEXT_LIMITS.title),
  target: textOrNull("整改目标", TEXT_LIMITS.target),
  leaderId: idOrNull,
  leadDepartmentId: idOrNull,
  supportingDepartmentIds: idList,
  responsible: textOrNull("责任人", TEXT_LIMITS.responsible),
});
export type AssignFinding = z.infer<typeof AssignFinding>;

/** 调整时限; the reason is asked for by the domain, where one is owed. */
export const ChangeDeadline = z.object({ number, version, deadline: day("整改时限"), reason: optionalText("调整理由", 500) });
export type ChangeDeadline = z.infer<typeof ChangeDeadline>;

/** 监督意见 */
export const CommentOnFinding = z.object({ number, body: text("监督意见", 2000) });
export type CommentOnFinding = z.infer<typeof CommentOnFinding>;
