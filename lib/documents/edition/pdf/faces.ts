import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Face } from "../../write/official-style.ts";
import { fontNames } from "./font-names.ts";

/** A face on this machine: its file, and its name within it where the file holds several. */
export type FaceFile = { file: string; within: string | null };
export type ChineseFaces = Record<Face, FaceFile>;

/** "NotoSerifCJK-Bold.ttc#NotoSerifCJKsc-Bold": a file as systems name it, and the face within it. */
type Known = string;

const SERIF: readonly Known[] = ["NotoSerifCJK-Regular.ttc#NotoSerifCJKsc-Regular", "NotoSerifCJKsc-Regular.otf", "NotoSerifSC-Regular.otf", "SourceHanSerifSC-Regular.otf", "Songti.ttc#STSongti-SC-Regular", "simsun.ttc#SimSun", "STSONG.TTF", "uming.ttc#ARPLUMingCN"];
const SANS: readonly Known[] = ["NotoSansCJK-Bold.ttc#NotoSansCJKsc-Bold", "NotoSansCJKsc-Bold.otf", "NotoSansSC-Bold.otf", "SourceHanSansSC-Bold.otf", "msyhbd.ttc#MicrosoftYaHei-Bold", "NotoSansCJK-Regular.ttc#NotoSansCJKsc-Regular", "NotoSansCJKsc-Regular.otf", "SourceHanSansSC-Regular.otf", "wqy-zenhei.ttc#WenQuanYiZenHei", "DroidSansFallbackFull.ttf"];

/** For each face of GB/T 9704-2012 what may stand for it, the best first: the face itself, then free ones that Linux has. */
const KNOWN: Record<Face, readonly Known[]> = {
  title: ["FZXBSJW.TTF", "FZXBSK.TTF", "FZXiaoBiaoSong-B05S.ttf", "STZHONGS.TTF", "NotoSerifCJK-Bold.ttc#NotoSerifCJKsc-Bold", "NotoSerifCJKsc-Bold.otf", "NotoSerifSC-Bold.otf", "SourceHanSerifSC-Bold.otf", "Songti.ttc#STSongti-SC-Bold", ...SERIF, ...SANS],
  body: ["simfang.ttf", "FangSong_GB2312.ttf", "SIMFANG.TTF", "STFANGSO.TTF", "STFangsong.ttf", ...SERIF, ...SANS],
  hei: ["simhei.ttf", "STHeiti Medium.ttc#STHeitiSC-Medium", ...SANS, ...SERIF],
  kai: ["simkai.ttf", "KaiTi_GB2312.ttf", "STKAITI.TTF", "Kaiti.ttc#STKaitiSC-Regular", "ukai.ttc#ARPLUKaiCN", ...SERIF, ...SANS],
  song: ["simsun.ttc#SimSun", ...SERIF, ...SANS],
};

/** Where systems keep their faces, and before them whatever FONT_DIR names (several parted as in PATH). */
function folders(): string[] {
  const home = os.homedir();
  const windows = process.env.WINDIR ?? "C:\\Windows";
  const own = (process.env.FONT_DIR ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const systems = [
    [windows, "Fonts"],
    [process.env.LOCALAPPDATA ?? home, "Microsoft", "Windows", "Fonts"],
    ["/usr/share/fonts"],
    ["/usr/local/share/fonts"],
    [home, ".local", "share", "fonts"],
    [home, ".fonts"],
    ["/System/Library/Fonts"],
    ["/Library/Fonts"],
    [home, "Library", "Fonts"],
  ];
  return [...own, ...systems.map(([first = "", ...rest]) => path.join(first, ...rest))];
}

/** Every font file there, by its name in small letters; the first folder that has one wins. */
function fontFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders()) {
    for (const file of filesIn(folder)) {
      const name = path.basename(file).toLowerCase();
      if (/\.(ttf|otf|ttc)$/.test(name) && !files.has(name)) files.set(name, path.join(folder, file));
    }
  }
  return files;
}

function filesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  } catch {
    return []; // most of these folders are another system's
  }
}

/** The Chinese faces of this machine, the nearest to what official documents ask for; null where it has none. A file that is no font does not count. */
export function chineseFaces(): ChineseFaces | null {
  const files = fontFiles();
  const found = (face: Face): FaceFile | null => {
    for (const known of KNOWN[face]) {
      const [name = "", within = null] = known.split("#");
      const file = files.get(name.toLowerCase());
      const names = file ? fontNames(file) : [];
      if (file && (within === null ? names.length === 1 : names.includes(within))) return { file, within };
    }
    return null;
  };
  const [title, body, hei, kai, song] = [found("title"), found("body"), found("hei"), found("kai"), found("song")];
  return title && body && hei && kai && song ? { title, body, hei, kai, song } : null;
}
