import { createHash } from "node:crypto";
import { from, metadata } from "#tests/evidence/support/tus.ts";

/** A file somebody sends, and what they have been told of it so far. */
export type Sent = {
  bytes: Buffer<ArrayBuffer>;
  fileName: string;
  sha256: string;
  address: string | null;
  /** How much was confirmed: none of it may ever be lost. */
  confirmed: number;
  done: boolean;
};

/** Where it is sent, by whom, and what to do while nobody is there. */
export type Line = { url: string; measureId: string; cookie: string; back: () => Promise<void>; onAnswer: () => void };

const PIECE_BYTES = 64 * 1024;

/** A PDF by its first bytes; what follows is its own. */
export function fileOf(index: number, size: number): Sent {
  const bytes = Buffer.alloc(size, `${index} `);
  bytes.write("%PDF-1.7\n");
  return { bytes, fileName: `第${index}份.pdf`, sha256: createHash("sha256").update(bytes).digest("hex"), address: null, confirmed: 0, done: false };
}

/** Sends a file as a browser does, until it is kept, or until `most` bytes of it are confirmed. Says what was confirmed and then lost. */
export async function sendThrough(line: Line, sent: Sent, most = Infinity): Promise<void> {
  while (!sent.done && sent.confirmed < most) {
    await step(line, sent).catch(async (error: unknown) => {
      if (error instanceof Lost) throw error;
      await line.back();
      await look(line, sent);
    });
  }
}

class Lost extends Error {}

async function step(line: Line, sent: Sent): Promise<void> {
  if (sent.address === null) {
    const { fileName, bytes } = sent;
    const headers = { "upload-length": String(bytes.length), "upload-metadata": metadata({ filename: fileName, fingerprint: "1" }) };
    const answer = await ask(line, `/api/uploads?measure=${line.measureId}`, { method: "POST", headers });
    if (answer.status !== 201) throw new Lost(`It could not begin: ${answer.status} ${await answer.text()}`);
    sent.address = String(answer.headers.get("location"));
    return;
  }
  const piece = sent.bytes.subarray(sent.confirmed, sent.confirmed + PIECE_BYTES);
  const answer = await ask(line, sent.address, { method: "PATCH", headers: from(sent.confirmed), body: piece });
  // A sender that was told of less than was kept is set right by looking.
  if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
  confirm(sent, Number(answer.headers.get("upload-offset")));
}

/** After a break: how far is it? */
async function look(line: Line, sent: Sent): Promise<void> {
  if (sent.address === null) return;
  const answer = await ask(line, sent.address, { method: "HEAD" }).catch(() => null);
  if (!answer || answer.status >= 500) return;
  if (answer.status !== 200) throw new Lost(`${sent.fileName} is gone: ${answer.status}.`);
  confirm(sent, Number(answer.headers.get("upload-offset")));
}

function confirm(sent: Sent, offset: number): void {
  if (!(offset >= sent.confirmed)) throw new Lost(`${sent.fileName}: ${sent.confirmed} bytes were confirmed, ${offset} are there.`);
  sent.confirmed = offset;
  sent.done = offset === sent.bytes.length;
}

async function ask(line: Line, path: string, { headers, ...init }: RequestInit): Promise<Response> {
  const said = { origin: line.url, cookie: line.cookie, "tus-resumable": "1.0.0", ...Object.fromEntries(new Headers(headers)) };
  const answer = await fetch(`${line.url}${path}`, { ...init, headers: said });
  line.onAnswer();
  return answer;
}
