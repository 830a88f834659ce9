import nodemailer from "nodemailer";
import type { Sender, Trouble, TroubleKind } from "#lib/domain/reminders/channels.ts";

export type EmailSettings = {
  /** smtp://user:password@host:port or smtps://… */
  url: string;
  from: string;
  /** The host part of Message-IDs. */
  host: string;
  timeoutMs: number;
};

/**
 * Sends mail over one SMTP server. Nothing of the server's own words is passed on, only what kind of trouble it was: they
 * may repeat the account that mail is sent with.
 */
export function emailSender({ url, from, host, timeoutMs }: EmailSettings): Sender {
  return async ({ deliveryId, to, subject, text, html }) => {
    if (to === null) return { kind: "addressRefused", code: null };
    const transport = nodemailer.createTransport(impatient(url, timeoutMs));
    try {
      // A sender that is killed between sending and writing it down sends once more: the wire knows no "exactly once". The
      // Message-ID then is the same, and mail programs show the letter once.
      await transport.sendMail({ messageId: `<delivery-${deliveryId}@${host}>`, from, to: { name: "", address: to }, subject, text, html, headers: { "Auto-Submitted": "auto-generated" } });
      return null;
    } catch (error) {
      return troubleOf(error);
    } finally {
      transport.close();
    }
  };
}

/** In the address itself: beside an address, nodemailer takes no notice of options, and would wait for ten minutes. */
function impatient(url: string, timeoutMs: number): string {
  const address = new URL(url);
  for (const name of ["connectionTimeout", "greetingTimeout", "socketTimeout"]) address.searchParams.set(name, String(timeoutMs));
  return address.href;
}

const KINDS: Record<string, TroubleKind> = {
  EAUTH: "signInRefused",
  ENOAUTH: "signInRefused",
  EOAUTH2: "signInRefused",
  ETIMEDOUT: "slow",
  ETLS: "encryption",
  EDNS: "unreachable",
  ECONNECTION: "unreachable",
  ECONNREFUSED: "unreachable",
  ESOCKET: "unreachable",
  ENOTFOUND: "unreachable",
};

function troubleOf(error: unknown): Trouble {
  const said = typeof error === "object" && error !== null ? error : {};
  const status = "responseCode" in said && typeof said.responseCode === "number" ? said.responseCode : null;
  const code = "code" in said && typeof said.code === "string" ? said.code : "";
  const cause = error instanceof Error ? error.message : "";
  if (/certificate|self.signed|SSL|TLS/i.test(cause)) return { kind: "encryption", code: null };
  if (status === null) return { kind: KINDS[code] ?? "unreachable", code: null };
  if (code === "EAUTH") return { kind: "signInRefused", code: status };
  if (status < 500) return { kind: "refusedForNow", code: status };
  return { kind: code === "EENVELOPE" ? "addressRefused" : "refused", code: status };
}
