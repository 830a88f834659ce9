import { expect, test } from "vitest";
import type { FileNature } from "#lib/domain/evidence/file.ts";
import { natureOf } from "#lib/evidence/arriving/nature.ts";

/** The first bytes of a file, in hexadecimal with blanks or as text, filled up to what is looked at. */
function head(hex: string, text = ""): Uint8Array {
  return Buffer.concat([Buffer.from(hex.replaceAll(" ", ""), "hex"), Buffer.from(text, "latin1"), Buffer.alloc(4000)]);
}

/** A stored entry of a ZIP container. */
function zip(name: string, content = ""): string {
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(content.length, 0);
  sizes.writeUInt32LE(content.length, 4);
  const length = Buffer.alloc(4);
  length.writeUInt16LE(name.length, 0);
  return `PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0${sizes.toString("latin1")}${length.toString("latin1")}${name}${content}`;
}

/** The directory of this TIFF lies at 0x00500000, behind everything that is looked at, where scanners write it. */
const SCANNED_TIFF = "49492a00 00005000";

test.each([
  ["pdf", head("", "%PDF-1.7\n"), "pdf"],
  ["a PDF behind a byte order mark", head("efbbbf", "%PDF-1.7\n"), "pdf"],
  ["zip", head("", zip("a.txt", "a")), "zip"],
  ["ofd", head("", zip("OFD.xml", "<ofd/>")), "zip"],
  ["docx", head("", zip("[Content_Types].xml") + zip("word/document.xml")), "zip"],
  ["an older Office file", head("d0cf11e0a1b11ae1"), "container"],
  ["jpeg", head("ffd8ffe000104a464946"), "jpeg"],
  ["png", head("89504e470d0a1a0a 0000000d49484452 0000000100000001 08060000001f15c489 00000000 49444154"), "png"],
  ["a TIFF as scanners write it", head(SCANNED_TIFF), "tiff"],
  ["the same with its bytes the other way round", head("4d4d002a 00500000"), "tiff"],
  ["heic", head("00000018", "ftypheic\0\0\0\0mif1heic"), "heic"],
  ["mp4", head("00000018", "ftypmp42\0\0\0\0mp42isom"), "mp4"],
  ["mp4 as older phones write it", head("00000018", "ftyp3gp4\0\0\0\0isom3gp4"), "mp4"],
  ["mp3 with a long title block", head("494433030000 007f7f7f"), "mp3"],
] satisfies [string, Uint8Array, FileNature][])("%s is told by its first bytes", async (_, bytes, nature) => {
  expect(await natureOf(bytes)).toBe(nature);
});

test.each([
  ["a Windows program", head("", "MZ\x90\0")],
  ["a Linux program", head("7f454c46")],
  ["a script", head("", "#!/bin/sh\n")],
  ["a page", head("", "<!doctype html><script>alert(1)</script>")],
  ["a picture that can carry script", head("", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["a Java program", head("", zip("META-INF/MANIFEST.MF"))],
  ["an Android program", head("", zip("classes.dex"))],
  ["zeros", head("")],
  ["nothing", new Uint8Array()],
])("%s is not recognised", async (_, bytes) => {
  expect(await natureOf(bytes)).toBeNull();
});
