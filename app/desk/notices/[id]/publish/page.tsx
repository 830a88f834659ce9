import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { noticeCrumbs } from "#components/notices/notice-crumbs.ts";
import { EditionFacts } from "#components/notice-steps/edition-facts.tsx";
import { EditionFiles } from "#components/notice-steps/edition-files.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { editionName } from "#lib/domain/labels/notices.ts";
import { editionSlug } from "#lib/domain/notice/edition.ts";
import { storedFileHref } from "#lib/input/notice-step-address.ts";
import { publishEdition } from "../step-actions.ts";
import { noticeToStep } from "../notice-to-step.ts";

export const metadata: Metadata = { title: "发布通报" };

export default async function PublishPage({ params }: { params: Promise<{ id: string }> }) {
  const notice = await noticeToStep((await params).id, "publish");
  const edition = notice.edition ?? notFound();
  const at = `/desk/notices/${notice.id}`;
  return (
    <>
      <PageHeader
        breadcrumb={noticeCrumbs(notice)}
        title={`核对后发布${editionName(edition.number)}`}
        kicker={notice.title}
        lead={`发布后任何人都能在 /notices/${editionSlug(edition.number)} 看到。发布的文件不能再改，有错只能更正或者撤下。`}
      />
      <EditionFacts edition={edition} />
      {notice.corrects && (
        <div className="mb-6 max-w-measure">
          <SummaryList rows={[{ key: "更正的版次", value: `${editionName(notice.corrects)}，发布后注明已更正` }, { key: "更正说明", value: notice.changeNote ?? "" }]} />
        </div>
      )}
      <EditionFiles files={edition.files} href={(name) => storedFileHref(notice.id, edition.number, name)} />
      <p className="mt-4 max-w-measure">发布时逐个重新计算校验值，与审定时的记录不一致的不能发布。</p>
      <ActionForm action={publishEdition} submit="发布" hidden={{ noticeId: notice.id, version: notice.version }} cancel={{ label: "不发布，返回", href: at }} />
    </>
  );
}
