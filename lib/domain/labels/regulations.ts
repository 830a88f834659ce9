import type { RegulationKind } from "../regulations.ts";

export const REGULATION_KIND_WORDS: Record<RegulationKind, string> = { NEW: "新建", REVISED: "修订" };

/** The title of a regulation that its source counts without naming it. */
export const UNTITLED_REGULATION = "（通报只计数，未列名称）";

/** 《…》, or that it has no name. */
export function regulationTitle(title: string | null): string {
  return title === null ? UNTITLED_REGULATION : `《${title}》`;
}
