import { once } from "node:events";
import net from "node:net";
import type { Contents } from "../store.ts";
import type { ScanAnswer, Scanner } from "./scanner.ts";

// clamd's own protocol and nothing else: a length before each piece, an empty one at the end, one line in answer. The library
// for it (clamscan) writes on without waiting for the socket, so that a film of 2 GB would lie in memory, and loses the line in
// which clamd says that a file is over its limit.

export type ClamdAddress = { path: string } | { host: string; port: number };

/** How long clamd may take to say what it is. */
const VERSION_MS = 1500;
const MOST_OF_AN_ANSWER = 10_000;

/** A clamd behind a socket or a port. */
export function clamd(address: ClamdAddress): Scanner {
  return {
    scan: (contents, withinMs) => scan(address, contents, withinMs),
    version: () => version(address),
  };
}

async function scan(address: ClamdAddress, contents: Contents, withinMs: number): Promise<ScanAnswer> {
  const talk = begin(address, withinMs);
  try {
    // What is wrong with the connection shows in its answer; what is wrong with the file is thrown.
    await send(talk, contents);
    return verdictOf(await talk.answer);
  } finally {
    talk.socket.destroy();
  }
}

async function version(address: ClamdAddress): Promise<string | null> {
  const talk = begin(address, VERSION_MS);
  talk.socket.write("zVERSION\0");
  const answer = await talk.answer;
  talk.socket.destroy();
  return "said" in answer && answer.said !== "" ? answer.said : null;
}

type Answer = { said: string } | { broke: string };
type Talk = { socket: net.Socket; answer: Promise<Answer>; over: () => boolean };

/** A conversation: all that clamd says until it hangs up, or why it came to nothing. Its answer never rejects. */
function begin(address: ClamdAddress, withinMs: number): Talk {
  const socket = new HearingSocket();
  socket.connect(address);
  let said = "";
  let broke: string | null = null;
  socket.setEncoding("utf8").on("data", (text) => {
    said += String(text);
    if (said.length > MOST_OF_AN_ANSWER) socket.destroy();
  });
  const timer = setTimeout(() => socket.destroy(new Error(`no answer within ${withinMs / 1000} s`)), withinMs);
  socket.on("error", (error) => {
    broke = error.message;
  });
  const answer = new Promise<Answer>((resolve) => {
    socket.once("close", () => {
      clearTimeout(timer);
      resolve(said === "" ? { broke: broke ?? "it hung up" } : { said: said.replace(/[\0\n]+$/, "") });
    });
  });
  return { socket, answer, over: () => socket.destroyed || socket.readableEnded };
}

type Written = (error?: Error | null) => void;

/**
 * A socket that hears the other end out: a file over clamd's limit is refused while it is sent, and where a write fails, Node's
 * own socket throws away what has arrived and was not read yet. The end of it all shows in the reading.
 */
class HearingSocket extends net.Socket {
  override ["_write"](piece: unknown, encoding: BufferEncoding, written: Written): void {
    super["_write"](piece, encoding, () => written());
  }

  override ["_writev"](pieces: { chunk: unknown; encoding: BufferEncoding }[], written: Written): void {
    super["_writev"]?.(pieces, () => written());
  }
}

/** Sends piece by piece, as fast as clamd takes them; ends early where it has hung up. */
async function send({ socket, answer, over }: Talk, contents: Contents): Promise<void> {
  socket.write("zINSTREAM\0");
  for await (const piece of contents) {
    if (over()) return;
    if (piece.byteLength === 0) continue;
    socket.write(lengthOf(piece));
    if (!socket.write(piece)) await Promise.race([once(socket, "drain").catch(() => {}), answer]);
  }
  if (!over()) socket.write(Buffer.alloc(4));
}

function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.byteLength);
  return length;
}

/** "stream: OK", "stream: Eicar-Test FOUND", "INSTREAM size limit exceeded. ERROR" */
function verdictOf(answer: Answer): ScanAnswer {
  if ("broke" in answer) return { kind: "unreachable", why: answer.broke };
  const { said } = answer;
  if (said === "stream: OK") return { kind: "clean" };
  if (said.includes("size limit exceeded")) return { kind: "tooLarge" };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found === undefined) return { kind: "unreachable", why: said };
  // With AlertExceedsMax, clamd tells of a file that it read in part only as if it had found something.
  return found.startsWith("Heuristics.Limits.Exceeded") ? { kind: "tooLarge" } : { kind: "infected", found };
}
