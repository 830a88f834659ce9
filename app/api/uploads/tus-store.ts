import type { Readable } from "node:stream";
import { DataStore, ERRORS, Upload } from "@tus/server";
import type { Actor } from "#lib/domain/actor.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { cancelUpload } from "#lib/commands/evidence/cancel-upload.ts";
import { noteArrival } from "#lib/commands/evidence/note-arrival.ts";
import { type Staging, staging, WrongOffset } from "#lib/evidence/arriving/staging.ts";
import { isDiskFull } from "#lib/evidence/disk/disk.ts";
import { ownUpload } from "#lib/queries/own-upload.ts";
import { statusOf } from "../answer.ts";

/** A refusal on its way out through tus, which makes an answer of any error with a status and a body. */
export class TusRefusal extends Error {
  readonly status_code: number;
  readonly body: string;

  constructor(refusal: Refusal, message: string = wordsOf(refusal)) {
    super(refusal.code);
    this.status_code = statusOf(refusal);
    this.body = JSON.stringify({ ok: false, message });
  }
}

/** The uploads of one person as tus sees them: rows and staged bytes. To others they do not exist. */
export class TusStore extends DataStore {
  readonly #actor: Actor;
  readonly #now: Date;
  readonly #staged: Staging = staging();
  /** Finished while this request waited: there is nothing to add any more. */
  #kept = false;

  constructor(actor: Actor, now: Date) {
    super();
    this.#actor = actor;
    this.#now = now;
    this.extensions = ["creation", "creation-with-upload", "termination"];
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await ownUpload(this.#actor, id);
    if (!upload || upload.status === "REFUSED") throw ERRORS.FILE_NOT_FOUND;
    this.#kept = upload.status === "KEPT";
    return new Upload({ id, size: upload.size, offset: upload.status === "KEPT" ? upload.size : upload.received });
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    if (this.#kept) return offset;
    try {
      return await this.#staged.append(id, offset, bytes);
    } catch (error) {
      throw told(error);
    } finally {
      await noteArrival(id, this.#now);
    }
  }

  override async remove(id: string): Promise<void> {
    const cancelled = await cancelUpload(this.#actor, id, this.#staged);
    if (!cancelled.ok) throw new TusRefusal(cancelled.refusal);
  }
}

/** What the sender can do something about, in words. */
function told(error: unknown): unknown {
  if (error instanceof WrongOffset) return ERRORS.INVALID_OFFSET;
  return isDiskFull(error) ? new TusRefusal({ code: "storageFull" }) : error;
}
