import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { Differences } from "#components/import/differences/differences.tsx";
import { Outcome } from "#components/import/draft/outcome.tsx";
import { Counts, Lacking } from "#components/import/draft/overview.tsx";
import { FactSummary } from "#components/import/draft/fact-summary.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { draftFindings } from "#lib/domain/import/draft.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { tickedGroups } from "#lib/input/draft-address.ts";
import { idParam } from "#lib/input/params.ts";
import { type ImportDraftPage, importDraft } from "#lib/queries/import-draft.ts";
import { applyImport, confirmImport } from "../actions.ts";

export const metadata: Metadata = { title: "确认导入" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ tick?: string | string[] }> };

export default async function ConfirmPage({ params, searchParams }: Props) {
  const draft = (await importDraft(await requireActor(), idParam((await params).id) ?? notFound())) ?? notFound();
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
        lead={open ? leadFor(draft) : undefined}
      />
      <Outcome draft={draft} />
      {open && same && <Differences id={id} version={version} offered={current?.differences ?? []} ticked={ticked} apply={applyImport} />}
      {open && !same && <Confirmation draft={draft} />}
    </>
  );
}

function leadFor(draft: ImportDraftPage): string {
  const { current } = draft;
  if (current?.same) return `台账中已有这一轮巡察（${current.round ?? ""}）。下面逐项列出文本与台账的不同。`;
  return isReady(draft) ? "请最后核对一遍。确认之后，以下轮次和问题成为正在跟进的台账。" : "现在还不能导入，原因如下。";
}

/** Nothing lacks, and no finding of another round is open. */
function isReady({ missing, current }: ImportDraftPage): boolean {
  return missing.length === 0 && (current === null || current.open === 0);
}

function Confirmation({ draft }: { draft: ImportDraftPage }) {
  const { id, version, current } = draft;
  const open = current?.open ?? 0;
  const back = `/desk/import/${id}`;
  return (
    <>
      {open > 0 && <Notice tone="warning" title="另一轮巡察正在跟进">{wordsOf({ code: "roundOpen", count: open })}</Notice>}
      <Lacking view={draft} />
      <Counts draft={draft.draft} />
      <Left draft={draft} />
      <Section title="轮次信息" id="facts">
        <FactSummary draft={draft.draft} />
      </Section>
      {isReady(draft) ? (
        <ActionForm action={confirmImport} submit="确认导入" hidden={{ draftId: id, version }} cancel={{ label: "返回草稿", href: back }} />
      ) : (
        <ButtonRow>
          <ButtonLink href={back}>返回草稿</ButtonLink>
        </ButtonRow>
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
