import { Disclosure } from "#components/ui/disclosure.tsx";
import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { EvidenceInside } from "#lib/domain/evidence/inside.ts";
import { PICTURE_WIDTHS, pictureHref } from "#lib/domain/evidence/viewing.ts";
import { pagePictureWords, photoWords } from "#lib/domain/labels/viewer.ts";
import { PageSteps } from "./page-steps.tsx";
import type { ViewProps } from "./viewer-props.ts";

type Props = ViewProps<"page" | "picture"> & { enlarged: boolean };

/** A page of a PDF or a scan, or a photo, as a picture, with the text of the page for those who read it otherwise. */
export function PictureView({ file, shown, pageHref, enlarged }: Props) {
  const { page, pages } = shown;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <PageSteps page={page} pages={pages} pageHref={pageHref} enlarged={enlarged} />
        <Widths fitHref={pageHref(page)} enlargedHref={pageHref(page, true)} enlarged={enlarged} />
      </div>
      <PagePicture file={file} shown={shown} enlarged={enlarged} />
      <PageSteps page={page} pages={pages} pageHref={pageHref} enlarged={enlarged} below />
      {shown.kind === "page" && <PageText shown={shown} />}
    </>
  );
}

const FRAME = "border border-line-strong bg-surface";
const PRINTED = "print:max-h-[240mm] print:w-auto";
/** A page fills the width there is for reading; a photo is not drawn larger than it was taken. */
const FITTED = { page: `${FRAME} mx-auto block h-auto w-full max-w-[52rem] ${PRINTED}`, picture: `${FRAME} mx-auto block h-auto max-w-full ${PRINTED}` };
const ENLARGED = "h-auto w-[min(104rem,200%)] max-w-none print:w-full";

function PagePicture({ file, shown, enlarged }: Omit<Props, "pageHref">) {
  const alternative = alternativeOf(file, shown);
  const picture = <Drawn id={file.id} page={shown.page} alternative={alternative} className={enlarged ? ENLARGED : FITTED[shown.kind]} enlarged={enlarged} />;
  if (!enlarged) return picture;
  return (
    <ScrollRegion label={`${alternative}，可上下左右滚动`} className={`${FRAME} max-h-[90vh] overflow-auto print:max-h-none print:overflow-visible`}>
      {picture}
    </ScrollRegion>
  );
}

type DrawnProps = { id: string; page: number; alternative: string; enlarged: boolean; className: string };

/** The browser asks for it itself, with the session of whoever looks: the framework's own pictures are kept without asking who may see them. */
function Drawn({ id, page, alternative, enlarged, className }: DrawnProps) {
  const sources = PICTURE_WIDTHS.map((width) => `${pictureHref(id, page, width)} ${width}w`).join(", ");
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- see above
    <img
      src={pictureHref(id, page, 960)}
      srcSet={sources}
      sizes={enlarged ? "(min-width: 72rem) 104rem, 200vw" : "(min-width: 72rem) 52rem, 100vw"}
      alt={alternative}
      className={className}
    />
  );
}

function alternativeOf(file: EvidenceInside, { kind, page, pages, text, isRead }: Props["shown"]): string {
  return kind === "page" ? pagePictureWords(page, isRead ? text !== null : null) : photoWords(file.fileName, page, pages);
}

/** 适合宽度 and 放大, the one in use marked. */
function Widths({ fitHref, enlargedHref, enlarged }: { fitHref: string; enlargedHref: string; enlarged: boolean }) {
  return (
    <nav aria-label="图像大小" className="flex gap-1 print:hidden">
      <Width href={fitHref} label="适合宽度" current={!enlarged} />
      <Width href={enlargedHref} label="放大" current={enlarged} />
    </nav>
  );
}

function Width({ href, label, current }: { href: string; label: string; current: boolean }) {
  const state = current ? "border-2 border-ink font-bold text-ink no-underline" : "text-link underline underline-offset-4 hover:bg-wash hover:decoration-2";
  return (
    <a href={href} aria-current={current ? "true" : undefined} className={`inline-flex min-h-11 items-center px-3 ${state}`}>
      {label}
    </a>
  );
}

/** What the page says, for screen readers, for finding and for copying. */
function PageText({ shown: { page, text, isRead } }: Pick<Props, "shown">) {
  if (!isRead) return <p className="mt-4 text-ink-soft">本页的文字还没有读出，稍后刷新可以看到。</p>;
  if (text === null) return <p className="mt-4 text-ink-soft">本页没有读出文字，可能是扫描件。</p>;
  return (
    <div className="mt-4">
      <Disclosure summary={`第 ${page} 页的文字`}>
        <p className="max-w-measure whitespace-pre-line">{text}</p>
      </Disclosure>
    </div>
  );
}
