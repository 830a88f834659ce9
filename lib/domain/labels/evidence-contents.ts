import { isDay } from "../day.ts";
import type { FileContents, FileOrigin, Reading } from "../evidence/contents.ts";
import { longDay } from "./dates.ts";

/** How much of a file could be read, where that is less than all; what one would expect of a picture or a film is not told. */
export function readingWords({ reading, picture }: FileContents): string | null {
  return reading === "none" && picture !== null ? null : READING_WORDS[reading];
}

const READING_WORDS: Record<Reading, string | null> = {
  whole: null,
  part: "材料内容较多或个别页读不出，只读出一部分文字。没有读出的部分不能按内容查找，也没有检查身份证号码。",
  none: "没有读出文字（扫描件、音像和部分旧格式文档读不出文字），不能按内容查找，也没有检查身份证号码。",
  locked: "文件设有打开密码，没有读出内容。需要供人审看的，请去掉密码后上传新版本。",
  failed: "文件内容读不出来，可能已经损坏。请打开原文件核对，打不开的请重新上传。",
};

/** Pages that are named one by one. */
const PAGES_NAMED = 5;

/** "第 3 页疑似有公民身份号码 2 处，公开前须遮盖。", a page a sentence; of many pages the rest in one. */
export function identityWords(numbers: FileContents["identityNumbers"]): string[] {
  const named = numbers.slice(0, PAGES_NAMED).map(({ page, count }) => `${page === null ? "文中" : `第 ${page} 页`}疑似有公民身份号码 ${count} 处，公开前须遮盖。`);
  const rest = numbers.slice(PAGES_NAMED);
  if (rest.length === 0) return named;
  return [...named, `另有 ${rest.length} 页共 ${rest.reduce((sum, { count }) => sum + count, 0)} 处。`];
}

/** Of bytes kept before texts were read: a new file with such a mark is refused. */
export function secretMarkWords({ secretMark }: FileContents): string | null {
  if (secretMark === null) return null;
  const where = secretMark.page === null ? "文件中" : `第 ${secretMark.page} 页`;
  return `${where}有“${secretMark.mark}”字样。本系统为非涉密系统，请立即核对；确属涉密材料的，停止使用，撤下材料，并按保密规定报告和处理。`;
}

/** What a file tells of its making, line by line, in the order of what is most personal. */
export function originRows(origin: FileOrigin): { key: string; value: string }[] {
  const rows = [
    ["拍摄地点", origin.position && positionWords(origin.position)],
    ["拍摄时间", origin.takenAt && momentWords(origin.takenAt)],
    ["拍摄设备", origin.device],
    ["作者", origin.author],
    ["最后修改人", origin.lastEditor],
    ["单位", origin.company],
    ["制作软件", origin.program],
  ] as const;
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));
}

/** Said wherever an origin is shown. */
export const ORIGIN_NOTE = "以上是文件自带的信息，供核对材料来源；材料对外公开时，这些信息会去除。";

/** "北纬 38.3045°，东经 116.8387°" */
export function positionWords({ latitude, longitude }: { latitude: number; longitude: number }): string {
  const degrees = (value: number): string => `${Math.abs(value).toFixed(4)}°`;
  return `${latitude < 0 ? "南纬" : "北纬"} ${degrees(latitude)}，${longitude < 0 ? "西经" : "东经"} ${degrees(longitude)}`;
}

/** "2022年3月9日 10:21（设备时间）": nobody knows whether the camera's clock was right. */
function momentWords(takenAt: string): string {
  const [day = "", time = ""] = takenAt.split(" ");
  return isDay(day) ? `${longDay(day)} ${time}（设备时间）` : takenAt;
}
