import type { Lock, Locker, RequestRelease } from "@tus/server";

/** Who works on an upload now, and how to ask them to let go. */
type Holder = { letGo: RequestRelease; released: Promise<void> };

/**
 * One request at a time for each upload. Whoever comes asks the one before to let go: it is the same person, whose line broke off without
 * the server hearing of it; what that request has brought so far is kept.
 */
export function uploadLocker(): Locker {
  const holders = new Map<string, Holder>();
  return { newLock: (id) => uploadLock(holders, id) };
}

function uploadLock(holders: Map<string, Holder>, id: string): Lock {
  let release = () => {};
  return {
    async lock(stopped, letGo) {
      for (let holder = holders.get(id); holder; holder = holders.get(id)) {
        await holder.letGo();
        await holder.released;
      }
      if (stopped.aborted) throw new Error("The request has ended.");
      const { promise, resolve } = Promise.withResolvers<void>();
      release = resolve;
      holders.set(id, { letGo, released: promise });
    },
    async unlock() {
      holders.delete(id);
      release();
    },
  };
}
