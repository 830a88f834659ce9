import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { packageParts, relations } from "../documents/support/office-files.ts";
import { zip, type ZipPart } from "../documents/support/zip.ts";

type PdfMaking = { info?: string; catalog?: string; more?: string[] };

/** A PDF whose pages have these lines, in a Chinese font that is not in it, as a printer driver would write it. */
export function pdfOf(pages: readonly string[], { info = "", catalog = "", more = [] }: PdfMaking = {}): Buffer {
  const objects = ["", "", "", "", ""];
  const kids = pages.map((text) => {
    const lines = text.split("\n").map((line) => `<${utf16(line)}> Tj T*`).join("\n");
    const content = deflateSync(`BT /F 16 Tf 20 TL 50 780 Td\n${lines}\nET`).toString("latin1");
    objects.push(`<</Length ${content.length}/Filter/FlateDecode>>stream\n${content}\nendstream`);
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${objects.length} 0 R>>`);
    return `${objects.length} 0 R`;
  });
  objects[0] = `<</Type/Catalog/Pages 2 0 R${catalog}>>`;
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(" ")}]>>`;
  objects[2] = "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>";
  objects[3] = "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>";
  objects[4] = `<<${info}>>`;
  return pdfFrom([...objects, ...more]);
}

/** A PDF of these objects, the first its catalogue, the fifth its information. */
export function pdfFrom(objects: readonly string[]): Buffer {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(`${file}${table}trailer\n<</Size ${places.length + 1}/Root 1 0 R/Info 5 0 R>>\nstartxref\n${file.length}\n%%EOF\n`, "latin1");
}

function utf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

/** A text in a PDF's information. */
export function pdfText(text: string): string {
  return `<feff${utf16(text)}>`;
}

/** An OFD whose pages have these lines. */
export function ofdOf(pages: readonly string[], author = ""): Uint8Array {
  const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  const lines = (text: string) => text.split("\n").map((line, index) =>
    `<ofd:TextObject ID="${index + 9}" Boundary="20 ${20 + 10 * index} 100 8" Font="1" Size="5"><ofd:TextCode X="0" Y="5">${line}</ofd:TextCode></ofd:TextObject>`);
  return zip([
    { name: "OFD.xml", content: `<ofd:OFD ${space} Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:Author>${author}</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>` },
    { name: "Doc_0/Document.xml", content: `<ofd:Document ${space}><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join("")}</ofd:Pages></ofd:Document>` },
    ...pages.map((text, index) => ({
      name: `Doc_0/Pages/Page_${index}/Content.xml`,
      content: `<ofd:Page ${space}><ofd:Content><ofd:Layer>${lines(text).join("")}</ofd:Layer></ofd:Content></ofd:Page>`,
    })),
  ]);
}

/** A presentation; its slides are kept in another order than they are shown. */
export function pptxOf(slides: readonly string[], more: readonly ZipPart[] = []): Uint8Array {
  const formats = "http://schemas.openxmlformats.org";
  const space = `xmlns:p="${formats}/presentationml/2006/main" xmlns:a="${formats}/drawingml/2006/main" xmlns:r="${formats}/officeDocument/2006/relationships"`;
  const number = (index: number) => slides.length - index;
  const paragraphs = (text: string) => text.split("\n").map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join("");
  return zip([
    ...packageParts("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
    { name: "ppt/presentation.xml", content: `<p:presentation ${space}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`).join("")}</p:sldIdLst></p:presentation>` },
    { name: "ppt/_rels/presentation.xml.rels", content: relations(slides.map((_, index) => [`s${index}`, "slide", `slides/slide${number(index)}.xml`] as const)) },
    ...slides.map((text, index) => ({ name: `ppt/slides/slide${number(index)}.xml`, content: `<p:sld ${space}><p:txBody>${paragraphs(text)}</p:txBody></p:sld>` })),
    ...more,
  ]);
}

/** The documents' own words about who made them. */
export function properties({ author = "", editor = "", company = "", program = "" }): ZipPart[] {
  return [
    { name: "docProps/core.xml", content: `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${editor}</cp:lastModifiedBy></cp:coreProperties>` },
    { name: "docProps/app.xml", content: `<Properties><Application>${program}</Application><Company>${company}</Company></Properties>` },
  ];
}

/** An older container, its streams one after the other: enough for whoever reads it as it lies on the disk. */
export function containerOf(streams: readonly Uint8Array[], names: readonly string[] = ["Workbook"]): Buffer {
  const head = Buffer.alloc(512);
  head.write("d0cf11e0a1b11ae1", 0, "hex");
  const directory = Buffer.alloc(128 * names.length);
  for (const [index, name] of names.entries()) directory.write(`${name}\0`, 128 * index, "utf16le");
  return Buffer.concat([head, ...streams.map(padded), padded(directory)]);
}

function padded(stream: Uint8Array): Buffer {
  const bytes = Buffer.alloc(Math.ceil(stream.length / 512) * 512);
  bytes.set(stream);
  return bytes;
}

/** The stream SummaryInformation in GBK: property number → text. */
export function summaryOf(values: Record<number, Buffer>): Buffer {
  const entries = Object.entries(values);
  const set: Buffer[] = [];
  const places = Buffer.alloc(8 * (entries.length + 1));
  let at = 8 + places.length;
  places.writeUInt32LE(1, 0);
  places.writeUInt32LE(at, 4);
  const page = Buffer.from([2, 0, 0, 0, 936 & 255, 936 >> 8, 0, 0]);
  set.push(page);
  at += page.length;
  for (const [index, [id, value]] of entries.entries()) {
    places.writeUInt32LE(Number(id), 8 * (index + 1));
    places.writeUInt32LE(at, 8 * (index + 1) + 4);
    const property = Buffer.alloc(8 + Math.ceil((value.length + 1) / 4) * 4);
    property.writeUInt32LE(0x1e, 0);
    property.writeUInt32LE(value.length + 1, 4);
    value.copy(property, 8);
    set.push(property);
    at += property.length;
  }
  const head = Buffer.alloc(48);
  head.write("feff", 0, "hex");
  head.writeUInt32LE(1, 24);
  head.write("e0859ff2f94f6810ab9108002b27b3d9", 28, "hex");
  head.writeUInt32LE(48, 44);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(at, 0);
  sizes.writeUInt32LE(entries.length + 1, 4);
  return Buffer.concat([head, sizes, places, ...set]);
}

/** A photo as a telephone takes it, with the place in degrees, minutes and seconds. */
export function photo(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#886644" } })
    .withExif({
      IFD0: { Make: "HUAWEI", Model: "HUAWEI P40", Artist: "Zhang San", Software: "camera 10.1" },
      IFD2: { DateTimeOriginal: "2022:03:09 10:21:33" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "38/1 18/1 1620/100", GPSLongitudeRef: "E", GPSLongitude: "116/1 50/1 1932/100" },
    })
    .jpeg()
    .toBuffer();
}

/** A film of two boxes, the second of which says where it was taken. */
export function film(place: string): Buffer {
  const box = (type: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length + 8);
    head.write(type, 4, "latin1");
    return Buffer.concat([head, content]);
  };
  const said = Buffer.concat([Buffer.from([0, place.length, 0x15, 0xc7]), Buffer.from(place)]);
  const head = box("ftyp", Buffer.from("isom\0\0\0\0isommp42"));
  return Buffer.concat([head, box("mdat", Buffer.alloc(5000)), box("moov", box("udta", box("\xa9xyz", said)))]);
}
