import { z } from "zod";
import { type PictureWidth, pictureWidth } from "#lib/domain/evidence/viewing.ts";
import { pageParam } from "./params.ts";

/** What of a file an address asks for: which page of it, enlarged or not, from which second on. */
export type ViewerPlace = { page: number; enlarged: boolean; second: number | null };

type Asked = { page?: string | string[]; zoom?: string | string[]; t?: string | string[] };

const seconds = z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null);

/** Reads ?page=3&zoom=1&t=90; what cannot be read is the first page, as wide as fits, from the beginning. */
export function viewerPlace({ page, zoom, t }: Asked): ViewerPlace {
  return { page: pageParam(page), enlarged: [zoom].flat()[0] === "1", second: t === undefined ? null : seconds.parse([t].flat()[0]) };
}

const width = z.coerce.number().int().min(1).max(10_000).catch(960);

/** Which picture an address asks for, ?page=3&width=960: in one of the widths that are made. */
export function pictureAsked(query: URLSearchParams): { page: number; width: PictureWidth } {
  return { page: pageParam(query.get("page") ?? undefined), width: pictureWidth(width.parse(query.get("width") ?? 960)) };
}
