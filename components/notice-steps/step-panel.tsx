import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { longTime } from "#lib/domain/labels/dates.ts";
import { editionName } from "#lib/domain/labels/notices.ts";
import type { NoticeVerb } from "#lib/domain/notice/life.ts";
import type { NoticeStepView } from "#lib/domain/notice/step-views.ts";
import { storedFileHref } from "#lib/input/notice-step-address.ts";
import { EditionFacts } from "./edition-facts.tsx";
import { EditionFiles } from "./edition-files.tsx";
import { NoticeComments } from "./notice-comments.tsx";

/** Where a notice is on its way to the public, and what this reader can do about it: a part of its page. */
export function StepPanel({ notice }: { notice: NoticeStepView }) {
  return (
    <>
      <Returned notice={notice} />
      <Steps notice={notice} />
      {notice.edition && <EditionPart notice={notice} edition={notice.edition} />}
      {notice.comments.length > 0 && <NoticeComments comments={notice.comments} />}
    </>
  );
}

/** Why it came back: what the office does next depends on it. */
function Returned({ notice: { status, returned } }: { notice: NoticeStepView }) {
  if (status !== "DRAFT" || !returned) return null;
  return (
    <Notice tone="warning" title={`${returned.by}于${longTime(returned.at)}退回`}>
      <p className="break-words whitespace-pre-line">{returned.reason}</p>
    </Notice>
  );
}

type Step = { verb: NoticeVerb; page: string; label: string; variant?: "primary" | "danger" | "quiet" };

/** In the order in which they are worth doing. */
const STEPS: readonly Step[] = [
  { verb: "submit", page: "submit", label: "提交审定", variant: "primary" },
  { verb: "approve", page: "approve", label: "审定或退回", variant: "primary" },
  { verb: "publish", page: "publish", label: "核对并发布", variant: "primary" },
  { verb: "comment", page: "comment", label: "提出监督意见" },
  { verb: "takeBack", page: "take-back", label: "撤回提交" },
  { verb: "correct", page: "correction", label: "更正" },
  { verb: "withdraw", page: "withdraw", label: "撤下", variant: "danger" },
  { verb: "drop", page: "drop", label: "作废", variant: "quiet" },
];

function Steps({ notice }: { notice: NoticeStepView }) {
  const steps = STEPS.filter(({ verb }) => notice.rights.has(verb) && isOpen(verb, notice));
  const proofread = notice.status === "DRAFT" || notice.status === "SUBMITTED";
  if (steps.length === 0 && !proofread) return null;
  const at = `/desk/notices/${notice.id}`;
  return (
    <ButtonRow>
      {proofread && <ButtonLink href={`${at}/proofreading`}>核对</ButtonLink>}
      {steps.map(({ page, label, variant }) => (
        <ButtonLink key={page} variant={variant} href={`${at}/${page}`}>
          {label}
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}

/** What was withdrawn or corrected takes no further step of that kind. */
function isOpen(verb: NoticeVerb, { edition }: NoticeStepView): boolean {
  if (verb === "withdraw") return !edition?.withdrawn;
  return verb !== "correct" || (!edition?.withdrawn && !edition?.correctedBy);
}

function EditionPart({ notice, edition }: { notice: NoticeStepView; edition: NonNullable<NoticeStepView["edition"]> }) {
  return (
    <Section title={editionName(edition.number)} id="edition">
      <EditionFacts edition={edition} />
      {notice.approvalReason && <p className="mb-4 max-w-measure break-words">{`仍有核对项未处理，审定的理由：${notice.approvalReason}`}</p>}
      <EditionFiles files={edition.files} href={(name) => storedFileHref(notice.id, edition.number, name)} />
    </Section>
  );
}
