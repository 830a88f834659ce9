import http from "node:http";
import { buffer } from "node:stream/consumers";
import { CONNECTIONS } from "./timings.ts";

export type Answer = { headers: http.IncomingHttpHeaders; body: Buffer };

/** The last byte of 2 GB is answered once the file is read, hashed and kept: on a slow disk that is minutes. */
const PATIENCE_MS = 600_000;

/**
 * Sends a request and hears the answer, from the address it leads to where it leads on; anything but success ends the measurement.
 * `send` writes the body, if there is one.
 */
export function exchange<Heard>(
  url: string,
  options: http.RequestOptions,
  hear: (answer: http.IncomingMessage) => Promise<Heard>,
  send: (request: http.ClientRequest) => unknown = (request) => request.end(),
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (answer) => {
      const { statusCode = 0 } = answer;
      if (statusCode >= 200 && statusCode < 300) return hear(answer).then(resolve, reject);
      answer.resume();
      const { location } = answer.headers;
      if (statusCode >= 300 && location) return exchange(new URL(location, url).href, options, hear).then(resolve, reject);
      return reject(new Error(`${url} answered ${statusCode}.`));
    });
    request.setTimeout(PATIENCE_MS, () => request.destroy(new Error(`${url} did not answer.`))).once("error", reject);
    send(request);
  });
}

/** One answer with its bytes as they came over the wire. */
export function get(url: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
  return exchange(url, { headers }, async (answer) => ({ headers: answer.headers, body: await buffer(answer) }));
}

/** Reads to the end without keeping anything; how many bytes there were. */
export function drained(answer: http.IncomingMessage): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    answer.on("data", (chunk: Buffer) => { size += chunk.length; });
    answer.once("end", () => resolve(size)).once("error", reject);
  });
}

/** Asks for the same address again and again over kept connections, and wants the same number of bytes every time. */
export function asking(url: string, headers: http.OutgoingHttpHeaders): { once(): Promise<number>; close(): void } {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  return {
    once: () => exchange(url, { agent, headers }, drained),
    close: () => agent.destroy(),
  };
}
