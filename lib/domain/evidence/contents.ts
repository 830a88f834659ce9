/**
 * How much of a file's text was read: all of it; only its beginning, where it is too long; none, where there is none to read (a
 * picture, a scan, a film); none, because it is locked with a password; none, because it could not be taken apart.
 */
export const READINGS = ["whole", "part", "none", "locked", "failed"] as const;
export type Reading = (typeof READINGS)[number];

/** A passage of a file's text. `page`: the page, sheet or slide it stands on, from 1; null where the file has none. */
export type Passage = { page: number | null; text: string };

/** What a file tells of its making, as it says itself: 拍摄地点、作者. Shown to those who read it, stripped from what goes public. */
export type FileOrigin = {
  /** In degrees, north and east positive. */
  position: { latitude: number; longitude: number } | null;
  /** As the camera's own clock said, "2022-03-09 10:21": without a zone. */
  takenAt: string | null;
  device: string | null;
  author: string | null;
  lastEditor: string | null;
  company: string | null;
  program: string | null;
};

/** A mark of secrecy as it is written, "机密★1年", and the page it stands on. */
export type SecretMark = { mark: string; page: number | null };

/** What was found inside a file when it was taken in; kept with its bytes. */
export type FileContents = {
  reading: Reading;
  /** Pages of a PDF or an OFD, sheets of a workbook, slides, pictures of a TIFF. */
  pages: number | null;
  /** Of a picture, in pixels. */
  picture: { width: number; height: number } | null;
  origin: FileOrigin;
  /** 疑似公民身份号码: how many stand on which page. The numbers themselves are not kept. */
  identityNumbers: readonly { page: number | null; count: number }[];
  /** A mark of secrecy in what was kept before texts were read: a new file with one is refused. */
  secretMark: SecretMark | null;
};

export const NO_ORIGIN: FileOrigin = {
  position: null,
  takenAt: null,
  device: null,
  author: null,
  lastEditor: null,
  company: null,
  program: null,
};

/** Of a file that tells nothing but its bytes. */
export const NOTHING_READ: FileContents = { reading: "none", pages: null, picture: null, origin: NO_ORIGIN, identityNumbers: [], secretMark: null };
