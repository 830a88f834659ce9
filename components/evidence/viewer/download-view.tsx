import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { extensionOf } from "#lib/domain/evidence/file.ts";
import type { EvidenceInside } from "#lib/domain/evidence/inside.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

/** A kind of file that only its own program opens. */
export function DownloadView({ file }: { file: EvidenceInside }) {
  return (
    <EmptyState title="请下载查看" action={<Download file={file} />}>
      .{extensionOf(file.fileName)} 文件不能在这里显示，请下载后用相应的程序打开。
    </EmptyState>
  );
}

/** Why this file is not shown; where nobody may have it at all, without a way to it. */
export function RefusedView({ file, refusal, closed }: { file: EvidenceInside; refusal: Refusal; closed: boolean }) {
  return (
    <EmptyState title={closed ? "不能打开" : "不能在这里显示"} action={!closed && <Download file={file} />}>
      {wordsOf(refusal)}
    </EmptyState>
  );
}

function Download({ file: { id, size } }: { file: EvidenceInside }) {
  return <ButtonLink href={`/api/evidence/${id}`}>下载（{fileSize(size)}）</ButtonLink>;
}
