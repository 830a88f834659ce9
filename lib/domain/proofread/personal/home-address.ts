import type { CheckedText } from "../checked-text.ts";
import type { Slip } from "../slip.ts";

const N = "[\\d一二三四五六七八九十甲乙丙东西]";
/** 12号楼3单元402室: where there are units, people live. */
const FLAT = new RegExp(`(?<!${N})${N}{1,5}(?:号楼|栋|幢|座)[^,。;:\\n]{0,4}?${N}{1,3}单元(?:[^,。;:\\n]{0,4}?${N}{1,5}(?:室|号|户)?)?`, "g");
/** 阳光小区5号楼302室, without a unit. */
const HOUSE = new RegExp(`(?<=(?:小区|花园|家园|公寓|新村|嘉园|佳苑|名苑|家属院|家属楼|宿舍))${N}{1,5}(?:号楼|栋|幢|座|号院)[^,。;:\\n]{0,6}?${N}{1,5}(?:室|号|户)`, "g");
/** 家住李家村12号; where only a village is named, it is enough to find somebody in. */
const LIVES = new RegExp(
  "(?:家住|现住|居住在|居住于|住在|(?:家庭住址|家庭地址|户籍地址|现住址)(?:为|是|:)?|住址(?:为|是|:))" +
    "([^,。;:×\\n”)]{2,30}?(?:(?:村|小区|弄|巷|胡同)(?:[^,。;:×\\n”)]{0,8}?(?:\\d{1,5}号(?!楼)|[一二三四五六七八九十\\d]{1,3}[组队]))?|\\d{1,5}号(?!楼)))",
  "g",
);
/** 家住农村, 住在本村: no village in particular. */
const NO_PLACE = /(?:[农山乡本全各外同该新邻]村|城中村|[本该]小区|老旧小区|(?:各|多)个?(?:村|小区))$/;

/** Where somebody lives, to the door; offices have streets and numbers, and no units. */
export function homeAddress({ folded }: CheckedText): Slip[] {
  const flats = [...folded.matchAll(FLAT)];
  const withUnit = new Set(flats.map(({ index }) => index));
  const doors = [...flats, ...[...folded.matchAll(HOUSE)].filter(({ index }) => !withUnit.has(index))];
  const places = new Set(doors.map(({ index }) => index));
  return [
    ...doors.map(({ index, 0: door }) => slip("error", index, door, door.replace(NUMBERS, "×"))),
    ...[...folded.matchAll(LIVES)].flatMap((match): Slip[] => {
      const [whole, place = ""] = match;
      const start = match.index + whole.length - place.length;
      const isTold = Array.from({ length: place.length + 2 }, (_, step) => start + step).some((at) => places.has(at));
      if (NO_PLACE.test(place) || isTold) return [];
      return [slip(/\d/.test(place) ? "error" : "warning", start, place, `${place.slice(0, 2)}××`)];
    }),
  ];
}

const NUMBERS = new RegExp(`${N}+(?=号楼|栋|幢|座|单元|室|号|户|$)`, "g");

function slip(severity: "error" | "warning", start: number, written: string, mend: string): Slip {
  return { code: "homeAddress", severity, message: "文中有个人住址，不应公开。", start, end: start + written.length, mend };
}
