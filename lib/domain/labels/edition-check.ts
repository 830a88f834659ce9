import type { ApprovalRecord, CheckedFile } from "../notice/checked.ts";
import { EDITION_FILES } from "../notice/edition.ts";
import { FILE_WORDS } from "./published.ts";
import { longTime } from "./dates.ts";

/** What a file of an edition is called where files are checked. */
export function fileWord(name: string): string {
  const known = EDITION_FILES.find((file) => file === name);
  return known ? FILE_WORDS[known] : name;
}

/** What is wrong with a file, in one sentence. */
export function faultWords({ recorded, stored, computed }: CheckedFile): string {
  if (recorded === null) return "审定记录里没有这个文件。";
  if (computed === null) return "审定时有这个文件，现在没有了。";
  if (computed !== recorded) return stored === recorded ? "文件内容与审定时不同。" : "文件内容和登记的校验值都与审定时不同。";
  return "文件内容与审定时相同，登记的校验值被改动过。";
}

/** Where in the record the approval stands, and whether its entry holds. */
export function recordWords({ sequence, at, holds }: ApprovalRecord): string {
  const where = `操作留痕第${sequence}条，${longTime(at)}审定`;
  return holds ? `${where}；这一条与前后各条首尾相接，没有改动。` : `${where}；这一条与它的校验值或者前后各条接不上，已被改动。`;
}

/** The one line by which anyone checks a file, on each kind of machine. `address` is where the file is fetched from. */
export function checkCommands(address: string): { system: string; lines: string[] }[] {
  const name = address.slice(address.lastIndexOf("/") + 1);
  return [
    { system: "Linux（统信、麒麟）", lines: [`curl -s ${address} | sha256sum`] },
    { system: "macOS", lines: [`curl -s ${address} | shasum -a 256`] },
    { system: "Windows（命令提示符）", lines: [`curl -s -o ${name} ${address} && certutil -hashfile ${name} SHA256`] },
  ];
}
