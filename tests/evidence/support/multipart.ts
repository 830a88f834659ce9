import type { Contents } from "#lib/evidence/store.ts";

export const BOUNDARY = "----evidence";
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** The parts of a form as a browser writes them. */
export async function* formBody(...parts: Contents[]): Contents {
  for (const part of parts) yield* part;
  yield Buffer.from(`--${BOUNDARY}--\r\n`);
}

export async function* filePart(fileName: string, contents: Contents, field = "file"): Contents {
  yield Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; filename="${fileName}"\r\n`);
  yield Buffer.from("Content-Type: application/octet-stream\r\n\r\n");
  yield* contents;
  yield Buffer.from("\r\n");
}

export async function* textPart(field: string, value: string): Contents {
  yield Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`);
}

/** As a request hands it over. */
export function asStream(contents: Contents): ReadableStream<Uint8Array> {
  const pieces = contents[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return?.()),
  });
}
