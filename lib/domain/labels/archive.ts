import type { Absence, ArchivedFile, SetAside } from "../archive/file.ts";
import type { MadeDocument } from "../archive/archive.ts";
import { dayAt } from "../day.ts";
import { longDay, longTime } from "./dates.ts";

/** The documents that are made for an archive: their titles, and their files within it. */
export const MADE_WORDS: Record<MadeDocument, { title: string; fileName: string }> = {
  sheet: { title: "对账销号单", fileName: "00-对账销号单.docx" },
  index: { title: "卷内目录", fileName: "01-卷内目录.xlsx" },
  course: { title: "办理记录", fileName: "02-办理记录.docx" },
};

/** The index over all findings of a round. */
export const ROUND_INDEX = "00-全轮目录.xlsx";
/** What is wrong with an archive; there only where something is. */
export const REMARKS = "异常说明.txt";

/** The folders of an archive. */
export const FOLDERS = { orders: "督办", lookBacks: "回头看", setAside: "已撤下或已更换" } as const;

/** Why a file is not in an archive. */
export const ABSENCE_WORDS: Record<Absence, string> = {
  unscanned: "文件还在隔离区，等待病毒检查",
  infected: "文件查出病毒，已隔离",
  purged: "文件已按规定销毁，登记保留",
  missing: "存储中没有找到这个文件",
  changed: "存储中的文件与登记的校验值不符",
};

const SET_ASIDE_WORDS: Record<SetAside["how"], string> = { withdrawn: "已撤下", replaced: "已更换为新版本", returned: "审看退回" };

/** "已撤下（2022年3月10日）：传错了文件" */
export function setAsideWords({ how, at, reason }: SetAside): string {
  const said = reason ? (how === "replaced" ? `《${reason}》` : `：${reason}`) : "";
  const day = `（${longDay(dayAt(at))}）`;
  return how === "replaced" ? `${SET_ASIDE_WORDS[how]}${said}${day}` : `${SET_ASIDE_WORDS[how]}${day}${said}`;
}

/** Who sent a file: "康复部（张三）", or the name alone where there is no department. */
export function senderWords({ department, sentBy }: Pick<ArchivedFile, "department" | "sentBy">): string {
  return department === null ? sentBy : `${department}（${sentBy}）`;
}

/** What stands in an archive in the place of a file that is not there. */
export function noticeText(file: ArchivedFile, absence: Absence): string {
  return [
    `《${file.fileName}》没有收入本档案。`,
    `原因：${ABSENCE_WORDS[absence]}。`,
    `登记的大小：${file.size} 字节`,
    `登记的 SHA-256 校验值：${file.sha256}`,
    `上传：${senderWords(file)}，${longTime(file.sentAt)}`,
    "",
  ].join("\r\n");
}

/** What `异常说明.txt` says, line by line. */
export function remarksText(remarks: readonly string[]): string {
  const head = "以下文件没有收入本档案，或者与登记不符。其余文件完好，可以用 SHA256SUMS 逐一核对。";
  return [head, "", ...remarks.map((remark, index) => `${index + 1}．${remark}`), ""].join("\r\n");
}

/** Of a file that went into an archive, and only then proved to be another than the one on record. */
export function differsWords(path: string): string {
  return `${path}：内容与登记的校验值不符，按存储现状收入；SHA256SUMS 中是登记的校验值，核对时这一项会报不符`;
}

/** Of a file that is not in an archive. */
export function absentWords(path: string, absence: Absence): string {
  return `${path}：${ABSENCE_WORDS[absence]}，没有收入，原位置附有说明`;
}

/** Of a finding that was opened again while the archive of its round was being taken. */
export function leftOutWords(number: number): string {
  return `问题${number}：导出过程中不再处于“已销号”，没有收入`;
}
