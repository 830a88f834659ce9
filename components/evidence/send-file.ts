import { EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";

/** How the sending of one file ended. */
export type SendOutcome = { kind: "done" } | { kind: "cancelled" } | { kind: "refused"; message: string };

export type SendOptions = {
  signal: AbortSignal;
  /** Told the share sent so far, 0 to 100. */
  onProgress: (percent: number) => void;
};

/** Sends one file as a form would, telling how far it is: `fetch` still tells nobody. Never throws. */
export function sendFile(file: File, address: string, { signal, onProgress }: SendOptions): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    request.onload = () => resolve(outcomeOf(request.status, request.responseText));
    request.onerror = () => resolve({ kind: "refused", message: wordsOf({ code: "uploadBroken" }) });
    request.onabort = () => resolve({ kind: "cancelled" });
    signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.set("file", file);
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.send(form);
  });
}

function outcomeOf(status: number, answer: string): SendOutcome {
  if (status >= 200 && status < 300) return { kind: "done" };
  return { kind: "refused", message: messageIn(answer) ?? messageFor(status) };
}

/** The server's own sentence, if it was the server that answered. */
function messageIn(answer: string): string | null {
  try {
    const parsed: unknown = JSON.parse(answer);
    const told = typeof parsed === "object" && parsed !== null && "message" in parsed ? parsed.message : null;
    return typeof told === "string" && told !== "" ? told : null;
  } catch {
    return null;
  }
}

/** A proxy in front of the server answers in its own words, or in none: its status must do. */
function messageFor(status: number): string {
  return wordsOf(status === 413 ? { code: "fileTooLarge", limitBytes: EVIDENCE_LIMIT_BYTES } : { code: "uploadBroken" });
}
