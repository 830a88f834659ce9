import type { FindingArchive } from "#lib/domain/archive/archive.ts";
import type { ArchivedFile } from "#lib/domain/archive/file.ts";
import { instantOf } from "#lib/domain/day.ts";
import { sampleDocument } from "#tests/documents/write/sample-document.ts";

/** A file that stands, sent on that day of March. */
export function file(fileName: string, day = 9, change: Partial<ArchivedFile> = {}): ArchivedFile {
  return {
    fileName,
    size: 1000 + day,
    sha256: String(day % 10).repeat(64),
    sentBy: "张三",
    department: "康复部",
    sentAt: instantOf(`2022-03-${String(day).padStart(2, "0")}`, 10),
    pages: null,
    setAside: null,
    absence: null,
    ...change,
  };
}

/** The sample's first finding, closed, with files wherever files may be. */
export function archiveOf(change: Partial<FindingArchive> = {}): FindingArchive {
  return {
    finding: sampleDocument(),
    seal: { sequence: 321, hash: "ab".repeat(32), at: instantOf("2022-03-11", 16, 5) },
    traces: [
      { at: instantOf("2022-03-09", 10), by: "张三", what: "为措施一上传佐证材料《纪要.pdf》", remark: null },
      { at: instantOf("2022-03-11", 16, 5), by: "组长", what: "审签同意，状态变为“已销号”", remark: "同意销号。" },
    ],
    measures: [
      {
        ordinal: 1,
        files: [
          file("纪要.pdf", 1, { pages: 3 }),
          file("旧版.docx", 2, { setAside: { how: "replaced", at: instantOf("2022-03-05"), reason: "新版.docx" } }),
          file("新版.docx", 5),
          file("传错.pdf", 6, { setAside: { how: "withdrawn", at: instantOf("2022-03-07"), reason: "传错了文件" } }),
        ],
      },
      { ordinal: 2, files: [] },
      { ordinal: 3, files: [file("照片.jpg", 8, { absence: "infected" }), file("照片.jpg", 9, { department: null, sentBy: "整改办" })] },
    ],
    orders: [{ number: "〔2022〕3号", files: [file("回复.pdf", 10)] }],
    lookBacks: [{ sequence: 2, files: [file("现场.mp4", 12)] }],
    ...change,
  };
}
