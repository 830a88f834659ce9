import { type Channel, CHANNELS, type Outside, type Sender } from "#lib/domain/reminders/channels.ts";
import { emailSender } from "./email.ts";
import { WEBHOOK_KINDS, webhookSender } from "./webhook.ts";

const TIMEOUT_MS = 10_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** What this installation can send by, out of its environment: SMTP_URL and SMTP_FROM, REMINDER_WEBHOOK_URL and its kind. */
export function outsideOf(env: Environment, timeoutMs = TIMEOUT_MS): Outside {
  const address = (env.NEXTAUTH_URL ?? "").replace(/\/+$/, "");
  const [email, webhook] = [emailOf(env, address, timeoutMs), webhookOf(env, timeoutMs)];
  return { address, senders: { ...(email && { EMAIL: email }), ...(webhook && { WEBHOOK: webhook }) } };
}

/** The channels people can choose here. */
export function configuredChannels(env: Environment): Channel[] {
  const { senders } = outsideOf(env);
  return CHANNELS.filter((channel) => senders[channel] !== undefined);
}

function emailOf({ SMTP_URL: url, SMTP_FROM: from }: Environment, address: string, timeoutMs: number): Sender | null {
  if (!url || !from || !URL.canParse(url)) return null;
  const host = URL.canParse(address) ? new URL(address).hostname : "localhost";
  return emailSender({ url, from, host, timeoutMs });
}

function webhookOf(env: Environment, timeoutMs: number): Sender | null {
  const { REMINDER_WEBHOOK_URL: url, REMINDER_WEBHOOK_KIND = "json", REMINDER_WEBHOOK_SECRET: secret } = env;
  const kind = WEBHOOK_KINDS.find((each) => each === REMINDER_WEBHOOK_KIND);
  if (!url || !kind || !URL.canParse(url)) return null;
  return webhookSender({ kind, url, secret: kind === "dingtalk" && secret ? secret : null, timeoutMs });
}
