import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { OutgoingMessage } from "#lib/domain/reminders/channels.ts";
import { digestMessage } from "#lib/domain/reminders/digest-message.ts";
import { configuredChannels, outsideOf } from "#lib/messages/outside.ts";
import { hook, type Hook, mailbox, type Mailbox, textOf } from "#tests/support/receivers.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const reminders = [{ rule: "closureReturned", thing: "closure:r", detail: { number: 12, title: "惠残政策落实不到位" } }];
const MESSAGE: OutgoingMessage = {
  deliveryId: "01900000-0000-7000-8000-000000000001",
  to: "kangfubu@example.cn",
  ...digestMessage({ person: "康复部负责人", day: "2022-06-30", address: "https://zg.example.cn", reminders }),
};

/** Less than the servers that never answer would take, more than any that does. */
const PATIENCE_MS = 700;

async function mailTo(mood: Mailbox["mood"], url?: (box: Mailbox) => string) {
  const box = await mailbox(mood);
  open.push(box);
  const env = { SMTP_URL: url ? url(box) : box.url, SMTP_FROM: "整改办 <zhenggai@example.cn>", NEXTAUTH_URL: "https://zg.example.cn/" };
  const { EMAIL: send } = outsideOf(env, PATIENCE_MS).senders;
  if (!send) throw new Error("mail is not configured");
  return { box, send };
}

async function postTo(env: Record<string, string>, answer?: Hook["answer"]) {
  const receiver = await hook(answer);
  open.push(receiver);
  const { WEBHOOK: send } = outsideOf({ REMINDER_WEBHOOK_URL: receiver.url, ...env }, PATIENCE_MS).senders;
  if (!send) throw new Error("the webhook is not configured");
  return { receiver, send };
}

describe("what an installation can send by", () => {
  it.each<[Record<string, string>, string[]]>([
    [{}, []],
    [{ SMTP_URL: "smtp://mail" }, []],
    [{ SMTP_URL: "not an address", SMTP_FROM: "a@b.cn" }, []],
    [{ SMTP_URL: "smtp://mail", SMTP_FROM: "a@b.cn" }, ["EMAIL"]],
    [{ REMINDER_WEBHOOK_URL: "https://robot/x" }, ["WEBHOOK"]],
    [{ REMINDER_WEBHOOK_URL: "https://robot/x", REMINDER_WEBHOOK_KIND: "fax" }, []],
    [{ SMTP_URL: "smtp://mail", SMTP_FROM: "a@b.cn", REMINDER_WEBHOOK_URL: "https://robot/x", REMINDER_WEBHOOK_KIND: "wecom" }, ["EMAIL", "WEBHOOK"]],
  ])("%j: %j", (env, channels) => {
    expect(configuredChannels(env)).toEqual(channels);
  });
});

describe("mail", () => {
  it("arrives, in plain text and HTML, with the same Message-ID each time", async () => {
    const { box, send } = await mailTo({});
    expect([await send(MESSAGE), await send(MESSAGE)]).toEqual([null, null]);
    const [first, second] = box.letters;
    if (!first || !second) throw new Error("two letters should have arrived");
    expect(first.to).toEqual(["kangfubu@example.cn"]);
    expect(textOf(first)).toContain("问题12“惠残政策落实不到位”的销号申请被退回");
    expect(first.raw).toContain("Content-Type: text/html");
    const marks = [first, second].map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim());
    expect(marks).toEqual(Array(2).fill("<delivery-01900000-0000-7000-8000-000000000001@zg.example.cn>"));
  });

  it("whose address is refused is told as such", async () => {
    const { send } = await mailTo({ addressReply: { code: 550, message: "no such mailbox" } });
    expect(await send(MESSAGE)).toEqual({ kind: "addressRefused", code: 550 });
  });

  it("that is refused for now can be sent later", async () => {
    const { box, send } = await mailTo({ refuseForNow: 1 });
    expect([await send(MESSAGE), await send(MESSAGE)]).toEqual([{ kind: "refusedForNow", code: 451 }, null]);
    expect(box.letters).toHaveLength(1);
  });

  it("whose server does not answer is given up in time", async () => {
    const { send } = await mailTo({ silent: true });
    const since = Date.now();
    expect(await send(MESSAGE)).toEqual({ kind: "slow", code: null });
    expect(Date.now() - since).toBeLessThan(10 * PATIENCE_MS);
  });

  it("whose server is not there is told as such", async () => {
    const { send } = await mailTo({}, () => "smtp://127.0.0.1:1");
    expect(await send(MESSAGE)).toEqual({ kind: "unreachable", code: null });
  });

  it("never tells the password it was refused with", async () => {
    const { send } = await mailTo({}, ({ url }) => url.replace("smtp://", "smtp://user:geheim@"));
    const trouble = await send(MESSAGE);
    expect(trouble).toEqual({ kind: "signInRefused", code: 535 });
    expect(JSON.stringify(trouble)).not.toContain("geheim");
  });

  it("cannot be made to carry further headers by an address", async () => {
    const { box, send } = await mailTo({});
    await send({ ...MESSAGE, to: "a@example.cn\r\nBcc: b@example.cn" });
    expect(box.letters.flatMap(({ to }) => to)).not.toContain("b@example.cn");
  });
});

