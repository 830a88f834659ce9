import type { Actor } from "#lib/domain/actor.ts";
import { type Day, dayAt } from "#lib/domain/day.ts";
import { type ExtensionStep, isUnderWay } from "#lib/domain/extension-status.ts";
import { awaitedExtensionStep, refusalOfAsking } from "#lib/domain/extension.ts";
import type { ExtensionRequestView } from "#lib/domain/extension-views.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { db } from "#lib/db/client.ts";
import { toDayOrNull } from "#lib/db/day-column.ts";
import { readableFinding } from "./readable-finding.ts";
import { extensionFields, extensionView } from "./shown-extension.ts";

/** What asking for an extension and signing one look at. */
export type ExtensionPage = {
  number: number;
  title: string | null;
  /** The finding's version: what asking carries. */
  version: number;
  firstDeadline: Day | null;
  deadline: Day | null;
  /** The request under way with its version, and whose signature it awaits. */
  pending: { request: ExtensionRequestView; version: number; awaits: ExtensionStep; outdated: boolean } | null;
  /** What this reader can do about it now. */
  may: { sign: boolean; withdraw: boolean; ask: boolean };
  /** Why this reader, whose finding it is, cannot ask as things stand; null for others. */
  notNow: Refusal | null;
  /** The requests that have ended, the latest first. */
  ended: ExtensionRequestView[];
};

/** The extension of a finding as it stands, or null where `actor` may not read the finding. */
export async function extensionPage(actor: Actor, number: number, now: Date): Promise<ExtensionPage | null> {
  const finding = await readableFinding(actor, number);
  if (!finding) return null;
  const row = await load(finding.id);
  const deadline = toDayOrNull(row.deadline);
  const requests = row.extensionRequests.map(({ version, ...request }) => ({ version, request: extensionView(request) }));
  const [pending] = requests.flatMap(({ request, version }) => {
    const awaits = awaitedExtensionStep(request.status);
    return awaits ? [{ request, version, awaits, outdated: request.from !== deadline }] : [];
  });
  const signs = pending && finding.rights.has(pending.awaits === "LEADER" ? "signExtension" : "decideExtension");
  // Whether any later day could be asked for: what is typed is judged when it is sent.
  const refusal = refusalOfAsking(actor, finding, { deadline, to: "9999-12-31", today: dayAt(now), underWay: pending !== undefined });
  return {
    number,
    title: finding.title,
    version: finding.version,
    firstDeadline: toDayOrNull(row.firstDeadline),
    deadline,
    pending: pending ?? null,
    may: {
      sign: signs ?? false,
      withdraw: pending !== undefined && finding.rights.has("requestExtension"),
      ask: refusal === null,
    },
    notNow: refusal && refusal.code !== "notYours" ? refusal : null,
    ended: requests.map(({ request }) => request).filter(({ status }) => !isUnderWay(status)),
  };
}

function load(id: string) {
  return db().finding.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      firstDeadline: true,
      deadline: true,
      extensionRequests: { orderBy: { sequence: "desc" }, select: { ...extensionFields, version: true } },
    },
  });
}
