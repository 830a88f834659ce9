/** Signs of the symbol fonts that official documents use: the boxes and ticks of forms, bullets, arrows. */
const SIGNS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ["wingdings", signs("6c●6e■6f□71❑72❒74◆75◆76❖9f•a7▪a8□d8➢e0→e8➔fb✗fc✓fd☒fe☑")],
  ["wingdings 2", signs("2a☐50✓4f✗51☒52☑53☒54☒a3□")],
  ["symbol", signs("b7•a3≤b3≥b4×b8÷b1±b0°ae→")],
]);

/** Two hexadecimal figures and a sign, over and over. */
function signs(pairs: string): Map<number, string> {
  return new Map(Array.from(pairs.matchAll(/([0-9a-f]{2})(.)/gu), ([, code = "", sign = ""]) => [Number.parseInt(code, 16), sign]));
}

/** A character of a symbol font as Unicode has it; "" where nothing is known to match. */
export function symbol(font: string | null, code: string | null): string {
  const point = code !== null && /^[0-9a-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  const known = SIGNS.get(font?.toLowerCase() ?? "")?.get(point & 0xff);
  if (known !== undefined) return known;
  const readable = point >= 0x20 && (point < 0x7f || point > 0x9f) && !(point >= 0xd800 && point <= 0xf8ff);
  return readable ? String.fromCharCode(point) : "";
}
