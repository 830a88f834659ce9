import type { Correction } from "../import/correction.ts";
import type { Span } from "./outline.ts";

/** `error`: nothing can be imported so. `warning`: probably wrong. `note`: worth a look. */
export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What is doubtful in a text, where, in one Chinese sentence, and the one-click mend where there is one. */
export type Diagnostic = Span & {
  code: string;
  severity: Severity;
  message: string;
  mend?: Mend;
};

/** `label` is what the button says: 改为“领域”. */
export type Mend = { label: string; correction: Correction };
