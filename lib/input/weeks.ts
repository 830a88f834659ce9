import { z } from "zod";
import { number, version, week } from "./fields.ts";

/** 封存: the week, in the version the check page showed. */
export const CloseWeek = z.object({ week, version });
export type CloseWeek = z.infer<typeof CloseWeek>;

const EXPIRED = "页面已过期，请刷新后重试。";
const seen = z.object({ number, version });

/** 批量跟进确认: the entries as the page listed them, "12:1 14:2": number of the finding and version of its entry. */
export const TickWeek = z.object({
  week,
  entries: z
    .string(EXPIRED)
    .max(100_000, EXPIRED)
    .transform((listed, context) => {
      const parsed = z.array(seen).safeParse(listed.split(" ").filter((each) => each !== "").map(pairOf));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: "custom", message: EXPIRED });
      return z.NEVER;
    }),
});
export type TickWeek = z.infer<typeof TickWeek>;

function pairOf(listed: string): Partial<z.input<typeof seen>> {
  const [finding, entry] = listed.split(":");
  return { number: finding, version: entry };
}

/** What `TickWeek` takes, out of what a page lists. */
export function listedEntries(entries: readonly { number: number; version: number }[]): string {
  return entries.map((entry) => `${entry.number}:${entry.version}`).join(" ");
}
