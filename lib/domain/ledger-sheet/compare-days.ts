import { addDays, type Day, isDay } from "../day.ts";

/** The serial numbers that Excel and WPS give to 2000-01-01 and 2099-12-31: what a date cell shows once its format is lost. */
const SERIALS = { from: 36_526, to: 73_050 };

/**
 * The day a cell names, or null: "2022-06-30", "2022/6/30", "2022.6.30", "2022年6月30日", "20220630", with midnight
 * behind it or without, or the serial number of a day of this century. A day that does not exist, or lacks its year, is none.
 */
export function readDayCell(cell: string): Day | null {
  const text = cell.normalize("NFKC").replace(/(?<!\s)\s+(?:0{1,2}:00(?::00(?:\.0+)?)?)$/u, "").replace(/\s+/gu, "");
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text));
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (!parts) return null;
  const [, year = "", , month = "", date = ""] = parts;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : null;
}

function dayOfSerial(serial: number): Day | null {
  return serial >= SERIALS.from && serial <= SERIALS.to ? addDays("1899-12-30", serial) : null;
}
