import sharp, { type Sharp } from "sharp";

/** A page of a made-up PDF: one line of Chinese, and how it is turned. */
export type SamplePage = { text: string; rotate?: number };

type Extras = {
  /** More entries of the catalog, and more objects, numbered from 100 on. */
  catalog?: string;
  objects?: Readonly<Record<number, string | Buffer>>;
  trailer?: string;
};

/** A PDF as an office program writes it for a machine that has the font: A4 upright, none of it compressed. */
export function pdfOf(pages: readonly SamplePage[], { catalog = "", objects = {}, trailer = "" }: Extras = {}): Buffer {
  const all = new Map<number, string | Buffer>([
    [1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`],
    [2, `<</Type/Pages/Kids[${pages.map((_, at) => `${10 + 2 * at} 0 R`).join(" ")}]/Count ${pages.length}>>`],
    [3, "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>"],
    [4, "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>"],
    [5, "<</Type/FontDescriptor/FontName/SimSun/Flags 6/FontBBox[0 -141 1000 859]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 700/StemV 80>>"],
    ...pages.flatMap(({ text, rotate = 0 }, at): [number, string][] => [
      [10 + 2 * at, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate ${rotate}/Contents ${11 + 2 * at} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`],
      [11 + 2 * at, streamOf(`BT /F1 24 Tf 60 760 Td <${utf16(text)}> Tj ET`)],
    ]),
    ...Object.entries(objects).map(([number, object]): [number, string | Buffer] => [Number(number), object]),
  ]);
  return written(all, trailer);
}

function streamOf(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}

function utf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

function written(objects: ReadonlyMap<number, string | Buffer>, trailer: string): Buffer {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets = new Map<number, number>();
  let length = pieces[0]?.length ?? 0;
  for (const [number, object] of objects) {
    offsets.set(number, length);
    const piece = Buffer.concat([Buffer.from(`${number} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
    pieces.push(piece);
    length += piece.length;
  }
  const entries = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`);
  const size = Math.max(...objects.keys()) + 1;
  const end = `xref\n0 1\n0000000000 65535 f \n${entries.join("")}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`;
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

/** A photo with the upper half red and the lower half white, with everything a phone notes. */
export function photo(width: number, height: number): Sharp {
  const top = { input: { create: { width, height: Math.floor(height / 2), channels: 3 as const, background: "#c00" } }, left: 0, top: 0 };
  return sharp({ create: { width, height, channels: 3, background: "white" } }).composite([top]);
}

/** What must be nowhere in a copy for the public. */
export const PLANTED = { artist: "PLANTED-ARTIST", xmp: "PLANTED-XMP", place: "38/1 18/1 1234/100" };

/** The same photo as a JPEG that tells who, where and how it was held. */
export async function notedPhoto(width: number, height: number, orientation = 1): Promise<Buffer> {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${PLANTED.xmp}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
  return photo(width, height)
    .jpeg()
    .withMetadata({ orientation })
    .withExifMerge({ IFD0: { Artist: PLANTED.artist }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: PLANTED.place } })
    .withXmp(xmp)
    .toBuffer();
}

/** A scan of two pages, the first dark, the second light. */
export async function twoPages(): Promise<Buffer> {
  const page = (background: string) => sharp({ create: { width: 60, height: 40, channels: 3, background } }).raw().toBuffer();
  const raw = { width: 60, height: 80, channels: 3 as const, pageHeight: 40 };
  return sharp(Buffer.concat([await page("#111"), await page("#eee")]), { raw }).tiff().toBuffer();
}

/** A HEIC as far as its size goes. */
export function heicHead(width: number, height: number): Buffer {
  const box = Buffer.alloc(20);
  box.writeUInt32BE(20, 0);
  box.write("ispe", 4);
  box.writeUInt32BE(width, 12);
  box.writeUInt32BE(height, 16);
  return Buffer.concat([Buffer.from("0000001866747970686569630000000068656963", "hex"), Buffer.from("6d696631", "hex"), box]);
}

/** A HEIC of 64 × 48 red pixels, as libheif writes it. */
export const HEIC = Buffer.from(
  [
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAA",
    "EGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAGgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5m",
    "ZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEM",
    "Af//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAA",
    "AAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGlt",
    "ZwACAAEAAQAAACJtZGF0AAAAFigBrwtg9eWDr//0HHfxxiDxcNP9Q4A=",
  ].join(""),
  "base64",
);
