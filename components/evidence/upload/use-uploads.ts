import { useEffect, useState, useSyncExternalStore } from "react";
import { isUnderWay, type QueueHooks, type UploadEntry, UploadQueue } from "./upload-queue.ts";

const NOTHING: readonly UploadEntry[] = [];

/** The queue of one uploader, as long as the page is open: `endpoint` is where files begin. */
export function useUploads(endpoint: string, hooks: QueueHooks): { queue: UploadQueue; entries: readonly UploadEntry[] } {
  const [queue] = useState(() => new UploadQueue(endpoint, hooks));
  const entries = useSyncExternalStore(queue.subscribe, queue.entries, () => NOTHING);
  useLeaveWarning(entries.some(isUnderWay));
  return { queue, entries };
}

/** Leaving the page would stop what is on its way: the browser asks first. */
function useLeaveWarning(busy: boolean) {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
}
