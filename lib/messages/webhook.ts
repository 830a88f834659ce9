import { createHash, createHmac } from "node:crypto";
import type { OutgoingMessage, Sender, Trouble } from "#lib/domain/reminders/channels.ts";
import { groupWords } from "#lib/domain/reminders/digest-message.ts";

export const WEBHOOK_KINDS = ["wecom", "dingtalk", "json"] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

export type WebhookSettings = {
  kind: WebhookKind;
  /** Carries the robot's key: it is never told to anybody. */
  url: string;
  /** DingTalk's 加签; null where the robot does not ask for it. */
  secret: string | null;
  timeoutMs: number;
};

/** More of an answer than this is not read. */
const ANSWER_LIMIT = 64 * 1024;

/** Posts to one group's robot. Redirects are not followed: what the address stands for was decided by who set it. */
export function webhookSender({ kind, url, secret, timeoutMs }: WebhookSettings): Sender {
  return async (message) => {
    try {
      const answer = await fetch(secret === null ? url : signed(url, secret, Date.now()), {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(bodyOf(kind, message)),
        redirect: "manual",
        signal: AbortSignal.timeout(timeoutMs),
      });
      return await troubleIn(answer, kind);
    } catch (error) {
      return { kind: error instanceof Error && error.name === "TimeoutError" ? "slow" : "unreachable", code: null };
    }
  };
}

/**
 * A sender that is killed between sending and writing it down sends once more, and the robots of WeCom and DingTalk cannot
 * tell: so each text ends with a mark made of the delivery's id, the same both times. `json` carries it as `id`.
 */
function bodyOf(kind: WebhookKind, message: OutgoingMessage): object {
  const mark = createHash("sha256").update(message.deliveryId).digest("hex").slice(0, 8);
  const text = groupWords(message, mark);
  if (kind !== "json") return { msgtype: "text", text: { content: text } };
  const { person, count, url } = message;
  return { id: mark, person, count, url, text };
}

/** DingTalk's 加签: the time and its HMAC, as parameters of the address. */
export function signed(url: string, secret: string, timestamp: number): string {
  const address = new URL(url);
  const sign = createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");
  address.searchParams.set("timestamp", String(timestamp));
  address.searchParams.set("sign", sign);
  return address.href;
}

async function troubleIn(answer: Response, kind: WebhookKind): Promise<Trouble | null> {
  const { status } = answer;
  if (status >= 300 && status < 400) return { kind: "redirected", code: status };
  if (status >= 500) return { kind: "serverFailed", code: status };
  if (status === 429) return { kind: "refusedForNow", code: status };
  if (status >= 400) return { kind: "refused", code: status };
  const errcode = errcodeOf(await beginningOf(answer));
  // Robots always say how it went; 200 and something else comes from another address than a robot's.
  if (errcode === null) return kind === "json" ? null : { kind: "answeredWithError", code: null };
  return errcode === 0 ? null : { kind: "answeredWithError", code: errcode };
}

async function beginningOf(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  if (!answer.body) return text;
  for await (const chunk of answer.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > ANSWER_LIMIT) break;
  }
  return text;
}

/** The robots' own error number, or null in an answer without one. */
function errcodeOf(text: string): number | null {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== "object" || answer === null || !("errcode" in answer)) return null;
    return typeof answer.errcode === "number" && Number.isSafeInteger(answer.errcode) ? answer.errcode : null;
  } catch {
    return null;
  }
}
