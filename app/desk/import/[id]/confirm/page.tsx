import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { Differences } from "#components/import/differences/differences.tsx";
import { Outcome } from "#components/import/draft/outcome.tsx";
import { Counts, Lacking } from "#components/import/draft/overview.tsx";
import { FactSummary } from "#components/import/draft/fact-summary.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { draftFindings } from "#lib/domain/import/draft.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { tickedGroups } from "#lib/input/draft-address.ts";
import { type ImportDraftPage, importDraft } from "#lib/queries/import-draft.ts";
import { applyImport, confirmImport } from "../actions.ts";

export const metadata: Metadata = { title: "确认导入" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ tick?: string | string[] }> };

export default async function ConfirmPage({ params, searchParams }: Props) {
  const draft = (await importDraft(await requireActor(), (await params).id)) ?? notFound();
  const { id, version, fileName, current, confirmedAt, discardedAt } = draft;
  const ticked = tickedGroups.parse((await searchParams).tick);
  const same = current?.same ?? false;
  const open = confirmedAt === null && discardedAt === null;
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: "导入", href: "/desk/import" },
          { label: fileName, href: `/desk/import/${id}` },
        ]}
        title={same ? "与台账对照" : "核对并导入"}
        lead={open ? (same ? sameWords(draft) : "请最后核对一遍。确认之后，以下轮次和问题成为正在跟进的台账。") : undefined}
      />
      <Outcome draft={draft} />
      {open && same && <Differences id={id} version={version} offered={current?.differences ?? []} ticked={ticked} apply={applyImport} />}
      {open && !same && <Confirmation draft={draft} />}
    </>
  );
}

function sameWords({ current }: ImportDraftPage): string {
  return `台账中已有这一轮巡察（${current?.round ?? ""}）。下面逐项列出文本与台账的不同。`;
}

function Confirmation({ draft }: { draft: ImportDraftPage }) {
  const { id, version, current, missing } = draft;
  const waiting = current !== null && current.open > 0;
  return (
    <>
      {waiting && <Notice tone="warning" title="现在还不能导入新的轮次">{wordsOf({ code: "roundOpen", count: current.open })}</Notice>}
      <Lacking view={draft} />
      <Counts draft={draft.draft} />
      <Left draft={draft} />
      <Section title="轮次信息" id="facts">
        <FactSummary draft={draft.draft} />
      </Section>
      {!waiting && missing.length === 0 && (
        <ActionForm
          action={confirmImport}
          submit="确认导入"
          variant="primary"
          hidden={{ draftId: id, version }}
          cancel={{ label: "返回草稿", href: `/desk/import/${id}` }}
        />
      )}
    </>
  );
}

/** What may be left as it is, and had better be known. */
function Left({ draft: { id, draft, diagnostics } }: { draft: ImportDraftPage }) {
  const doubts = diagnostics.filter(({ severity }) => severity !== "note").length;
  const unassigned = draftFindings(draft).filter(({ assignment }) => assignment.leadDepartmentId === null).length;
  if (doubts === 0 && unassigned === 0) return null;
  return (
    <Notice>
      {doubts > 0 && (
        <p>
          还有{doubts}处待核对的地方没有处理，<TextLink href={`/desk/import/${id}#doubts`}>返回查看</TextLink>；不影响导入。
        </p>
      )}
      {unassigned > 0 && <p>{unassigned}个问题还没有责任部室，导入之后在台账中分工。</p>}
    </Notice>
  );
}
