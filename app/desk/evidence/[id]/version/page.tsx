import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EvidenceUploader } from "#components/evidence/upload/evidence-uploader.tsx";
import { NotesOnUploading } from "#components/evidence/upload/notes-on-uploading.tsx";
import { ReviewLine } from "#components/evidence/review-mark.tsx";
import { findingCrumbs } from "#components/findings/finding-crumbs.ts";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentContext } from "#lib/auth/session.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { evidencePath } from "#lib/input/evidence-address.ts";
import { idParam } from "#lib/input/params.ts";
import { outcomePath } from "#lib/input/upload-outcome.ts";
import { evidenceToReplace } from "#lib/queries/evidence-to-replace.ts";
import { uploadNotes } from "#lib/queries/upload-notes.ts";

export const metadata: Metadata = { title: "上传新版本" };

export default async function NewVersionPage({ params }: { params: Promise<{ id: string }> }) {
  const id = idParam((await params).id) ?? notFound();
  const { actor } = await currentContext();
  const older = (await evidenceToReplace(actor, id)) ?? notFound();
  const { fileName, of, place, page, number, review, refusal, unfinished } = older;
  const notes = await uploadNotes(actor);
  return (
    <>
      <PageHeader
        breadcrumb={findingCrumbs(number)}
        kicker={`${of}的佐证材料`}
        title="上传新版本"
        lead="新版本保存之后代替原来的文件作为佐证；原文件和两个版本的上传时间都保留在案，有权查看的人仍可下载。"
      />
      <p className="font-sans text-ink-soft">原文件</p>
      <p className="text-lg font-bold wrap-anywhere">{fileName}</p>
      {review && <ReviewLine review={review} />}
      <div className="mt-6 max-w-measure">
        {refusal ? (
          <Notice>{wordsOf(refusal)}</Notice>
        ) : (
          <>
            <NotesOnUploading notes={notes} />
            <EvidenceUploader
              place={place}
              replacesId={id}
              what="新版本"
              fieldId="file"
              unfinished={unfinished}
              next={outcomePath(page, "done")}
            />
          </>
        )}
      </div>
      <p className="mt-6">
        <TextLink href={evidencePath(page)}>返回{of}</TextLink>
      </p>
    </>
  );
}
