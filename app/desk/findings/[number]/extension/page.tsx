import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskForm } from "#components/extension/ask-form.tsx";
import { ExtensionRecord } from "#components/extension/extension-record.tsx";
import { SignExtensionForm } from "#components/extension/sign-form.tsx";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { ActionForm } from "#components/form/action-form.tsx";
import { TextAreaField } from "#components/form/fields.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { longDay } from "#lib/domain/labels/dates.ts";
import { EXTENSION_STEP_WORDS } from "#lib/domain/labels/extensions.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { UNTITLED_FINDING } from "#lib/domain/labels/words.ts";
import { numberParam } from "#lib/input/params.ts";
import { type ExtensionPage as View, extensionPage } from "#lib/queries/extension-page.ts";
import { requestExtension, signExtension, withdrawExtension } from "./actions.ts";

export const metadata: Metadata = { title: "延期申请" };

export default async function ExtensionPage({ params }: { params: Promise<{ number: string }> }) {
  const number = numberParam((await params).number) ?? notFound();
  const { actor, now } = await currentContext();
  const view = (await extensionPage(actor, number, now)) ?? notFound();
  const { firstDeadline, deadline, pending, ended } = view;
  return (
    <>
      <PageHeader breadcrumb={findingCrumbs(number)} kicker={view.title ?? UNTITLED_FINDING} title={titleOf(view)} />
      <div className="max-w-measure">
        <SummaryList
          rows={[
            { key: "首次时限", value: firstDeadline ? longDay(firstDeadline) : "尚未确定" },
            { key: "现行时限", value: deadline ? longDay(deadline) : "尚未确定" },
            ...(pending ? [{ key: "申请延至", value: <strong>{longDay(pending.request.to)}</strong> }] : []),
          ]}
        />
      </div>
      {pending && (
        <Section title="正在办理的申请">
          <ExtensionRecord request={pending.request} />
          {pending.outdated && (
            <Notice tone="warning" title="现行时限已经改过">
              申请时的整改时限是{longDay(pending.request.from)}，与现行时限不同，不能再同意，只能退回或由责任部室撤回。
            </Notice>
          )}
        </Section>
      )}
      <NextStep view={view} />
      {ended.length > 0 && (
        <Section title="以往的申请">
          {ended.map((request) => (
            <ExtensionRecord key={request.sequence} request={request} />
          ))}
        </Section>
      )}
    </>
  );
}

function titleOf({ pending, may }: View): string {
  if (pending && may.sign) return `延期申请：${EXTENSION_STEP_WORDS[pending.awaits]}`;
  return may.ask ? "申请延期" : "延期申请";
}

/** What this reader can do about it now; for everybody else, where it stands. */
function NextStep({ view: { number, version, pending, may, notNow } }: { view: View }) {
  if (pending && may.sign) {
    return (
      <Section title="签署意见">
        <SignExtensionForm
          action={signExtension}
          step={pending.awaits}
          hidden={{ number, sequence: pending.request.sequence, version: pending.version }}
        />
      </Section>
    );
  }
  if (pending && may.withdraw) {
    return (
      <Section title="撤回申请" description="撤回后现行时限不变，已有的签署意见保留在案；需要时可以重新申请。">
        <ActionForm
          action={withdrawExtension}
          submit="撤回申请"
          variant="danger"
          hidden={{ number, sequence: pending.request.sequence, version: pending.version }}
        >
          <TextAreaField name="reason" label="撤回理由" rows={2} limit={500} />
        </ActionForm>
      </Section>
    );
  }
  if (may.ask) {
    return (
      <Section title="申请" description="先由责任领导签署，再由整改办决定。同意之前现行时限不变；办理期间申请销号的，延期申请随之撤回。">
        <AskForm action={requestExtension} hidden={{ number, version }} />
      </Section>
    );
  }
  if (pending) return null;
  return notNow ? (
    <Notice title="现在不能申请延期">{wordsOf(notNow)}</Notice>
  ) : (
    <EmptyState title="目前没有正在办理的延期申请">需要延期时，由责任部室写明理由提出。</EmptyState>
  );
}
