import { FileWarnings } from "#components/evidence/file-warnings.tsx";
import { EvidenceViewer } from "#components/evidence/viewer/evidence-viewer.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import type { FileContents } from "#lib/domain/evidence/contents.ts";
import type { EvidenceInside } from "#lib/domain/evidence/inside.ts";
import type { Walk } from "#lib/domain/evidence/room.ts";
import { publicName } from "#lib/domain/evidence/viewing.ts";
import { fileAddress } from "#lib/input/evidence-address.ts";
import { roomHref } from "#lib/input/evidence-room.ts";
import type { ViewerPlace } from "#lib/input/viewer-address.ts";

type Props = { file: EvidenceInside; contents: FileContents | null; walk: Walk; at: ViewerPlace };

/** The file itself, as large as there is room, with the ways to have it and what should be known of its inside. */
export function ShownFile({ file, contents, walk, at }: Props) {
  const { id, fileName, shown } = file;
  // FileState has said why nobody may open it.
  if (shown.kind === "refused" && shown.closed) return null;
  const isOffered = shown.kind !== "download" && shown.kind !== "refused";
  // What could not be taken apart cannot be stripped either.
  const isCopied = publicName(fileName) !== null && contents?.reading !== "locked" && contents?.reading !== "failed";
  return (
    <>
      <EvidenceViewer
        file={file}
        pageHref={(page, zoom = false) => roomHref(id, { walk, page, zoom })}
        enlarged={at.enlarged}
        second={at.second}
      />
      <ButtonRow>
        {isOffered && <ButtonLink href={fileAddress(id)}>下载</ButtonLink>}
        {isCopied && <ButtonLink href={`/api/evidence/${id}/public-copy`}>下载公开用副本</ButtonLink>}
      </ButtonRow>
      <FileWarnings contents={contents} />
    </>
  );
}
