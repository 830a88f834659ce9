import type { z } from "zod";
import { type FormValues, type Parsed, parseForm } from "#lib/input/form.ts";
import { ApplyForClosure, SignClosure, WithdrawClosure } from "#lib/input/closure.ts";
import { WithdrawEvidence } from "#lib/input/evidence.ts";
import { AssignFinding, ChangeDeadline, CommentOnFinding } from "#lib/input/findings.ts";
import { EnterFollowUp, ReturnFollowUp, TickFollowUp } from "#lib/input/follow-up.ts";
import { AddMeasure, EditMeasure, RemoveMeasure, ReopenMeasure, TickMeasure } from "#lib/input/measures.ts";
import { DraftOrder, DropOrder, EditOrder, IssueOrder, JudgeReply, ReplyToOrder } from "#lib/input/orders.ts";

const finding = { number: "12", version: "3" };
const measure = { measureId: "m-1", version: "3" };
const week = { ...finding, week: "2022-W26" };
const order = { cause: "逾期。", requirement: "说明原因。", replyBy: "2022-07-07" };

/** Every form on a finding, as its page sends it when it is filled in rightly. */
export const FORMS = {
  applyForClosure: { schema: ApplyForClosure, sent: { ...finding, statement: "均已完成。", grade: "COMPLETED_LONG_TERM", longTermWork: "每季度回访。" } },
  withdrawClosure: { schema: WithdrawClosure, sent: { ...finding, reason: "补材料。" } },
  signClosure: { schema: SignClosure, sent: { ...finding, verdict: "pass", comment: "同意。" } },
  withdrawEvidence: { schema: WithdrawEvidence, sent: { evidenceId: "e-1", reason: "传错。" } },
  assignFinding: { schema: AssignFinding, sent: { ...finding, title: "", target: "", leaderId: "", leadDepartmentId: "", responsible: "" } },
  changeDeadline: { schema: ChangeDeadline, sent: { ...finding, deadline: "2022-09-30", reason: "延期。" } },
  commentOnFinding: { schema: CommentOnFinding, sent: { number: "12", body: "请核对。" } },
  enterFollowUp: { schema: EnterFollowUp, sent: { ...week, progress: "走访。", nextStep: "复核。", difficulty: "" } },
  tickFollowUp: { schema: TickFollowUp, sent: week },
  returnFollowUp: { schema: ReturnFollowUp, sent: { ...week, reason: "太简略。" } },
  addMeasure: { schema: AddMeasure, sent: { number: "12", text: "每季度回访", deadline: "" } },
  editMeasure: { schema: EditMeasure, sent: { ...measure, text: "每季度回访", deadline: "" } },
  removeMeasure: { schema: RemoveMeasure, sent: measure },
  tickMeasure: { schema: TickMeasure, sent: { ...measure, outcome: "已完成。", noEvidenceReason: "" } },
  draftOrder: { schema: DraftOrder, sent: { number: "12", ...order } },
  editOrder: { schema: EditOrder, sent: { orderId: "o-1", version: "3", ...order } },
  issueOrder: { schema: IssueOrder, sent: { orderId: "o-1", version: "3" } },
  dropOrder: { schema: DropOrder, sent: { orderId: "o-1", version: "3", reason: "已有进展。" } },
  replyToOrder: { schema: ReplyToOrder, sent: { orderId: "o-1", version: "3", body: "已办理。" } },
  judgeReply: { schema: JudgeReply, sent: { orderId: "o-1", version: "3", verdict: "accept", comment: "", replyBy: "" } },
  reopenMeasure: { schema: ReopenMeasure, sent: { ...measure, reason: "补材料。" } },
} satisfies Record<string, { schema: z.ZodType; sent: FormValues }>;

export type FormName = keyof typeof FORMS;
export const FORM_NAMES = Object.keys(FORMS).filter((name): name is FormName => name in FORMS);

/** Sends the rightly filled form with some fields changed; `undefined` leaves a field out. */
export function send(form: FormName, change: Record<string, string | string[] | undefined> = {}) {
  const values: FormValues = {};
  const fields = { ...FORMS[form].sent, ...change };
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) values[name] = value;
  return sendOnly(form, values);
}

/** Sends just these fields. */
export function sendOnly(form: FormName, values: FormValues): Parsed<unknown> {
  const schema: z.ZodType<unknown> = FORMS[form].schema;
  return parseForm(schema, values);
}

/** The messages a form with these changes is sent back with, by field; none when it is taken. */
export function messages(form: FormName, change: Record<string, string | string[] | undefined>): Record<string, string> {
  const parsed = send(form, change);
  return parsed.ok ? {} : parsed.errors;
}

/** What was understood of one field. */
export function understood(form: FormName, field: string, sent: string | string[] | undefined): unknown {
  const parsed = send(form, { [field]: sent });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return Object(parsed.value)[field];
}
