import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { canInstall, install } from "./debian.ts";
import { root } from "./settings.ts";

const chromium = "/usr/bin/chromium";
const chineseFont = "/usr/share/doc/fonts-noto-cjk";

/** Whether Playwright's own Chromium is here, or can be fetched. */
function installOwn(): boolean {
  const program = path.join(root, "node_modules/playwright/cli.js");
  return spawnSync(process.execPath, [program, "install", "chromium"], { stdio: "ignore" }).status === 0;
}

/**
 * Finds a Chromium, or gets one: Debian's where this is root on Debian (closed networks have its packages, not
 * Playwright's download), else Playwright's. Returns its path, "" for Playwright's own, null when there is none.
 */
export function findBrowser(): string | null {
  const wanted = [...(fs.existsSync(chromium) ? [] : ["chromium"]), ...(fs.existsSync(chineseFont) ? [] : ["fonts-noto-cjk"])];
  // Without the font, pictures show boxes for characters; the journeys pass all the same.
  if (wanted.length > 0 && canInstall()) install(...wanted);
  if (fs.existsSync(chromium)) return chromium;
  return installOwn() ? "" : null;
}
