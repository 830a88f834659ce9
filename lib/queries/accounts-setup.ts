import { sha256 } from "#lib/db/audit-store.ts";
import { db } from "#lib/db/client.ts";

/** Whether this link may still create the first administrator. The command asks again. */
export async function setupLinkOpen(token: string): Promise<boolean> {
  const [links, administrators] = await Promise.all([
    db().setupToken.count({ where: { tokenHash: sha256(token), usedAt: null } }),
    db().user.count({ where: { role: "ADMIN" } }),
  ]);
  return links === 1 && administrators === 0;
}
