import { randomBytes } from "node:crypto";
import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";

/**
 * The path of the one-time page on which an empty system's first administrator is created, or null when an administrator
 * exists. Links issued before and not used end with it: only the last one printed works.
 */
export async function issueSetupLink(): Promise<string | null> {
  const administrators = await db().user.count({ where: { role: "ADMIN", disabledAt: null } });
  if (administrators > 0) return null;
  const token = randomBytes(24).toString("base64url");
  await db().$transaction([
    db().setupToken.deleteMany({ where: { usedAt: null } }),
    db().setupToken.create({ data: { tokenHash: sha256(token) } }),
  ]);
  return `/setup/${token}`;
}
