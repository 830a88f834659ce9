import { describe, expect, it } from "vitest";
import { ROLES } from "#lib/domain/actor.ts";
import { DECISION_STEPS } from "#lib/domain/closure.ts";
import { EVIDENCE_EXTENSIONS, EVIDENCE_LIMIT_BYTES } from "#lib/domain/evidence/file.ts";
import { CLOSURE_GRADES, FINDING_STATUSES, MEASURE_STATUSES } from "#lib/domain/finding.ts";
import { FOLLOW_UP_STATUSES } from "#lib/domain/follow-up.ts";
import { LIGHTS } from "#lib/domain/light.ts";
import { TEXT_LIMIT } from "#lib/domain/official-text/limits.ts";
import type { Refusal, RefusalCode } from "#lib/domain/refusal.ts";
import { THROTTLE } from "#lib/domain/throttle.ts";
import { clockTime, longDay, longTime, shortDay, weekdayName, weekName, weekSpan } from "#lib/domain/labels/dates.ts";
import { missingWords, wordsOf } from "#lib/domain/labels/refusals.ts";
import { fileSize } from "#lib/domain/labels/sizes.ts";
import * as words from "#lib/domain/labels/words.ts";
import { NOTICE_REFUSALS } from "./notice-refusals.ts";

/** One refusal of every code; what its sentence must name, where it names anything. */
const REFUSALS: { [Code in RefusalCode]: [Omit<Refusal<Code>, "code" | "field">, ...string[]] } = {
  notFound: [{}],
  ...NOTICE_REFUSALS,
  notYours: [{}],
  wrongStatus: [{ status: "AWAITING_OFFICE" }, "待办公室审核"],
  stale: [{}],
  notReady: [{ missing: [{ what: "noMeasures" }] }],
  signedAlready: [{}],
  gradeNotEarned: [{ phrase: "暂未落实" }, "“暂未落实”", "“完成”", "“基本完成并长期坚持”"],
  longTermWorkNeeded: [{}],
  reasonNeeded: [{}],
  leaderNotSigned: [{}],
  weekNotOpen: [{}],
  weekClosed: [{}],
  entryTicked: [{}],
  entryAlreadyReturned: [{}],
  weekNotOver: [{ from: new Date("2022-07-01T04:00:00Z") }, "2022年7月1日 12:00"],
  earlierWeekOpen: [{ week: "2022-W24" }, "2022年第24周"],
  entriesWaiting: [{ count: 3 }, " 3 个"],
  nothingToTick: [{}],
  weekStillOpen: [{}],
  deadlineBeforeFeedback: [{ feedbackOn: "2022-01-29" }, "2022年1月29日"],
  deadlineBeforeMeasure: [{ measure: "2022-05-31" }, "2022年5月31日"],
  deadlineUnchanged: [{}],
  measureDeadlineAfterFinding: [{ deadline: "2022-06-30" }, "2022年6月30日"],
  deadlineMissing: [{}],
  deadlineNotLater: [{ deadline: "2022-06-30" }, "2022年6月30日"],
  deadlineNotAhead: [{ today: "2022-06-30" }, "2022年6月30日"],
  newDeadlineNeeded: [{}],
  extensionUnderWay: [{}],
  extensionMovedOn: [{ status: "GRANTED" }, "“已同意”"],
  extensionOutdated: [{ from: "2022-06-30", deadline: "2022-07-31" }, "2022年6月30日", "2022年7月31日"],
  lookBackDayPast: [{}],
  lookBackSameDay: [{}],
  measureDone: [{}],
  measureOpen: [{}],
  measureProven: [{}],
  leaderUnknown: [{}],
  departmentUnknown: [{}],
  supportsItself: [{}],
  fileMissing: [{}],
  notAForm: [{}],
  oneFileAtATime: [{}],
  fileEmpty: [{}],
  fileTooLarge: [{ limitBytes: EVIDENCE_LIMIT_BYTES }, "2 GB"],
  fileNameRefused: [{}, "200 字"],
  fileTypeRefused: [{ extension: "exe" }, ".exe", ...EVIDENCE_EXTENSIONS],
  fileNotWhatItSays: [{ extension: "pdf" }, ".pdf"],
  evidenceWithdrawn: [{}],
  evidenceReplaced: [{}],
  evidenceNotJudged: [{}],
  evidenceReturned: [{ count: 2 }, " 2 份"],
  proofGone: [{ missing: [{ what: "proofMissing", ordinal: 3 }] }, "措施三", "不能批准销号"],
  evidenceHereAlready: [{}],
  evidenceReturnedThere: [{}],
  evidenceReturnedHere: [{}, "退回理由"],
  placeOutsideFile: [{ pages: 12 }, " 12 页"],
  secretMark: [{ mark: "机密★", where: "text", page: 3 }, "第 3 页", "“机密★”", "非涉密系统"],
  fileInfected: [{ found: "Eicar-Test" }, "Eicar-Test"],
  fileQuarantined: [{ infected: true }, "隔离"],
  filePurged: [{}],
  fileLocked: [{}, "密码", "下载"],
  fileNotShown: [{}, "下载"],
  fileTooLargeToShow: [{ limitBytes: 104_857_600 }, "100 MB", "下载"],
  pictureTooLarge: [{ pixels: 60_000_000 }, "6000 万像素", "下载"],
  viewersBusy: [{}],
  noPublicCopy: [{ extension: "mp4" }, ".mp4"],
  publicCopyTooLarge: [{ limitBytes: 104_857_600 }, "100 MB"],
  quotaFull: [{ of: "department", quotaBytes: 1_073_741_824, usedBytes: 1_073_741_824 }, "本部室", "1 GB"],
  quotaTooSmall: [{ leastBytes: 1_073_741_824 }, "1 GB"],
  quotaUnchanged: [{}],
  uploadEnded: [{}],
  uploadsTooMany: [{ most: 50 }, " 50 个"],
  storageDown: [{}],
  fileLost: [{}],
  purgeTooEarly: [{ until: "2032-07-01" }, "2032年7月1日"],
  purgeStillUsed: [{}],
  purgePending: [{}],
  purgeDecided: [{}],
  purgeBySamePerson: [{}],
  orderWithoutAddressee: [{}],
  orderOpenAlready: [{}],
  orderAddresseeChanged: [{}],
  replyByTooSoon: [{ today: "2022-06-30" }, "2022年6月30日"],
  orderStatus: [{ status: "REPLIED" }, "“待审核”"],
  lookBackEnded: [{}],
  documentKindRefused: [{ extension: "pptx" }, ".pptx", ".docx", ".xlsx", ".txt"],
  documentToSaveAs: [{ extension: "docx" }, ".docx", "Word", "WPS"],
  documentIsLayout: [{ format: "OFD" }, "OFD"],
  documentIsPicture: [{}],
  documentIsArchive: [{}],
  documentEncrypted: [{}, "Word", "Excel", "WPS"],
  documentDamaged: [{}, "Word", "Excel", "WPS"],
  documentUnpacksTooLarge: [{}],
  documentSheetTooLarge: [{}],
  documentTooLong: [{ limit: TEXT_LIMIT }, " 100 万字"],
  documentWithoutText: [{ scanned: true }, "图片", "扫描件"],
  textUnreadable: [{}, "UTF-8"],
  uploadBroken: [{}],
  storageFull: [{}],
  signInNeeded: [{}],
  otherSite: [{}],
  accountTaken: [{}],
  departmentTaken: [{}],
  departmentNeeded: [{}],
  departmentDisabled: [{}],
  lastAdministrator: [{}],
  notYourself: [{}],
  leadsOpenFindings: [{ count: 3 }, " 3 个"],
  departmentInUse: [{ findings: 4, people: 5 }, " 4 个", " 5 个"],
  wrongPassword: [{}],
  currentPasswordWrong: [{}],
  samePassword: [{}],
  passwordIsAccount: [{}],
  throttled: [{ until: new Date("2022-06-30T01:19:00Z") }, "09:19", ` ${THROTTLE.failures} 次`],
  setupLinkSpent: [{}],
  draftItemUnknown: [{}],
  draftNothingBefore: [{}],
  draftSplitAtFirst: [{}],
  draftCannotMove: [{}],
  draftNotEmpty: [{}],
  draftNotItemised: [{}],
  draftTextEmpty: [{}],
  draftTextTooLong: [{ most: 200 }, " 200 字"],
  draftNumberOutOfRange: [{ most: 27 }, " 27"],
  draftDayInvalid: [{}],
  draftWordGone: [{ word: "领城" }, "“领城”"],
  draftPassageUnknown: [{}],
  draftNothingToUndo: [{}],
  importConfirmed: [{}],
  importDiscarded: [{}],
  importNotReady: [{ missing: [{ what: "noFindings" }] }],
  roundOpen: [{ count: 17 }, " 17 个"],
  roundKnown: [{ round: "十届市委第一轮巡察" }, "“十届市委第一轮巡察”"],
  roundDiffers: [{}],
  nothingTicked: [{}],
  nothingStated: [{}],
  sheetNotLedger: [{}],
  sheetsSeveral: [{}],
  sheetWithoutFindings: [{}],
  sheetApplied: [{}],
  sheetDiscarded: [{}],
  findingInUse: [{ number: 12 }, "问题12"],
  figureOutOfRange: [{ least: 1, most: 60 }, " 1 至 60 "],
  timeInvalid: [{}, "12:00"],
  rungNotAfter: [{ previous: 5 }, "大于 5 "],
  monthsNotIncreasing: [{}],
  lookBacksTooMany: [{ most: 6 }, " 6 次"],
  rulesUnchanged: [{}],
  calendarSaysSo: [{ day: "2022-07-01", working: true }, "2022年7月1日", "上班"],
  correctionTooFar: [{ years: 2 }, " 2 年"],
  nothingClosed: [{}],
  tooManyToExport: [{ limit: 5000 }, "5000"],
  findingUnknown: [{}],
  meetingEnded: [{}],
  meetingHasDecisions: [{}],
  meetingDayNeeded: [{}],
  meetingNotHeld: [{ heldOn: "2022-07-01" }, "2022年7月1日"],
  decisionNeedsFinding: [{}],
  decisionNeedsDay: [{}],
  decisionBeforeMeeting: [{ heldOn: "2022-06-30" }, "2022年6月30日"],
  decisionInForce: [{ kind: "MEASURE" }, "“新增措施”"],
};

