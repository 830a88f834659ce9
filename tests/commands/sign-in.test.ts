import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { authenticate } from "#lib/auth/authenticate.ts";
import { safePath, signInPath } from "#lib/auth/next-path.ts";
import { db } from "#lib/db/client.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { makeAccount, NOW, PASSWORD } from "./accounts-cast.ts";

const MINUTE = 60_000;

function later(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * MINUTE);
}

async function answer(account: string, password: string, now = NOW): Promise<string> {
  const result = await authenticate(account, password, now);
  return result.ok ? "ok" : result.refusal.code;
}

beforeEach(emptyDatabase);
afterEach(() => vi.unstubAllEnvs());

describe("authenticate", () => {
  it("lets the right password in, however the account is typed", async () => {
    const user = await makeAccount({ account: "li", name: "李", role: "LEADER" });
    expect(await authenticate("li", PASSWORD, NOW)).toEqual({ ok: true, value: { id: user.id, sessionEpoch: 0 } });
    expect(await answer(" ＬＩ ", PASSWORD)).toBe("ok");
  });

  it("answers a wrong password, an unknown and a disabled account with the same words", async () => {
    await makeAccount({ account: "li", name: "李", role: "LEADER" });
    await makeAccount({ account: "gone", name: "旧", role: "LEADER", disabledAt: NOW });
    expect(await answer("li", "wrong")).toBe("wrongPassword");
    expect(await answer("nobody", PASSWORD)).toBe("wrongPassword");
    expect(await answer("gone", PASSWORD)).toBe("wrongPassword");
  });

  it.each(["li", "nobody"])("locks %s with the fifth wrong password, for fifteen minutes", async (account) => {
    await makeAccount({ account: "li", name: "李", role: "LEADER" });
    for (let guess = 0; guess < 4; guess += 1) expect(await answer(account, "wrong")).toBe("wrongPassword");
    expect(await authenticate(account, "wrong", NOW)).toEqual({ ok: false, refusal: { code: "throttled", until: later(15) } });
    expect(await answer(account, PASSWORD)).toBe("throttled");
    expect(await answer(account, PASSWORD, later(14.9))).toBe("throttled");
    expect(await answer(account, PASSWORD, later(15))).toBe(account === "li" ? "ok" : "wrongPassword");
  });

  it("forgets wrong passwords after the right one, and after a quarter of an hour", async () => {
    await makeAccount({ account: "li", name: "李", role: "LEADER" });
    for (let guess = 0; guess < 4; guess += 1) await answer("li", "wrong");
    expect(await answer("li", PASSWORD)).toBe("ok");
    for (let guess = 0; guess < 4; guess += 1) await answer("li", "wrong");
    expect(await answer("li", "wrong", later(16))).toBe("wrongPassword");
    expect(await answer("li", PASSWORD, later(16))).toBe("ok");
    expect(await db().signInThrottle.count()).toBe(0);
  });

  it("counts every one of ten guesses made at once", async () => {
    await makeAccount({ account: "li", name: "李", role: "LEADER" });
    const answers = await Promise.all(Array.from({ length: 10 }, () => answer("li", "wrong")));
    expect(answers.filter((each) => each === "wrongPassword")).toHaveLength(4);
    expect(answers.filter((each) => each === "throttled")).toHaveLength(6);
    expect(await answer("li", PASSWORD)).toBe("throttled");
  });

  it("lets sample accounts in only where they are served", async () => {
    await makeAccount({ account: "demo", name: "示例", role: "OFFICE", sample: true });
    expect(await answer("demo", PASSWORD)).toBe("wrongPassword");
    vi.stubEnv("SAMPLE_ACCOUNTS", "served");
    expect(await answer("demo", PASSWORD)).toBe("ok");
  });
});

describe("the page to go to after signing in", () => {
  it("is one of this site", () => {
    expect(safePath("/desk/findings?page=2#a")).toBe("/desk/findings?page=2#a");
    for (const asked of ["//evil.cn", "/\\evil.cn", "https://evil.cn", "desk", "/a\\..", "/\t/evil.cn", "", null]) {
      expect(safePath(asked)).toBe("/desk");
    }
    expect(signInPath("/desk/findings/12?tab=a")).toBe("/sign-in?next=%2Fdesk%2Ffindings%2F12%3Ftab%3Da");
    expect(signInPath("/desk")).toBe("/sign-in");
  });
});