describe("a group message", () => {
  it.each(["wecom", "dingtalk"])("%s: a text with name, number and address, without what it is about", async (kind) => {
    const { receiver, send } = await postTo({ REMINDER_WEBHOOK_KIND: kind });
    expect([await send(MESSAGE), await send(MESSAGE)]).toEqual([null, null]);
    const [first, second] = receiver.posted;
    expect(first?.body).toEqual({ msgtype: "text", text: { content: expect.stringMatching(/康复部负责人：您有1条整改提醒[^]*https:\/\/zg\.example\.cn\/desk\/reminders/) } });
    expect(JSON.stringify(first)).not.toContain("惠残");
    expect(second).toEqual(first);
  });

  it("json: the same as data, with an id that stays", async () => {
    const { receiver, send } = await postTo({ REMINDER_WEBHOOK_KIND: "json" }, (response) => response.writeHead(204).end());
    expect([await send(MESSAGE), await send(MESSAGE)]).toEqual([null, null]);
    expect(receiver.posted[0]?.body).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{8}$/), person: "康复部负责人", count: 1, url: "https://zg.example.cn/desk/reminders" });
    expect(receiver.posted[1]).toEqual(receiver.posted[0]);
  });

  it("is signed as DingTalk asks", async () => {
    const { receiver, send } = await postTo({ REMINDER_WEBHOOK_KIND: "dingtalk", REMINDER_WEBHOOK_SECRET: "SECabc" });
    expect(await send(MESSAGE)).toBeNull();
    const asked = new URL(receiver.posted[0]?.path ?? "", "http://x").searchParams;
    const timestamp = asked.get("timestamp");
    expect(asked.get("key")).toBe("geheim");
    expect(asked.get("sign")).toBe(createHmac("sha256", "SECabc").update(`${timestamp}\nSECabc`).digest("base64"));
  });

  const answers: [string, Record<string, string>, Hook["answer"], object][] = [
    ["200 with an error number", { REMINDER_WEBHOOK_KIND: "wecom" }, (r) => r.end('{"errcode":93000,"errmsg":"invalid webhook url, key=geheim"}'), { kind: "answeredWithError", code: 93000 }],
    ["200 with a page", { REMINDER_WEBHOOK_KIND: "dingtalk" }, (r) => r.end("<html>sign in</html>"), { kind: "answeredWithError", code: null }],
    ["500", {}, (r) => r.writeHead(500).end(), { kind: "serverFailed", code: 500 }],
    ["403", {}, (r) => r.writeHead(403).end(), { kind: "refused", code: 403 }],
    ["429", {}, (r) => r.writeHead(429).end(), { kind: "refusedForNow", code: 429 }],
    ["nothing at all", {}, () => {}, { kind: "slow", code: null }],
    ["a head and then nothing", { REMINDER_WEBHOOK_KIND: "wecom" }, (r) => r.writeHead(200).write("{"), { kind: "slow", code: null }],
  ];
  it.each(answers)("answered with %s", async (_what, env, answer, trouble) => {
    const { send } = await postTo(env, answer);
    expect(await send(MESSAGE)).toEqual(trouble);
  });

  it("does not follow a redirect", async () => {
    const elsewhere = await hook();
    open.push(elsewhere);
    const { send } = await postTo({}, (response) => response.writeHead(307, { location: elsewhere.url }).end());
    expect(await send(MESSAGE)).toEqual({ kind: "redirected", code: 307 });
    expect(elsewhere.posted).toEqual([]);
  });

  it("whose receiver is not there is told as such", async () => {
    const { send } = await postTo({ REMINDER_WEBHOOK_URL: "http://127.0.0.1:1/" });
    expect(await send(MESSAGE)).toEqual({ kind: "unreachable", code: null });
  });
});
