import { measureName } from "../labels/words.ts";

/** Everything that can be wrong with a cell, with what its sentence needs to say. `text` is what stands in the cell. */
type Details = {
  headMissing: unknown;
  columnMissing: { head: string };
  numberUnreadable: { text: string };
  numberUnknown: { number: number };
  numberMissing: unknown;
  numberTwice: { number: number; first: string };
  rowsDisagree: { head: string; number: number };
  findingsAbsent: { numbers: readonly number[] };
  findingsFewer: { stated: number; found: number };
  measureAbsent: { ordinal: number };
  measureEmpty: unknown;
  ordinalTwice: { ordinal: number; first: string };
  ordinalUnknown: { ordinal: number; next: number };
  ordinalMissing: unknown;
  ordinalMoved: unknown;
  newMeasureFilled: { head: string };
  titleEmpty: unknown;
  deadlineEmpty: unknown;
  deadlineBroken: { text: string };
  outcomeEmpty: unknown;
  leaderUnknown: { text: string; near: string | null };
  leaderAmbiguous: { text: string };
  departmentUnknown: { text: string; near: string | null };
  departmentAmbiguous: { text: string };
  tooLong: { head: string; most: number; length: number };
  cutShort: { head: string };
  notImported: { head: string; made: "system" | "deed" | "import" };
};

export type CellProblemCode = keyof Details;
export type CellProblemDetails<Code extends CellProblemCode> = Details[Code];

/**
 * What a cell says that cannot become a change, in one Chinese sentence that tells what to do. `note`: nothing is wrong with the
 * sheet, but somebody may have meant more than it says. `number` is the finding's, where the row belongs to one.
 */
export type CellProblem = {
  code: CellProblemCode;
  severity: "problem" | "note";
  address: string;
  number: number | null;
  message: string;
};

const MESSAGES: { [Code in CellProblemCode]: (details: Details[Code]) => string } = {
  headMissing: () => "没有找到台账的表头，请保留“序号、问题、整改措施”等列名后重新上传。",
  columnMissing: ({ head }) => `没有找到“${head}”列，这一列没有比对，请恢复原来的列名后重新上传。`,
  numberUnreadable: ({ text }) => `序号“${short(text)}”不是数字，这一行没有比对，请填写问题的序号。`,
  numberUnknown: ({ number }) => `台账中没有序号为${number}的问题；新增问题请在导入页办理，修改已有问题请核对序号。`,
  numberMissing: () => "这一行没有序号，没有比对；修改已有问题请填写序号，新增问题请在导入页办理。",
  numberTwice: ({ number, first }) => `序号${number}在${first}已经出现过，两处都没有导入，请只保留一处。`,
  rowsDisagree: ({ head, number }) => `问题${number}各行的“${head}”不一致，没有导入，请改为同样的内容或合并单元格。`,
  findingsAbsent: ({ numbers }) => `文件中没有${numbersNamed(numbers)}，系统中保持不变；不会因为文件中缺少而删除。`,
  findingsFewer: ({ stated, found }) => `文件写明有${stated}个问题，现有${found}个；缺少的问题在系统中保持不变，不会因为文件中缺少而删除。`,
  measureAbsent: ({ ordinal }) => `文件中没有${measureName(ordinal)}，系统中保持不变；要删除措施，请在系统中办理。`,
  measureEmpty: () => "整改措施是空的，没有导入；请填写措施，要删除措施请在系统中办理。",
  ordinalTwice: ({ ordinal, first }) => `${measureName(ordinal)}在${first}已经出现过，两处都没有导入，请核对措施开头的序号。`,
  ordinalUnknown: ({ ordinal, next }) => `没有${measureName(ordinal)}，没有导入；新增措施请接着编为“${next}.”，修改已有措施请核对序号。`,
  ordinalMissing: () => "这项措施开头没有序号，分不清是修改还是新增，没有导入，请在开头写明序号，如“1.”。",
  ordinalMoved: () => "这一行的编号与原来的措施对不上，没有导入；请恢复原编号，新增措施不写编号。",
  newMeasureFilled: ({ head }) => `新增措施的“${head}”不从文件导入，请在措施增加以后到系统中填报。`,
  titleEmpty: () => "问题的内容是空的，没有导入，请填写。",
  deadlineEmpty: () => "整改时限是空的，没有导入；已定的时限可以改期，不能取消，请填写日期。",
  deadlineBroken: ({ text }) => `“${short(text)}”不是有效日期，没有导入，请按“2022-06-30”的格式填写。`,
  outcomeEmpty: () => "这项措施已经完成，整改成效不能清空，没有导入；请恢复原来的文字。",
  leaderUnknown: ({ text, near }) => `没有名为“${short(text)}”的在用责任领导，没有导入，${near ? `请核对是否为“${near}”` : "请填写一位在用的责任领导"}。`,
  leaderAmbiguous: ({ text }) => `有不止一位责任领导名为“${short(text)}”，没有导入，请在系统中选择。`,
  departmentUnknown: ({ text, near }) => `没有名为“${short(text)}”的在用部室，没有导入，${near ? `请核对是否为“${near}”` : "请填写在用部室的全称"}。`,
  departmentAmbiguous: ({ text }) => `有不止一个部室名为“${short(text)}”，没有导入，请在系统中选择。`,
  tooLong: ({ head, most, length }) => `“${head}”最多${most}字，现有${length}字，没有导入，请删减。`,
  cutShort: ({ head }) => `“${head}”的文字太长，单元格里不是全文，不能从文件修改，请在系统中修改。`,
  notImported: ({ head, made }) => NOT_IMPORTED[made](head),
};

const NOT_IMPORTED = {
  system: (head: string) => `“${head}”列由系统生成，修改不会导入。`,
  deed: (head: string) => `“${head}”不从文件导入，请在系统中办理。`,
  import: (head: string) => `“${head}”在导入巡察意见时确定，不从台账文件导入，没有改动。`,
};

/** One thing wrong, at one cell. */
export function problemAt<Code extends CellProblemCode>(
  code: Code,
  place: { address: string; number: number | null },
  details: Details[Code],
  severity: CellProblem["severity"] = "problem",
): CellProblem {
  return { code, severity, address: place.address, number: place.number, message: MESSAGES[code](details) };
}

/** As much of a cell as a sentence bears. */
function short(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return [...line].length > 20 ? `${[...line].slice(0, 20).join("")}…` : line;
}

function numbersNamed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).join("、");
  return numbers.length > 10 ? `问题${shown}等${numbers.length}个问题` : `问题${shown}`;
}
