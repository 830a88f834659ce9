import type { EvidenceInside } from "#lib/domain/evidence/inside.ts";
import { DocumentView } from "./document-view.tsx";
import { DownloadView, RefusedView } from "./download-view.tsx";
import { FilmView, SoundView } from "./film-view.tsx";
import { PictureView } from "./picture-view.tsx";
import { SheetView } from "./sheet-view.tsx";
import type { PageHref } from "./viewer-props.ts";

export type EvidenceViewerProps = {
  file: EvidenceInside;
  pageHref: PageHref;
  /** Twice as wide as fits, to be scrolled. */
  enlarged?: boolean;
  /** Where a film or a sound begins, e.g. where the office found something. */
  second?: number | null;
};

/** 查看: a file where it lies. Works without JavaScript; under the heading of the page around it. */
export function EvidenceViewer(props: EvidenceViewerProps) {
  return (
    <section aria-label={`查看“${props.file.fileName}”`} className="min-w-0 font-sans">
      <View {...props} />
    </section>
  );
}

function View({ file, pageHref, enlarged = false, second = null }: EvidenceViewerProps) {
  const { shown } = file;
  switch (shown.kind) {
    case "page":
    case "picture":
      return <PictureView file={file} shown={shown} pageHref={pageHref} enlarged={enlarged} />;
    case "film":
      return <FilmView file={file} second={second} />;
    case "sound":
      return <SoundView file={file} second={second} />;
    case "document":
      return <DocumentView file={file} shown={shown} pageHref={pageHref} />;
    case "table":
      return <SheetView file={file} shown={shown} pageHref={pageHref} />;
    case "download":
      return <DownloadView file={file} />;
    case "refused":
      return <RefusedView file={file} refusal={shown.refusal} closed={shown.closed} />;
  }
}
