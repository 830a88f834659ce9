import type { ExtensionStatus } from "#lib/domain/extension-status.ts";
import type { ExtensionRequestView, ExtensionSignatureView } from "#lib/domain/extension-views.ts";
import { toDay } from "#lib/db/day-column.ts";

/** What an extension request is shown with. */
export const extensionFields = {
  sequence: true,
  status: true,
  from: true,
  to: true,
  reason: true,
  askedBy: { select: { name: true } },
  askedAt: true,
  endedAt: true,
  decisions: { orderBy: { signedAt: "asc" }, select: { step: true, passed: true, comment: true, signedAs: true, signedAt: true } },
} as const;

type Row = {
  sequence: number;
  status: ExtensionStatus;
  from: Date;
  to: Date;
  reason: string;
  askedBy: { name: string };
  askedAt: Date;
  endedAt: Date | null;
  decisions: ExtensionSignatureView[];
};

/** The row as it is shown. */
export function extensionView({ from, to, askedBy, decisions, ...request }: Row): ExtensionRequestView {
  return { ...request, from: toDay(from), to: toDay(to), askedBy: askedBy.name, signatures: decisions };
}
