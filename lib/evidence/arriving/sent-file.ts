import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import type { Refusal } from "#lib/domain/refusal.ts";
import { ok, refuse, type Result } from "#lib/domain/result.ts";
import { type Contents, UploadRefused } from "../store.ts";

/** A file on its way in. `fileName` is what the sender says, path and all. */
export type SentFile = {
  fileName: string;
  contents: Contents;
  /** Lets what is still on its way pass unread, so that the sender reaches the end and hears the answer. */
  ignoreRest(): void;
};

/**
 * The one file ("file") of a multipart/form-data body, before its bytes are read. Refuses a body without a file, and one
 * that breaks off before it. `most`: where a body that does not end is given up.
 */
export function sentFile(body: Contents, contentType: string, most: number): Promise<Result<SentFile, Refusal>> {
  const parser = new Busboy({
    headers: { "content-type": contentType },
    preservePath: true,
    limits: { files: 1, fields: 10, fieldSize: 10_000, headerPairs: 20 },
  });
  const whole = pipeline(upTo(most, body), parser);
  let another = false;
  parser.once("filesLimit", () => {
    another = true;
  });
  return new Promise((resolve) => {
    parser.once("file", (field, file, fileName: string | undefined) => {
      // The body may break off while nobody reads yet: without a listener that would end the process.
      file.on("error", () => {});
      whole.catch((error: unknown) => file.destroy(error instanceof Error ? error : new Error(String(error))));
      const ignoreRest = () => void file.resume();
      // A form sent without choosing a file carries a file part without a name.
      if (field !== "file" || !fileName) return ignoreRest();
      resolve(ok({ fileName, contents: bytesOf(file, ignoreRest, whole, () => another), ignoreRest }));
    });
    whole.then(
      () => resolve(refuse({ code: "fileMissing", field: "file" })),
      () => resolve(refuse({ code: "uploadBroken", field: "file" })),
    );
  });
}

/** A file has arrived only when the body around it has ended as it should, with nothing else in it. */
async function* bytesOf(file: BusboyFileStream, ignoreRest: () => void, whole: Promise<void>, another: () => boolean) {
  try {
    yield* file.iterator({ destroyOnReturn: false });
    await whole;
  } finally {
    ignoreRest();
  }
  if (another()) throw new UploadRefused({ code: "oneFileAtATime", field: "file" });
}

async function* upTo(most: number, body: Contents): Contents {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) throw new Error("The body does not end.");
    yield chunk;
  }
}
