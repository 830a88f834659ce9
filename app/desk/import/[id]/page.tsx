import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Doubts } from "#components/import/draft/doubts.tsx";
import type { DraftView } from "#components/import/draft/draft-view.ts";
import { Facts } from "#components/import/draft/facts.tsx";
import { Outcome } from "#components/import/draft/outcome.tsx";
import { Outline } from "#components/import/draft/outline.tsx";
import { Counts, Course, Lacking } from "#components/import/draft/overview.tsx";
import { doubtsByPlace } from "#components/import/draft/places.ts";
import { Told } from "#components/import/draft/told.tsx";
import { Unplaced } from "#components/import/draft/unplaced.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { Contents } from "#components/ui/contents.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { longTime } from "#lib/domain/labels/dates.ts";
import { draftAsked } from "#lib/input/draft-address.ts";
import { idParam } from "#lib/input/params.ts";
import { type ImportDraftPage, importDraft } from "#lib/queries/import-draft.ts";
import { assignAsStated, correctDraft, undoCorrection } from "./actions.ts";

export const metadata: Metadata = { title: "核对草稿" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DraftPage({ params, searchParams }: Props) {
  const page = (await importDraft(await requireActor(), idParam((await params).id) ?? notFound())) ?? notFound();
  const view: DraftView = {
    ...page,
    open: page.confirmedAt === null && page.discardedAt === null,
    asked: draftAsked.parse(await searchParams),
    actions: { correct: correctDraft, undo: undoCorrection, assignAsStated },
  };
  const doubts = doubtsByPlace(view.draft, view.open ? view.diagnostics : []);
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "导入", href: "/desk/import" }]}
        kicker="导入草稿"
        title={page.fileName}
        lead={`${page.createdBy}于${longTime(page.createdAt)}读入。${view.open ? "核对完成之前，台账不会有任何改动。" : ""}`}
        actions={view.open && <Ways page={page} />}
      />
      <Outcome draft={page} />
      <Told view={view} at="top" />
      <Counts draft={view.draft} />
      <Course view={view} />
      {view.open && <Lacking view={view} />}
      <Contents items={contentsOf(view)} />
      {view.open && <Doubts view={view} />}
      <Facts view={view} doubts={doubts} />
      <Outline view={view} doubts={doubts} />
      <Unplaced view={view} />
      {view.open && (
        <ButtonRow>
          <ButtonLink href={`/desk/import/${page.id}/confirm`}>{nextWords(page)}</ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

function Ways({ page }: { page: ImportDraftPage }) {
  return (
    <>
      <ButtonLink href={`/desk/import/${page.id}/confirm`} variant="primary">
        {nextWords(page)}
      </ButtonLink>
      <ButtonLink href={`/desk/import/${page.id}/discard`}>放弃草稿</ButtonLink>
    </>
  );
}

function nextWords({ current }: ImportDraftPage): string {
  return current?.same ? "与台账对照" : "核对并导入";
}

function contentsOf({ open, diagnostics }: DraftView) {
  return [
    ...(open ? [{ label: `待核对之处（${diagnostics.length}）`, href: "#doubts" }] : []),
    { label: "轮次信息", href: "#facts" },
    { label: "问题和措施", href: "#outline" },
    { label: "未归入问题的文字", href: "#unplaced" },
  ];
}
