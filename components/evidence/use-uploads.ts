import { useEffect, useRef, useState } from "react";
import { refusalOfName, refusalOfSize } from "#lib/domain/evidence/file.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { sendFile } from "./send-file.ts";

/** One chosen file on its way. */
export type UploadState =
  | { kind: "waiting" }
  | { kind: "sending"; percent: number }
  | { kind: "done" }
  | { kind: "cancelled" }
  | { kind: "refused"; message: string };

export type UploadEntry = { key: number; name: string; state: UploadState };

type Task = { key: number; file: File; stopping: AbortController };

/**
 * Sends chosen files to `address`, one after another; `onStored` is called after each that arrived. What the rules refuse
 * by name or size is refused here, before it is sent; the server asks again.
 */
export function useUploads(address: string, onStored: () => void) {
  const [entries, setEntries] = useState<UploadEntry[]>([]);
  const tasks = useRef<Task[]>([]);
  const lastKey = useRef(0);
  const busy = entries.some(({ state }) => state.kind === "waiting" || state.kind === "sending");
  useLeaveWarning(busy);

  function set(key: number, state: UploadState) {
    setEntries((all) => all.map((entry) => (entry.key === key ? { ...entry, state } : entry)));
  }

  async function run({ key, file, stopping }: Task) {
    if (stopping.signal.aborted) return;
    set(key, { kind: "sending", percent: 0 });
    const onProgress = (percent: number) => set(key, { kind: "sending", percent });
    const outcome = await sendFile(file, address, { signal: stopping.signal, onProgress });
    set(key, outcome);
    if (outcome.kind === "done") onStored();
  }

  async function send(files: readonly File[]) {
    const chosen = files.map((file) => ({ key: (lastKey.current += 1), file, stopping: new AbortController() }));
    const begun = chosen.map(({ key, file }) => ({ key, name: file.name, state: stateBeforeSending(file) }));
    setEntries(begun);
    tasks.current = chosen.filter((_, index) => begun[index]?.state.kind === "waiting");
    for (const task of tasks.current) await run(task);
  }

  function cancel(key: number) {
    tasks.current.find((task) => task.key === key)?.stopping.abort();
    set(key, { kind: "cancelled" });
  }

  return { entries, busy, send, cancel };
}

/** What the rules say against a file before any of it is sent. */
export function refusalBeforeSending(file: File): Refusal | null {
  return refusalOfName(file.name) ?? refusalOfSize(file.size);
}

function stateBeforeSending(file: File): UploadState {
  const refusal = refusalBeforeSending(file);
  return refusal ? { kind: "refused", message: wordsOf(refusal) } : { kind: "waiting" };
}

/** Leaving the page would end the upload: the browser asks first. */
function useLeaveWarning(busy: boolean) {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
}
