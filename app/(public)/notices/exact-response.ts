/** Names of headers as they are handed on. */
const AS_WRITTEN: Record<string, string> = { "content-encoding": "Content-Encoding", "content-length": "Content-Length" };

class HeadersAsWritten extends Headers {
  override forEach(hear: (value: string, name: string, headers: Headers) => void): void {
    super.forEach((value, name) => hear(value, AS_WRITTEN[name] ?? name, this));
  }
}

/**
 * An answer whose bytes go out as they are, with their coding and their length told. Next leaves both headers out of whatever a route
 * answers (server/send-response.js), because the body of a fetched answer may have been decoded on its way; ours comes out of the database
 * as it was stored. Its list is in lower case, and these names are not. tests/e2e/notices-public.spec.ts asks the running site.
 */
export class ExactResponse extends Response {
  override readonly headers: Headers;

  constructor(body: Uint8Array<ArrayBuffer> | null, { status, headers }: { status: number; headers: Record<string, string> }) {
    super(body, { status });
    this.headers = new HeadersAsWritten(headers);
  }
}