const examples = Object.entries(REFUSALS).map(([code, [details, ...named]]) => ({
  code,
  refusal: { code, ...details } as Refusal,
  named,
}));

describe("the sentence of a refusal", () => {
  it.each(examples)("$code", ({ refusal, named }) => {
    const sentence = wordsOf(refusal);
    expect(sentence).toMatch(/^[\u4e00-\u9fff].*[。：]$/);
    for (const part of named) expect(sentence).toContain(part);
    const longestFirst = [...named].sort((one, other) => other.length - one.length);
    const rest = longestFirst.reduce((text, part) => text.replaceAll(part, ""), sentence);
    expect(rest).not.toMatch(/[A-Za-z_]/);
    expect(rest).not.toMatch(/[,;?!"]/);
  });

  it("no two say the same", () => {
    const sentences = examples.map(({ refusal }) => wordsOf(refusal));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("a file without an extension is called so", () => {
    expect(wordsOf({ code: "fileTypeRefused", extension: "" })).toMatch(/^不接受没有扩展名的文件/);
  });

  it("what an application lacks is named by measure", () => {
    expect(missingWords({ what: "noMeasures" })).toBe("还没有整改措施，请先由整改办分解措施");
    expect(missingWords({ what: "measureOpen", ordinal: 3 })).toBe("措施三尚未完成");
    expect(missingWords({ what: "proofMissing", ordinal: 12 })).toBe("措施十二没有佐证材料，也没有说明无材料的理由");
    expect(missingWords({ what: "proofScanning", ordinal: 2 })).toBe("措施二的佐证材料正在查毒，查完才能作为证明");
  });

  it("what only waits for the scanner is not called gone", () => {
    const scanning = { what: "proofScanning", ordinal: 2 } as const;
    expect(wordsOf({ code: "proofGone", missing: [scanning] })).toMatch(/^措施二.*正在查毒.*查毒完成后再审定。$/);
    expect(wordsOf({ code: "proofGone", missing: [scanning, { what: "proofMissing", ordinal: 3 }] })).toMatch(/请退回申请。$/);
  });
});

describe("every state has a Chinese word of its own", () => {
  it.each<[string, readonly string[], Record<string, string>]>([
    ["roles", ROLES, words.ROLE_WORDS],
    ["findings", FINDING_STATUSES, words.STATUS_WORDS],
    ["grades", CLOSURE_GRADES, words.GRADE_WORDS],
    ["measures", MEASURE_STATUSES, words.MEASURE_WORDS],
    ["weekly entries", FOLLOW_UP_STATUSES, words.FOLLOW_UP_WORDS],
    ["lights", LIGHTS, words.LIGHT_WORDS],
    ["meanings of lights", LIGHTS, words.LIGHT_MEANINGS],
    ["requests", ["PENDING", "GRANTED", "RETURNED", "WITHDRAWN"], words.REQUEST_WORDS],
    ["signatures", DECISION_STEPS, words.DECISION_WORDS],
  ])("%s", (_, codes, table) => {
    expect(Object.keys(table).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(table)).size).toBe(codes.length);
    for (const word of Object.values(table)) expect(word).toMatch(/^[\u4e00-\u9fff0-9，]+$/);
  });

  it("the two grades are those of the design", () => {
    expect(words.GRADE_WORDS).toEqual({ COMPLETED: "完成", COMPLETED_LONG_TERM: "基本完成并长期坚持" });
  });
});

describe("numbers, days and sizes in words", () => {
  it.each([
    ...([[0, "零"], [1, "一"], [2, "二"], [9, "九"], [10, "十"], [11, "十一"], [12, "十二"], [19, "十九"]] as const),
    ...([[20, "二十"], [21, "二十一"], [27, "二十七"], [30, "三十"], [55, "五十五"], [90, "九十"], [99, "九十九"]] as const),
  ])("%i is %s", (value, text) => {
    expect(words.chineseNumber(value)).toBe(text);
  });

  it("the numbers from 1 to 99 are told apart, in Chinese figures alone", () => {
    const all = Array.from({ length: 99 }, (_, index) => words.chineseNumber(index + 1));
    expect(new Set(all).size).toBe(99);
    expect(all.filter((text) => !/^[一二三四五六七八九十]{1,3}$/.test(text))).toEqual([]);
  });

  it("days and weeks", () => {
    expect([longDay("2022-06-30"), longDay("2022-01-01"), shortDay("2022-06-05")]).toEqual(["2022年6月30日", "2022年1月1日", "6月5日"]);
    expect([weekName("2022-W10"), weekName("2020-W53"), weekName("2022-W01")]).toEqual(["2022年第10周", "2020年第53周", "2022年第1周"]);
    expect([weekSpan("2022-W10"), weekSpan("2020-W53")]).toEqual(["3月7日至3月13日", "12月28日至1月3日"]);
    expect([1, 5, 7].map(weekdayName)).toEqual(["周一", "周五", "周日"]);
  });

  it.each([
    ["2022-06-30T01:05:00Z", "2022年6月30日 09:05"],
    ["2022-06-30T15:59:59.999Z", "2022年6月30日 23:59"],
    ["2022-06-30T16:00:00Z", "2022年7月1日 00:00"],
    ["2021-12-31T16:30:00Z", "2022年1月1日 00:30"],
  ])("%s is %s by the Shanghai clock", (instant, text) => {
    expect(longTime(new Date(instant))).toBe(text);
    expect(clockTime(new Date(instant))).toBe(text.split(" ")[1]);
  });

  it.each([
    ...([[0, "0 字节"], [532, "532 字节"], [1023, "1023 字节"], [1024, "1 KB"], [1536, "1.5 KB"], [10_240, "10 KB"]] as const),
    ...([[1_047_552, "1023 KB"], [1_048_576, "1 MB"], [5_767_168, "5.5 MB"], [209_715_200, "200 MB"]] as const),
    ...([[1_073_741_824, "1 GB"], [5_497_558_138_880, "5120 GB"]] as const),
    ...([[10_200, "10 KB"], [1_048_575, "1 MB"]] as const),
  ])("%i bytes are %s", (bytes, text) => {
    expect(fileSize(bytes)).toBe(text);
  });
});
