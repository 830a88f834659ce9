import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort, type Installation, newInstallation, parts, type Run } from "./installation.ts";

const up = "已启动";

// The processes of a run are found through /proc.
describe.runIf(process.platform === "linux")("an installation with the sample round", () => {
  let place: Installation;
  let run: Run;
  let before: string;

  beforeAll(async () => {
    place = await newInstallation();
    run = place.run();
    await run.says(up);
    before = await place.record();
  });

  afterAll(async () => {
    run.signal("SIGTERM");
    await run.ended;
    await place.remove();
  });

  test("says where it is and who can sign in", async () => {
    const said = await run.says(up);
    expect(said).toContain(`http://127.0.0.1:${place.port}`);
    expect(said).toContain("zhenggaiban");
    expect(said).toContain("今天按 2022-06-30 计");
    expect((await fetch(`http://127.0.0.1:${place.port}/sign-in`)).status).toBe(200);
  });

  test("keeps its secrets to its owner", () => {
    const modes = ["session.secret", "postgres.json"].map((file) => fs.statSync(path.join(place.dataDir, file)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600]);
  });

  test("refuses a second start on the same port", async () => {
    const { code, said } = await place.run().ended;
    expect(code).toBe(1);
    expect(said).toContain(`端口 ${place.port} 已被占用`);
  });

  test("refuses a second start in the same data folder", async () => {
    const { code, said } = await place.run([], { PORT: String(await freePort()) }).ended;
    expect(code).toBe(1);
    expect(said).toContain("正由另一个正在运行的本系统使用");
    expect((await fetch(`http://127.0.0.1:${place.port}/api/health`)).status).toBe(200);
  });

  test.each(parts)("loses nothing when its %s is killed, and starts again", async (part) => {
    process.kill(run.pid(part), "SIGKILL");
    await run.ended;
    run = place.run();
    await run.says(up);
    expect(await place.record()).toBe(before);
    expect((await fetch(`http://127.0.0.1:${place.port}/api/health`)).status).toBe(200);
  });

  test("loses nothing when everything is killed at once, as by a power cut", async () => {
    for (const pid of parts.map((part) => run.pid(part))) process.kill(pid, "SIGKILL");
    await run.ended;
    run = place.run();
    await run.says(up);
    expect(await place.record()).toBe(before);
  });

  test("stops in order when asked, database last", async () => {
    run.signal("SIGTERM");
    const { code, said } = await run.ended;
    expect(code).toBe(0);
    expect(said).toContain("已停止");
    expect(fs.existsSync(path.join(place.dataDir, "postgres/postmaster.pid"))).toBe(false);
  });

  test("does not offer the published password to other machines", async () => {
    const { code, said } = await place.run([], { HOST: "0.0.0.0" }).ended;
    expect(code).toBe(1);
    expect(said).toContain("示例账号的密码是公开的");
    expect(fs.existsSync(path.join(place.dataDir, "postgres/postmaster.pid"))).toBe(false);
  });
});

describe.runIf(process.platform === "linux")("the first start", () => {
  let place: Installation;

  beforeAll(async () => {
    place = await newInstallation();
  });

  afterAll(() => place.remove());

  test("killed while it loads the sample, loads it again and whole", async () => {
    const first = place.run();
    await first.says("跟进记录 200");
    process.kill(first.pid("keeper"), "SIGKILL");
    await first.ended;
    const second = place.run();
    const said = await second.says(up);
    expect(said).toContain("重新装入");
    second.signal("SIGTERM");
    expect((await second.ended).code).toBe(0);
  });
});

describe.runIf(process.platform === "linux")("an empty system", () => {
  let place: Installation;

  beforeAll(async () => {
    place = await newInstallation();
  });

  afterAll(() => place.remove());

  test("offers a link for the first administrator, to other machines too, and goes by the real day", async () => {
    const run = place.run(["--empty"], { HOST: "0.0.0.0", SAMPLE_TODAY: "2022-06-30" });
    const said = await run.says(up);
    expect(said).toMatch(new RegExp(`http://127\\.0\\.0\\.1:${place.port}/setup/[\\w-]{32}\\s`));
    expect(said).toContain("SAMPLE_TODAY 不起作用");
    expect(said).not.toContain("zhenggaiban");
    run.signal("SIGINT");
    expect((await run.ended).code).toBe(0);
  });

  test("stays empty when started again without the option", async () => {
    const run = place.run();
    const said = await run.says(up);
    expect(said).toContain("/setup/");
    expect(said).not.toContain("装入示例轮次");
    run.signal("SIGTERM");
    expect((await run.ended).code).toBe(0);
  });
});
