/** Numerals of one script: the digits from zero, ten, hundred, thousand, ten thousand, and whether one ten is said as "ten" alone. */
type Numerals = { digits: string; units: readonly string[]; myriad: string; shortTen: boolean };

const SIMPLIFIED: Numerals = { digits: "零一二三四五六七八九", units: ["", "十", "百", "千"], myriad: "万", shortTen: true };
const TRADITIONAL: Numerals = { ...SIMPLIFIED, myriad: "萬" };
const LEGAL: Numerals = { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"], myriad: "万", shortTen: false };
const LEGAL_TRADITIONAL: Numerals = { ...LEGAL, digits: "零壹貳參肆伍陸柒捌玖", myriad: "萬" };

/** 12 → 十二, 120 → 一百二十, 1005 → 一千零五. */
function counted(value: number, numerals: Numerals): string {
  const { digits, units, myriad, shortTen } = numerals;
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? digits.charAt(0) : "";
    return counted(Math.floor(value / 10_000), numerals) + myriad + (rest > 0 ? gap + counted(rest, { ...numerals, shortTen: false }) : "");
  }
  const written = String(value);
  let text = "";
  for (const [index, digit] of [...written].entries()) {
    const unit = units[written.length - 1 - index] ?? "";
    if (digit !== "0") text += digits.charAt(Number(digit)) + unit;
    else if (!text.endsWith(digits.charAt(0))) text += digits.charAt(0);
  }
  if (value > 0) text = text.replace(new RegExp(`${digits.charAt(0)}$`), "");
  return shortTen && value >= 10 && value < 20 ? text.slice(1) : text;
}

/** 205 → 二〇五. */
function spelled(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits.charAt(Number(digit))).join("");
}

/** The nth sign of a series that begins with 1; figures beyond its end. */
function sign(value: number, series: string): string {
  return [...series][value - 1] ?? String(value);
}

/** a … z, aa, bb: Word repeats the letter. */
function letters(value: number): string {
  return value < 1 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"]] as const),
  ...([[50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]] as const),
];

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [worth, figure] of ROMAN) {
    text += figure.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text || String(value);
}

/** Signs of consecutive code points. */
function row(first: number, length: number): string {
  return String.fromCodePoint(...Array.from({ length }, (_, index) => first + index));
}

const CIRCLED = row(0x2460, 20) + row(0x3251, 15) + row(0x32b1, 15);
const FULL_WIDTH = row(0xff10, 10);

type Format = (value: number) => string;
const simplified: Format = (value) => counted(value, SIMPLIFIED);
const traditional: Format = (value) => counted(value, TRADITIONAL);
const positional: Format = (value) => spelled(value, "〇一二三四五六七八九");
const fullWidth: Format = (value) => spelled(value, FULL_WIDTH);
const circled: Format = (value) => sign(value, CIRCLED);

/** By Word's own names. What is not listed is written in plain figures. */
const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
  ["chineseCounting", simplified],
  ["chineseCountingThousand", simplified],
  ["japaneseCounting", simplified],
  ["taiwaneseCounting", traditional],
  ["taiwaneseCountingThousand", traditional],
  ["chineseLegalSimplified", (value) => counted(value, LEGAL)],
  ["ideographLegalTraditional", (value) => counted(value, LEGAL_TRADITIONAL)],
  ["ideographDigital", positional],
  ["japaneseDigitalTenThousand", positional],
  ["taiwaneseDigital", positional],
  ["ideographTraditional", (value) => sign(value, "甲乙丙丁戊己庚辛壬癸")],
  ["ideographZodiac", (value) => sign(value, "子丑寅卯辰巳午未申酉戌亥")],
  ["ideographEnclosedCircle", (value) => sign(value, row(0x3280, 10))],
  ["decimalEnclosedCircle", circled],
  ["decimalEnclosedCircleChinese", circled],
  ["decimalEnclosedParen", (value) => sign(value, row(0x2474, 20))],
  ["decimalEnclosedFullstop", (value) => sign(value, row(0x2488, 20))],
  ["numberInDash", (value) => `-${value}-`],
  ["lowerLetter", letters],
  ["upperLetter", (value) => letters(value).toUpperCase()],
  ["lowerRoman", roman],
  ["upperRoman", (value) => roman(value).toUpperCase()],
  ["bullet", () => ""],
  ["none", () => ""],
]);

/** A number from 0 as one of Word's formats writes it; "" for bullets and for the format without a number. */
export function formatted(value: number, format: string): string {
  return FORMATS.get(format)?.(value) ?? String(value);
}
