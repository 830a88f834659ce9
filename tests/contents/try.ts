import fs from "node:fs";
import { inspectFile } from "#lib/contents/inspect-file.ts";
import { docx, paragraph } from "../documents/support/office-files.ts";
const long = Array.from({ length: 60 }, (_, index) => `第${index + 1}条${"各部门应当认真落实整改措施。".repeat(150)}`);
let t = performance.now();
fs.writeFileSync("/tmp/rd/long.docx", docx(long.map((each) => paragraph(each)).join("")));
console.log("made", performance.now() - t); t = performance.now();
const r = await inspectFile("/tmp/rd/long.docx", "x.docx");
console.log("read", performance.now() - t, r.contents.reading, r.passages.length, r.passages.map((p) => p.text.length).slice(0, 5));
