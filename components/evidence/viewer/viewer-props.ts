import type { EvidenceInside, Shown } from "#lib/domain/evidence/inside.ts";

/** The address of a page of the file that is shown, as wide as fits or enlarged. */
export type PageHref = (page: number, enlarged?: boolean) => string;

/** What every way of showing a file is given, with the part of it that it shows. */
export type ViewProps<Kind extends Shown["kind"]> = {
  file: EvidenceInside;
  shown: Shown & { kind: Kind };
  pageHref: PageHref;
};
