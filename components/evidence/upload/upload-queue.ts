import { refusalOfName, refusalOfSize } from "#lib/domain/evidence/file.ts";
import { continuedBy, identityOf, isSameFile, paceOf, type Sample, type UnfinishedUpload, withSample } from "#lib/domain/evidence/upload.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { uploadPath } from "#lib/input/evidence-address.ts";
import { discard, sendFile, type SendOutcome } from "./send-file.ts";

/** One chosen file on its way. `sent`: how much of it has gone, in bytes; `pace`: bytes a second. */
export type UploadState =
  | { kind: "waiting"; sent: number }
  | { kind: "sending"; sent: number; pace: number | null }
  | { kind: "lost"; sent: number }
  | { kind: "paused"; sent: number }
  | { kind: "done" }
  | { kind: "cancelled" }
  | { kind: "refused"; message: string; again: boolean };

export type UploadEntry = { key: number; name: string; size: number; uploadId: string | null; state: UploadState };

type Task = { key: number; file: File; address: string | null; stopping: AbortController };

/** Is something of it still to come without anybody's doing? */
export function isUnderWay({ state: { kind } }: UploadEntry): boolean {
  return kind === "waiting" || kind === "sending" || kind === "lost";
}

/** Is it neither stored, nor refused, nor let go? */
export function isLive(entry: UploadEntry): boolean {
  return isUnderWay(entry) || entry.state.kind === "paused";
}

/** What the rules say against a file before any of it is sent. */
export function refusalBeforeSending(file: Pick<File, "name" | "size">): Refusal | null {
  return refusalOfName(file.name) ?? refusalOfSize(file.size);
}

/** Told when a file was stored, and when what had arrived of one was let go. */
export type QueueHooks = { onStored: () => void; onLetGo: () => void };

/** Sends files to `endpoint`, one after another. */
export class UploadQueue {
  readonly #endpoint: string;
  readonly #hooks: QueueHooks;
  readonly #send: typeof sendFile;
  readonly #tasks = new Map<number, Task>();
  readonly #listeners = new Set<() => void>();
  #entries: readonly UploadEntry[] = [];
  #working = false;
  #lastKey = 0;

  constructor(endpoint: string, hooks: QueueHooks, send = sendFile) {
    this.#endpoint = endpoint;
    this.#hooks = hooks;
    this.#send = send;
  }

  entries = (): readonly UploadEntry[] => this.#entries;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Puts chosen files at the end, each going on where it was left; what the rules refuse by name or size is refused here, before it is sent. */
  add(files: readonly File[], unfinished: readonly UnfinishedUpload[]): void {
    for (const file of files) this.#put(file, unfinished);
    this.#tell();
    void this.#work();
  }

  pause(key: number): void {
    this.#tasks.get(key)?.stopping.abort();
    this.#set(key, { state: { kind: "paused", sent: this.#sentOf(key) } });
  }

  /** Goes on with what was paused, tries again what was refused. */
  resume(key: number): void {
    const task = this.#tasks.get(key);
    const kind = this.#entry(key)?.state.kind;
    if (!task || (kind !== "paused" && kind !== "refused")) return;
    task.stopping = new AbortController();
    this.#set(key, { state: { kind: "waiting", sent: this.#sentOf(key) } });
    void this.#work();
  }

  /** Stops it for good: what has arrived goes. */
  async cancel(key: number): Promise<void> {
    const task = this.#tasks.get(key);
    this.#tasks.delete(key);
    task?.stopping.abort();
    this.#set(key, { state: { kind: "cancelled" } });
    if (!task?.address) return;
    await discard(task.address);
    this.#hooks.onLetGo();
  }

  #put(file: File, unfinished: readonly UnfinishedUpload[]): void {
    const identity = identityOf(file);
    // On the list already, it is the same file: going on with it is all that can be meant.
    const listed = [...this.#tasks.values()].find((task) => isSameFile(identityOf(task.file), identity) && this.#isLive(task.key));
    if (listed) return this.resume(listed.key);
    const key = (this.#lastKey += 1);
    // As it will be kept: what turns the direction of a name round would turn the sentences round that it stands in.
    const entry = { key, name: identity.fileName || file.name.replace(/\p{C}/gu, ""), size: file.size };
    const refusal = refusalBeforeSending(file);
    if (refusal) {
      this.#entries = [...this.#entries, { ...entry, uploadId: null, state: { kind: "refused", message: wordsOf(refusal), again: false } }];
      return;
    }
    const left = continuedBy(identity, unfinished);
    this.#tasks.set(key, { key, file, address: left && uploadPath(left.id), stopping: new AbortController() });
    this.#entries = [...this.#entries, { ...entry, uploadId: left?.id ?? null, state: { kind: "waiting", sent: left?.received ?? 0 } }];
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (let next = this.#waiting(); next; next = this.#waiting()) await this.#run(next);
    this.#working = false;
  }

  async #run(task: Task): Promise<void> {
    const { key, stopping } = task;
    this.#set(key, { state: { kind: "sending", sent: this.#sentOf(key), pace: null } });
    const outcome = await this.#carry(task, stopping.signal);
    // Whoever stopped it has said what it is now.
    if (stopping.signal.aborted || outcome.kind === "stopped") return;
    if (outcome.kind === "refused") this.#set(key, { state: { ...outcome, again: true } });
    if (outcome.kind !== "done") return;
    this.#tasks.delete(key);
    this.#set(key, { state: { kind: "done" } });
    this.#hooks.onStored();
  }

  #carry(task: Task, signal: AbortSignal): Promise<SendOutcome> {
    const { key, file, address } = task;
    let samples: readonly Sample[] = [];
    return this.#send(file, {
      endpoint: this.#endpoint,
      address,
      signal,
      onAddress: (begun) => {
        task.address = begun;
        this.#set(key, { uploadId: begun.split("/").at(-1) ?? null });
      },
      onProgress: (sent) => {
        samples = withSample(samples, { at: performance.now(), bytes: sent });
        if (!signal.aborted) this.#set(key, { state: { kind: "sending", sent, pace: paceOf(samples) } });
      },
      onLost: () => {
        samples = [];
        if (!signal.aborted) this.#set(key, { state: { kind: "lost", sent: this.#sentOf(key) } });
      },
    });
  }

  #waiting(): Task | undefined {
    const next = this.#entries.find(({ key, state }) => state.kind === "waiting" && this.#tasks.has(key));
    return next && this.#tasks.get(next.key);
  }

  #entry(key: number): UploadEntry | undefined {
    return this.#entries.find((entry) => entry.key === key);
  }

  #isLive(key: number): boolean {
    const entry = this.#entry(key);
    return entry !== undefined && isLive(entry);
  }

  #sentOf(key: number): number {
    const state = this.#entry(key)?.state;
    return state && "sent" in state ? state.sent : 0;
  }

  #set(key: number, change: Partial<UploadEntry>): void {
    this.#entries = this.#entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
