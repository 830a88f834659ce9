/** Other ways to print one and the same notice. */
type Change = (text: string) => string;

const HAN = "一二三四五六七八九";

export const isFinding = (line: string) => /^\(\d\)(?:关于|针对)“/.test(line);
export const isPoints = (line: string) => line.startsWith("一是");

/** Changes the lines of the section that holds the findings. */
export function inBody(change: (line: string) => string): Change {
  return (text) => {
    const lines = text.split("\n");
    const from = lines.findIndex((line) => line.startsWith("二、"));
    const to = lines.findIndex((line) => line.startsWith("三、"));
    return lines.map((line, index) => (index > from && index < to ? change(line) : line)).join("\n");
  };
}

const wide: Change = (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(" ", "　");
const single: Change = (text) => text.replace(/\n+/g, "\n");

/** Cuts each line at a width; no line begins with a stop. */
const wrapped = (width: number, indent = ""): Change => (text) =>
  text
    .split("\n")
    .map((line) => (line ? indent + line : line).replace(new RegExp(`.{${width}}[,。;:、》”)]*(?=.)`, "g"), "$&\n"))
    .join("\n");

export const layouts: Record<string, Change> = {
  "in full-width characters": wide,
  "in full-width punctuation": (text) => text.replace(/[,;:()?!]/g, wide),
  "with straight quotation marks": (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  "with corner quotation marks": (text) => text.replaceAll("“", "「").replaceAll("”", "」").replaceAll("‘", "『").replaceAll("’", "』"),
  "with Windows line ends": (text) => text.replaceAll("\n", "\r\n"),
  "with an empty line between all lines": (text) => text.replace(/\n+/g, "\n\n"),
  "with three empty lines": (text) => text.replace(/\n+/g, "\n\n\n\n"),
  "without empty lines": single,
  "with paragraphs indented": (text) => single(text).replace(/^(?=.)/gm, "　　"),
  "with blanks at the ends of lines": (text) => text.replace(/$/gm, " 　"),
  "from its second section on": (text) => text.slice(text.indexOf("二、整改")),
  "without its last section": (text) => text.slice(0, text.indexOf("三、下一步")),
  ...Object.fromEntries(
    [30, 32, 36, 40].flatMap((width) => [
      [`wrapped at ${width}`, wrapped(width)],
      [`wrapped at ${width}, indented`, wrapped(width, "　　")],
      [`wrapped at ${width}, indented, without empty lines`, (text: string) => wrapped(width, "　　")(single(text))],
      [`wrapped at ${width}, an empty line between all lines`, (text: string) => wrapped(width)(text).replace(/\n+/g, "\n\n")],
    ]),
  ),
};

const heading = (to: string) => inBody((line) => (isFinding(line) ? line.replace(/(关于|针对)“(.*)”的问题/, to) : line));

export const rewritten: Record<string, Change> = {
  "without quotation marks": heading("$1$2的问题"),
  "of the title alone": heading("$2"),
  "of the title alone, without a stop": inBody((line) => (isFinding(line) ? line.replace(/(关于|针对)“(.*)”的问题。?/, "$2") : line)),
  "without 关于": heading("“$2”的问题"),
  "“……”问题整改情况": heading("“$2”问题整改情况"),
  "关于……方面": heading("关于$2方面"),
  "all without a stop": inBody((line) => (isPoints(line) ? line : line.replace(/。$/, ""))),
  "with the measures behind them": (text) => single(text).replace(/\n(?=一是)/g, ""),
  "with 整改情况: before the measures": inBody((line) => (isPoints(line) ? `整改情况:${line}` : line)),
  "with 【整改措施】 above the measures": inBody((line) => (isPoints(line) ? `【整改措施】\n${line}` : line)),
  "with 问题表现: and 整改情况:": inBody((line) => (isFinding(line) ? `${line}\n问题表现:相关工作落实不够到位。\n整改情况:` : line)),
};

/** 一是 stands at the beginning or behind a stop. */
const pointsAs = (mark: (n: number) => string, gap = ""): Change =>
  inBody((line) => (isPoints(line) ? line.replace(/(?<=^|[。”])([一二三四五六七])是(?=\S)/g, (_, han: string, at: number) => (at > 0 ? gap : "") + mark(HAN.indexOf(han) + 1)) : line));

export const points: Record<string, Change> = Object.fromEntries(
  Object.entries({
    "一是": (n: number) => `${HAN[n - 1]}是`,
    "(1)": (n: number) => `(${n})`,
    "（1）": (n: number) => `（${n}）`,
    "(一)": (n: number) => `(${HAN[n - 1]})`,
    "1.": (n: number) => `${n}.`,
    "1、": (n: number) => `${n}、`,
    "1)": (n: number) => `${n})`,
    "①": (n: number) => String.fromCharCode(0x245f + n),
    "第一,": (n: number) => `第${HAN[n - 1]},`,
    "首先,": (n: number) => ["首先,", "其次,", "再次,"][n - 1] ?? `第${HAN[n - 1]},`,
  }).flatMap(([style, mark]) => [
    [`${style} within a paragraph`, pointsAs(mark)],
    [`${style} on lines of their own`, pointsAs(mark, "\n")],
    [`${style} on lines of their own, apart`, pointsAs(mark, "\n\n")],
  ]),
);

const LEVELS = [/^\(([一二三])\)/, /^([123])\./, /^\((\d)\)/];
const NUMBERS = {
  "一、": (n: number) => `${HAN[n - 1]}、`,
  "（一）": (n: number) => `（${HAN[n - 1]}）`,
  "1．": (n: number) => `${wide(String(n))}．`,
  "1、": (n: number) => `${n}、`,
  "(1)": (n: number) => `(${n})`,
  "1)": (n: number) => `${n})`,
  "①": (n: number) => String.fromCharCode(0x245f + n),
};

function numberedAs(...styles: ((n: number) => string)[]): Change {
  return inBody((line) => {
    for (const [level, form] of LEVELS.entries()) {
      const match = form.exec(line);
      const style = styles[level];
      if (match && style) return style(HAN.indexOf(match[1] ?? "") + 1 || Number(match[1])) + line.slice(match[0].length);
    }
    return line;
  });
}

/** Parts, categories and findings in any three styles, whichever stands above which. */
export const renumbered: Record<string, Change> = {
  ...Object.fromEntries(
    Object.entries(NUMBERS).flatMap(([a, part]) =>
      Object.entries(NUMBERS).flatMap(([b, category]) =>
        Object.entries(NUMBERS)
          .filter(([c]) => new Set([a, b, c].map((style) => style.replace(/[．、]$/, (stop) => (style.startsWith("1") ? "." : stop)))).size === 3)
          .map(([c, finding]) => [`${a} ${b} ${c}`, numberedAs(part, category, finding)]),
      ),
    ),
  ),
  "with no numbers before findings": numberedAs(
    (n) => `(${HAN[n - 1]})`,
    (n) => `${n}.`,
    () => "",
  ),
  "with no numbers before categories": numberedAs(
    (n) => `(${HAN[n - 1]})`,
    () => "",
  ),
  "with no numbers before parts": numberedAs(() => ""),
  "问题1:": numberedAs(
    (n) => `(${HAN[n - 1]})`,
    (n) => `${n}.`,
    (n) => `问题${n}:`,
  ),
};
