import type { NumberFormat } from "./formats.ts";

const DAY_MS = 86_400_000;
/** Excel's first day number beyond what a calendar has. */
const LAST_DAY = 2_958_465;
/** Between the day 0 of Excel for Windows and that of old Excel for Mac. */
const DAYS_TO_1904 = 1462;

/** A cell's number as people see it; what is no number stays as it is written. `from1904`: the workbook counts days from 1904. */
export function numberText(written: string, format: NumberFormat, from1904: boolean): string {
  const raw = written.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i.test(raw)) return raw;
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  switch (format.kind) {
    case "percent":
      return `${plain(value * 100)}%`;
    case "padded":
      return Number.isInteger(value) && value >= 0 ? plain(value).padStart(format.width, "0") : plain(value);
    case "time":
      return value >= 0 && value < 1 ? clock(value) : plain(value);
    case "day":
    case "month":
      return dayText(value, format.kind, from1904) ?? plain(value);
    default:
      return plain(value);
  }
}

function dayText(value: number, kind: "day" | "month", from1904: boolean): string | null {
  const serial = Math.floor(value) + (from1904 ? DAYS_TO_1904 : 0);
  if (serial < 1 || serial > LAST_DAY) return null;
  // Excel believes in a 29th of February 1900: day 60. What comes before it is a day further on.
  const day = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * DAY_MS).toISOString().slice(0, 10);
  return kind === "day" ? day : `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;
}

function clock(value: number): string {
  const minutes = Math.round(value * 24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** In plain figures with the 15 digits that Excel keeps: 0.30000000000000004 → 0.3, 1.3092219800101E+17 → 130922198001010000. */
function plain(value: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential(14).split("e");
  const figures = mantissa.replace(/[-.]/g, "").replace(/0+$/, "");
  const point = Number(exponent) + 1;
  const whole = point > 0 ? figures.slice(0, point).padEnd(point, "0") : "0";
  const part = point > 0 ? figures.slice(point) : "0".repeat(-point) + figures;
  const text = part === "" || figures === "" ? whole : `${whole}.${part}`;
  return value < 0 && figures !== "" ? `-${text}` : text;
}
