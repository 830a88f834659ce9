import { TEXT_LIMITS } from "../typed-text.ts";

/** How long what a person writes into a draft may be, in characters; as long as the ledger's own forms allow. */
export const DRAFT_LIMITS = {
  /** Of a part, a category or a finding. */
  title: TEXT_LIMITS.title,
  /** A measure with what was done about it: headline and account together. */
  passage: 2500,
  fact: 200,
  target: TEXT_LIMITS.target,
  responsible: TEXT_LIMITS.responsible,
} as const;
