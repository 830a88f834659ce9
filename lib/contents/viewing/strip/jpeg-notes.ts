/** Segments that say how to draw: JFIF, a colour profile, Adobe's colours. All other APPn and comments say who, where, with what. */
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const END = 0xd9;

/** A JPEG without its notes (Exif, XMP, IPTC, comments, pictures behind its end); its pixels stay as they are. Null for what is no whole JPEG. */
export function withoutNotes(jpeg: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = marker === START_OF_SCAN ? endOfScan(bytes, at + 2) : at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    if (isDrawn(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
    if (bytes.readUInt8(at + 1) === END && bytes.readUInt8(at) === 0xff) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
  }
  return null;
}

function isDrawn(marker: number, payload: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP2) return payload.subarray(0, 12).toString("latin1") === "ICC_PROFILE\0";
  return marker === APP0 || marker === APP14;
}

/** Where the next marker stands: in a scan 0xff is followed by 0 or by the number of a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length + 1;
}
