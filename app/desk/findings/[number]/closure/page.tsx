import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplyForm } from "#components/closure/apply-form.tsx";
import { MissingList } from "#components/closure/missing-list.tsx";
import { PendingRequest } from "#components/closure/pending-request.tsx";
import { SignForm } from "#components/closure/sign-form.tsx";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { FindingStatusMark } from "#components/findings/finding-status.tsx";
import { MeasureList } from "#components/findings/measure-list.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { DECISION_WORDS, UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { roomHref } from "#lib/input/evidence-room.ts";
import { numberParam } from "#lib/input/params.ts";
import { type ClosurePage as View, closurePage } from "#lib/queries/closure-page.ts";
import { applyForClosure, signClosure, withdrawClosure } from "../actions.ts";

export const metadata: Metadata = { title: "销号" };

export default async function ClosurePage({ params }: { params: Promise<{ number: string }> }) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor } = await currentContext();
  const finding = (await closurePage(actor, number)) ?? notFound();
  return (
    <>
      <PageHeader
        breadcrumb={findingCrumbs(number)}
        kicker={finding.title ?? UNTITLED_FINDING}
        title={finding.awaits && maySign(finding) ? DECISION_WORDS[finding.awaits] : "销号"}
      />
      <p className="mb-6 text-lg">
        <FindingStatusMark status={finding.status} />
      </p>
      {finding.request && <PendingRequest request={finding.request} />}
      <Section
        title="措施和佐证"
        description={finding.target && `整改目标：${finding.target}`}
        actions={finding.files.first && <ButtonLink href={roomHref(finding.files.first)}>逐份审看材料（{finding.files.total}）</ButtonLink>}
      >
        <MeasureList measures={finding.measures} linkTo={{ number, labels: { OPEN: "查看", DONE: "查看" } }} />
      </Section>
      <NextStep finding={finding} />
    </>
  );
}

function maySign({ rights }: View): boolean {
  return rights.has("signAsLeader") || rights.has("auditClosure") || rights.has("decideClosure");
}

/** Told before anybody signs: the rule (signClosure) refuses the office's yes. */
function ReturnedFiles({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={`有 ${count} 份材料已被退回，还没有更换`}>
      更换、撤下或改为认可之前，办公室不能审核通过。
    </Notice>
  );
}

/** What this reader can do about the closure now; for everybody else, where it stands. */
function NextStep({ finding }: { finding: View }) {
  const { number, version, rights, missing, awaits, request } = finding;
  if (awaits && request && maySign(finding)) {
    return (
      <Section title="审签意见">
        {awaits === "OFFICE" && <ReturnedFiles count={finding.files.returned} />}
        <SignForm action={signClosure} step={awaits} request={request} hidden={{ number, version }} />
      </Section>
    );
  }
  if (rights.has("withdrawClosure")) {
    return (
      <Section title="撤回申请" description="需要补充措施或材料时使用。已有的审签意见保留在案，再次申请时重新审签。">
        <ActionForm action={withdrawClosure} submit="撤回申请" variant="danger" hidden={{ number, version }}>
          <TextAreaField name="reason" label="撤回理由" rows={2} limit={500} />
        </ActionForm>
      </Section>
    );
  }
  if (rights.has("applyForClosure")) {
    return (
      <Section title="申请销号">
        <ReturnedFiles count={finding.files.returned} />
        {missing.length > 0 ? (
          <MissingList missing={missing} number={number} />
        ) : (
          <ApplyForm action={applyForClosure} hidden={{ number, version }} />
        )}
      </Section>
    );
  }
  if (rights.has("takeArchive")) {
    return (
      <EmptyState title="问题已经销号" action={<TextLink href={`/desk/findings/${number}/archive`}>查看对账销号单和销号档案</TextLink>}>
        审签意见和办理记录都保留在案。
      </EmptyState>
    );
  }
  return request ? null : <EmptyState title="目前没有待审签的销号申请">全部措施完成、佐证齐全之后，由责任部室申请。</EmptyState>;
}
