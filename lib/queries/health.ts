import { db } from "#lib/db/client.ts";

/** Whether the database answers and has its tables: what a monitor wants to know of this process. */
export async function healthy(): Promise<boolean> {
  try {
    await db().department.findFirst({ select: { id: true } });
    return true;
  } catch {
    return false;
  }
}
