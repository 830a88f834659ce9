import { z } from "zod";
import { isDay } from "#lib/domain/day.ts";
import { id, number } from "./fields.ts";

/** A number out of an address ("12"), or null where it is none. */
export function numberParam(text: string | undefined): number | null {
  const parsed = number.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** A row's id out of an address, or null where it is none. */
export function idParam(text: string | undefined): string | null {
  const parsed = id.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** A page of a long list out of an address, from 1; anything else is the first. */
export function pageParam(text: string | string[] | undefined): number {
  return numberParam([text ?? ""].flat()[0]) ?? 1;
}

/** The same as a field of a filter. */
export const pageField = z.coerce.number().int().min(1).max(10_000).catch(1);

/** A part by its ordinal; 0: none. Not coerced: the field left at 全部 sends "", which would count as 0. */
export const partField = z.string().regex(/^\d{1,4}$/).transform(Number).nullable().catch(null);

/** A day out of an address; anything else is none. */
export const dayParam = z.string().refine(isDay).nullable().catch(null);
