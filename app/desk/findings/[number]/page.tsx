import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RequestRecord } from "#components/closure/request-record.tsx";
import { DeadlineSection } from "#components/extension/deadline-section.tsx";
import { CommentList } from "#components/findings/comment-list.tsx";
import { EntryList } from "#components/findings/entry-list.tsx";
import { FindingActions } from "#components/findings/finding-actions.tsx";
import { FindingFacts } from "#components/findings/finding-facts.tsx";
import { FindingLight, FindingStatusMark } from "#components/findings/finding-status.tsx";
import { HistoryList } from "#components/findings/history-list.tsx";
import { MeasureList } from "#components/findings/measure-list.tsx";
import { DoneMessage } from "#components/form/done-message.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { LookBackSection } from "#components/look-back/look-back-section.tsx";
import { DecidedList } from "#components/meetings/meeting-origin.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Contents } from "#components/ui/contents.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { dayAt } from "#lib/domain/day.ts";
import type { MeasureStatus } from "#lib/domain/finding.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { weekOf } from "#lib/domain/week.ts";
import { numberParam } from "#lib/input/params.ts";
import { type FindingPage as View, findingPage } from "#lib/queries/finding-page.ts";
import { type FindingSupervision, findingSupervision } from "#lib/queries/finding-supervision.ts";
import { commentOnFinding } from "./actions.ts";
import { OpinionLine } from "./opinion-line.tsx";
import { Supervision } from "./supervision.tsx";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: `问题${(await params).number}` };
}

export default async function FindingPage({ params, searchParams }: Props) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor, now } = await currentContext();
  const [found, supervision] = await Promise.all([findingPage(actor, number, now), findingSupervision(actor, number, now)]);
  const finding = found ?? notFound();
  const { rights } = finding;
  return (
    <>
      <DoneMessage done={(await searchParams).done} />
      <PageHeader
        breadcrumb={[{ label: "问题台账", href: "/desk/findings" }]}
        kicker={finding.sample ? `问题${number}　示例分工` : `问题${number}`}
        title={finding.title ?? UNTITLED_FINDING}
        actions={<FindingActions number={number} week={weekOf(dayAt(now))} rights={rights} />}
      />
      <p className="mb-6 flex flex-wrap gap-x-8 gap-y-2 text-lg">
        <FindingStatusMark status={finding.status} />
        {finding.light !== "tick" && finding.light !== "grey" && <FindingLight light={finding.light} />}
      </p>
      <OpinionLine actor={actor} number={number} />
      <Contents items={contentsOf(finding, supervision)} />
      <FindingFacts {...finding} />
      {rights.has("assign") && (
        <ButtonRow>
          <ButtonLink href={`/desk/findings/${number}/assignment`}>调整分工</ButtonLink>
          <ButtonLink href={`/desk/findings/${number}/deadline`}>调整时限</ButtonLink>
        </ButtonRow>
      )}
      <Deadline finding={finding} />
      <Measures finding={finding} />
      <Entries finding={finding} />
      <Decided finding={finding} />
      <Closure finding={finding} />
      {supervision && <Supervision number={number} {...supervision} />}
      {hasLookBacks(finding) && <LookBackSection number={number} lookBacks={finding.lookBacks} mayPlan={rights.has("lookBack")} />}
      <Comments finding={finding} />
      <History finding={finding} />
    </>
  );
}

function Deadline({ finding: { number, deadline, rights, extensions, extensionRequests } }: { finding: View }) {
  return (
    <DeadlineSection
      number={number}
      hasDeadline={deadline !== null}
      rights={rights}
      changes={extensions}
      requests={extensionRequests}
    />
  );
}

function History({ finding: { number, history } }: { finding: View }) {
  return (
    <Section title="办理记录" id="history" description="谁在什么时候做了什么，只增不改；以下为最近几条。">
      <HistoryList entries={history} />
      <p className="mt-2">
        <TextLink href={`/desk/findings/${number}/history`}>查看完整记录</TextLink>
      </p>
    </Section>
  );
}

/** A finding that never was closed has nothing to look back at. */
function hasLookBacks({ status, lookBacks }: View): boolean {
  return status === "CLOSED" || lookBacks.length > 0;
}

function contentsOf(finding: View, supervision: FindingSupervision | null) {
  const { measures, entryCount, requests, lookBacks, extensions, extensionRequests } = finding;
  return [
    ...(extensions.length + extensionRequests.length > 0 ? [{ label: "时限和延期", href: "#deadline" }] : []),
    { label: `整改措施（${measures.filter(isDone).length}/${measures.length}）`, href: "#measures" },
    { label: `每周跟进（${entryCount}）`, href: "#weeks" },
    { label: `销号（${requests.length}）`, href: "#closure" },
    ...(supervision && supervision.orders.length + supervision.rungs.length > 0 ? [{ label: "督办", href: "#supervision" }] : []),
    ...(hasLookBacks(finding) ? [{ label: `回头看（${lookBacks.length}）`, href: "#lookbacks" }] : []),
    { label: "办理记录", href: "#history" },
  ];
}

function isDone({ status }: { status: MeasureStatus }): boolean {
  return status === "DONE";
}

function measureLabels(rights: View["rights"]): Record<MeasureStatus, string> {
  if (rights.has("uploadEvidence")) return { OPEN: "办理", DONE: "办理" };
  return { OPEN: rights.has("editMeasures") ? "修改" : "查看", DONE: "查看" };
}

function Measures({ finding: { number, measures, rights } }: { finding: View }) {
  const done = measures.filter(isDone).length;
  return (
    <Section
      title="整改措施"
      id="measures"
      description={measures.length > 0 && `共${measures.length}项，已完成${done}项。`}
      actions={rights.has("editMeasures") && <ButtonLink href={`/desk/findings/${number}/measures/new`}>增加措施</ButtonLink>}
    >
      <MeasureList measures={measures} linkTo={{ number, labels: measureLabels(rights) }} />
    </Section>
  );
}

function Entries({ finding: { number, entries, entryCount } }: { finding: View }) {
  const shown = entryCount > entries.length && `共填报${entryCount}周，以下为最近${entries.length}周；更早的见全部记录。`;
  return (
    <Section title="每周跟进" id="weeks" description={shown}>
      <EntryList entries={entries} number={number} />
    </Section>
  );
}

function Decided({ finding: { decided } }: { finding: View }) {
  if (decided.length === 0) return null;
  return (
    <Section title="会议决定" id="decided">
      <DecidedList decided={decided} />
    </Section>
  );
}

function Closure({ finding: { requests } }: { finding: View }) {
  return (
    <Section title="销号" id="closure">
      {requests.length === 0 ? (
        <EmptyState title="还没有申请销号">全部措施完成、佐证齐全之后，由责任部室申请。</EmptyState>
      ) : (
        requests.map((request) => <RequestRecord key={request.sequence} request={request} />)
      )}
    </Section>
  );
}

function Comments({ finding: { number, comments, rights } }: { finding: View }) {
  if (comments.length === 0 && !rights.has("comment")) return null;
  return (
    <Section title="监督意见" id="comments">
      <CommentList comments={comments} />
      {rights.has("comment") && (
        <ActionForm action={commentOnFinding} submit="提出意见" hidden={{ number }} name="comment">
          <TextAreaField name="body" label="监督意见" rows={3} limit={2000} />
        </ActionForm>
      )}
    </Section>
  );
}
