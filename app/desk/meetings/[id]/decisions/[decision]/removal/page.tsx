import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { decisionName, meetingName } from "#lib/domain/labels/meetings.ts";
import { idParam } from "#lib/input/params.ts";
import { meetingPage } from "#lib/queries/meeting-page.ts";
import { removeDecision } from "../../../../actions.ts";

export const metadata: Metadata = { title: "撤销议定事项" };

export default async function DecisionRemovalPage({ params }: { params: Promise<{ id: string; decision: string }> }) {
  const { actor, now } = await currentContext();
  const asked = await params;
  const id = idParam(asked.id) ?? notFound();
  const meeting = (await meetingPage(actor, id, now)) ?? notFound();
  const decision = meeting.decisions.find((each) => each.id === asked.decision) ?? notFound();
  if (!meeting.takeable.has(decision.id)) notFound();
  const back = `/desk/meetings/${id}`;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "会议", href: "/desk/meetings" }, { label: meetingName(meeting), href: back }]}
        kicker={decisionName(decision)}
        title="撤销这项议定事项？"
        lead="记错了的可以撤销。撤销会记入操作留痕，文字可以从留痕中找回。"
      />
      <blockquote className="mb-6 max-w-measure border-s-4 border-line-strong ps-4 text-lg">{decision.text}</blockquote>
      <ActionForm
        action={removeDecision}
        submit="撤销"
        variant="danger"
        hidden={{ meetingId: id, decisionId: decision.id }}
        cancel={{ label: "不撤销，返回", href: back }}
      />
    </>
  );
}
