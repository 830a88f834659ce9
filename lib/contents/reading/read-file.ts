import fs from "node:fs/promises";
import { natureOf } from "#lib/documents/read/nature.ts";
import { type FileRead, NOTHING } from "./reading.ts";

/**
 * Reads a file by what its bytes are, whatever it is called. Throws where it cannot be taken apart. Each reader is loaded when it is
 * first needed: their libraries take longer to load than most files to read.
 */
export async function readFile(path: string): Promise<FileRead> {
  const head = await headOf(path);
  switch (natureOf(head)) {
    case "pdf":
      return (await import("./pdf.ts")).readPdf(path);
    case "zip":
      return (await import("./archive.ts")).readZip(path);
    case "container":
      return (await import("./container.ts")).readContainer(path);
    case "picture":
      return (await import("./picture.ts")).readPicture(path);
    default:
      return readOther(path, head);
  }
}

/** The marks of what the documents' reader has no name for: films, pictures of newer telephones, large TIFFs. */
async function readOther(path: string, head: Buffer): Promise<FileRead> {
  const mark = head.toString("latin1", 4, 11);
  if (/^ftyp(hei|hev|mif|msf)/.test(mark) || /^(II\+|MM\0\+)/.test(head.toString("latin1", 0, 4))) return (await import("./picture.ts")).readPicture(path);
  return mark.startsWith("ftyp") ? (await import("./film.ts")).readFilm(path) : NOTHING;
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await fs.open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
