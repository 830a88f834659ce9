import http from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter as it arrived. */
export type Letter = { to: string[]; raw: string };

type Reply = { code: number; message: string };

/** How a server meets a letter: takes it, refuses its address, refuses it for now (so many times), or never answers. */
export type Mood = { addressReply?: Reply; refuseForNow?: number; silent?: boolean; needsSignIn?: boolean };

export type Mailbox = { url: string; letters: Letter[]; mood: Mood; close(): Promise<void> };

class Answer extends Error {
  readonly responseCode: number;
  constructor({ code, message }: Reply) {
    super(message);
    this.responseCode = code;
  }
}

/** A real SMTP server on loopback, without TLS. What it does with letters is told by `mood`, which may change. */
export async function mailbox(mood: Mood = {}): Promise<Mailbox> {
  const letters: Letter[] = [];
  const box: Mailbox = { url: "", letters, mood, close: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onAuth: (_auth, _session, callback) => callback(new Answer({ code: 535, message: "no such user, password was geheim" })),
    onRcptTo(_address, _session, callback) {
      if (box.mood.silent) return;
      const { addressReply } = box.mood;
      callback(addressReply ? new Answer(addressReply) : null);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if ((box.mood.refuseForNow ?? 0) > 0) {
          box.mood.refuseForNow = (box.mood.refuseForNow ?? 0) - 1;
          return callback(new Answer({ code: 451, message: "come back later" }));
        }
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString("utf8") });
        callback();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  box.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  box.close = () => new Promise((resolve) => server.close(() => resolve()));
  return box;
}

/** What stood in a part of a letter, whatever it was encoded in. */
export function textOf({ raw }: Letter): string {
  const [, encoded = ""] = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(raw) ?? [];
  if (/Content-Type: text\/plain[^]*?Content-Transfer-Encoding: base64/.test(raw)) return Buffer.from(encoded, "base64").toString("utf8");
  const bytes = encoded.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

export type Posted = { path: string; body: Record<string, unknown> };
export type Hook = { url: string; posted: Posted[]; answer: (response: http.ServerResponse) => void; close(): Promise<void> };

/** A real HTTP receiver on loopback; `answer` may be changed, and may never answer at all. */
export async function hook(answer: Hook["answer"] = (response) => response.end('{"errcode":0,"errmsg":"ok"}')): Promise<Hook> {
  const posted: Posted[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      posted.push({ path: request.url ?? "", body: JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}") });
      at.answer(response);
    });
  });
  const at: Hook = { url: "", posted, answer, close: async () => {} };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  at.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot?key=geheim`;
  at.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return at;
}
