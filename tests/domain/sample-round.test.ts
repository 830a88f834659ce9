import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sampleRound } from "../../prisma/sample/round.ts";
import { sampleInspectionSchema, sampleRoundSchema } from "../../prisma/sample/schema.ts";

const categories = sampleRound.parts.flatMap((part) => part.categories);
const findings = categories.flatMap((category) => category.findings);
const measures = findings.flatMap((finding) => finding.measures);

/** The parts of the notice that the sample's titles must repeat, in order. */
const officialTitles = [
  {
    part: "贯彻落实党中央关于残疾人事业重大决策部署不深入，多层次残疾人服务保障不完善",
    categories: [
      "学习贯彻习近平总书记关于残疾人工作重要指示精神不到位",
      "贯彻落实党中央关于残疾人事业的决策部署和省委、市委工作要求有欠缺",
      "核心职能作用发挥不充分，助推残疾人事业发展力度不大",
    ],
    findings: [
      "把方向促落实职能发挥不够充分",
      "协调推动无障碍环境建设和服务不到位",
      "康复机构少，服务质量不高",
      "巩固拓展残疾人脱贫攻坚成果与乡村振兴有效衔接有差距",
      "落实疫情防控工作有欠缺",
      "意识形态工作责任制落实不到位",
      "促进残疾人就业缺乏有效引导和培训",
      "指导督导村残协履职有欠缺",
      "为残疾人发声不够有力",
    ],
  },
  {
    part: "整治群众身边的不正之风不够彻底，为民服务的意识有欠缺",
    categories: [
      "工作作风不扎实，形式主义依然存在",
      "为残疾人服务责任意识有欠缺",
      "整治群众身边不正之风不彻底，存在廉政风险",
    ],
    findings: [
      "救助项目第三方评估流于形式，对第三方评估机构托而不管",
      "采集残疾人需求偏低",
      "残疾人职业技能测评室利用不足",
      "评估确定儿童定点康复服务机构不严格",
      "康复项目分配不科学",
      "以老养残动态监管不力",
      "国有资产监管有漏洞",
      "专项资金使用效益低下",
      "项目经费监管不到位",
    ],
  },
  {
    part: "落实全面从严治党主体责任有差距，基层党建工作薄弱",
    categories: [
      "全面从严治党两个责任落实不到位",
      "重点领域和关键环节监管缺位",
      "基层党组织建设薄弱",
    ],
    findings: [
      "党组会议事规则执行不规范",
      "党风廉政建设责任制落实不到位",
      "民主生活会质量不高",
      "工作效率低下，审核监管不严",
      "残疾人家庭无障碍改造不实",
      "对项目承接机构约束不力",
      "政治引领“五大协会”作用缺失",
      "“三会一课”质量不高",
      "机关党建工作不到位",
    ],
  },
];

// The one private name in the notice, kept out of this repository too: SHA-256 of its three characters.
const privateName = "3b5b8cb8282d05c9ca34f41583d7fb3fb0b9856876b6eaeb1c9b8090d62438d9";

function holdsPrivateName(text: string): boolean {
  const characters = [...text];
  return characters.some((_, start) => {
    const three = characters.slice(start, start + 3).join("");
    return createHash("sha256").update(three).digest("hex") === privateName;
  });
}

describe("the sample round", () => {
  it("has 3 parts, 9 categories, 27 findings and 110 measures", () => {
    expect([sampleRound.parts.length, categories.length, findings.length, measures.length]).toEqual([3, 9, 27, 110]);
  });

  it("has the official titles in the official order", () => {
    const titles = sampleRound.parts.map((part) => ({
      part: part.title,
      categories: part.categories.map((category) => category.title),
      findings: part.categories.flatMap((category) => category.findings).map((finding) => finding.title),
    }));
    expect(titles).toEqual(officialTitles);
  });

  it("has at least one measure in every finding, and no measure twice", () => {
    expect(findings.filter((finding) => finding.measures.length === 0)).toEqual([]);
    for (const finding of findings) {
      expect(new Set(finding.measures.map((measure) => measure.text)).size).toBe(finding.measures.length);
    }
  });

  it("has 26 regulations; those with a title point at a finding whose measures name them", () => {
    expect(sampleRound.regulations).toHaveLength(26);
    for (const { title, finding } of sampleRound.regulations) {
      if (title === null || finding === null) {
        expect([title, finding]).toEqual([null, null]);
        continue;
      }
      const outcomes = findings[finding - 1]?.measures.map((measure) => measure.outcome).join("");
      expect(outcomes).toContain(`《${title}》`);
    }
    const titles = sampleRound.regulations.flatMap(({ title }) => title ?? []);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("has nine meetings of the leading group and one democratic-life meeting", () => {
    const [leadingGroup, democraticLife] = ["LEADING_GROUP", "DEMOCRATIC_LIFE"].map((kind) =>
      sampleRound.meetings.filter((meeting) => meeting.kind === kind),
    );
    expect(leadingGroup).toEqual(Array(9).fill({ kind: "LEADING_GROUP", heldOn: null, title: null }));
    expect(democraticLife).toEqual([
      { kind: "DEMOCRATIC_LIFE", heldOn: "2022-04-02", title: "市残联党组巡察整改专题民主生活会" },
    ]);
    expect(sampleRound.meetings).toHaveLength(10);
  });

  it("names no private person", () => {
    expect(holdsPrivateName(JSON.stringify(sampleRound))).toBe(false);
  });

  it("is written in full-width punctuation and paired curly quotes, without the notice's slips", () => {
    for (const { text, outcome } of measures) {
      for (const words of [text, outcome]) {
        expect(words).not.toMatch(/[,;()?!"'‘’]|:(?!\d)|--/);
        expect(words).not.toMatch(/截止目前|服中心|工作要和|领城/);
        expect(words.match(/“/g)?.length).toBe(words.match(/”/g)?.length);
      }
    }
  });

  it("says what the notice says is not done yet", () => {
    expect(findings[26]?.measures[2]?.outcome).toMatch(/暂未落实。$/);
    expect(measures.filter((measure) => measure.outcome.includes("暂未"))).toHaveLength(1);
  });
});

describe("the schema of a sample round", () => {
  const { inspection } = sampleRound;

  it.each(["2022-02-30", "2022-13-01", "2022-2-1", "30.11.2022", ""])("refuses %j as a date", (noticeOn) => {
    expect(sampleInspectionSchema.safeParse({ ...inspection, noticeOn }).success).toBe(false);
  });

  it("refuses dates out of order", () => {
    expect(sampleInspectionSchema.safeParse({ ...inspection, planOn: "2022-01-28" }).success).toBe(false);
  });

  it("refuses a regulation of a finding that does not exist", () => {
    const regulations = [{ title: "某项制度", finding: 28 }];
    expect(sampleRoundSchema.safeParse({ ...sampleRound, regulations }).success).toBe(false);
  });
});

// ── Fidelity: every measure against the measure of the notice it retells ──────────────────────────

const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const noticePath = path.resolve(repositoryRoot, "../shared/data/notice-cangzhou-2022.txt");
const notice = existsSync(noticePath) ? readFileSync(noticePath, "utf8") : null;
const fidelity = notice === null ? `fidelity to the notice (SKIPPED: no file ${noticePath})` : "fidelity to the notice";

/** Half-width and full-width read the same; spaces do not count. */
function normalise(text: string): string {
  const halfWidth = text.normalize("NFKC").replace(/[‘’]/g, (mark) => (mark === "‘" ? "“" : "”"));
  return halfWidth.replace(/\s+/g, "");
}

/** The notice's findings, each with its title and its measures as printed. */
function readNotice(text: string): { title: string; measures: string[] }[] {
  const lines = text.split(/\r?\n/).map(normalise).filter(Boolean);
  const body = lines.slice(
    lines.findIndex((line) => line.startsWith("二、")) + 1,
    lines.findIndex((line) => line.startsWith("三、")),
  );
  const found: { title: string; measures: string[] }[] = [];
  for (const line of body) {
    const title = /^\(\d\)(?:关于|针对)“(.*)”的问题。?$/.exec(line)?.[1];
    if (title !== undefined) found.push({ title, measures: [] });
    else if (line.startsWith("一是")) found.at(-1)?.measures.push(...line.split(/(?<=。)(?=[一二三四五六七八九十]是)/));
  }
  return found;
}

const original = notice === null ? [] : readNotice(notice);

/** 今年 is the year of the notice. */
const numbersOf = (text: string) =>
  new Set(normalise(text).replaceAll("今年", "2022年").match(/\d+(?:\.\d+)?(?:[%万余多]+|:\d+)?/g));
const spelledCountsOf = (text: string) =>
  new Set(normalise(text).match(/[两三四五六七八九十百千]+余?(?:次|家|个|名|项|人|部门)/g));
const documentsOf = (text: string) => new Set(normalise(text).match(/《[^》]*》/g));

const missing = (wanted: Set<string>, present: Set<string>) => [...wanted].filter((each) => !present.has(each));

const sentencesOf = (text: string) => normalise(text).replace(/《[^》]*》/g, "").split(/[。;!?]/);

/** What stays when names in 《》 and “” are cut out, in pieces. */
const ownWordsOf = (text: string) => normalise(text).split(/《[^》]*》|“[^”]*”/);

const LONGEST_COPY = 24;

function copiedRuns(text: string, source: string): string[] {
  const sourcePieces = ownWordsOf(source);
  return ownWordsOf(text).flatMap((piece) =>
    Array.from({ length: Math.max(0, piece.length - LONGEST_COPY) }, (_, start) =>
      piece.slice(start, start + LONGEST_COPY + 1),
    ).filter((run) => sourcePieces.some((sourcePiece) => sourcePiece.includes(run))),
  );
}

/** Asks one question of all 110 pairs; the answers that are not empty, with the place they belong to. */
function complaints(question: (sample: string, source: string) => Iterable<string>): string[] {
  return original.flatMap((source, f) =>
    source.measures.flatMap((sourceMeasure, m) => {
      const measure = findings[f]?.measures[m];
      const answers = [...question(`${measure?.text}。${measure?.outcome}`, sourceMeasure)];
      return answers.map((answer) => `问题${f + 1} 措施${m + 1}: ${answer}`);
    }),
  );
}

describe(fidelity, () => {
  it.skipIf(notice === null)("the notice splits into the sample's findings and measures", () => {
    const counts = original.map((finding) => finding.measures.length);
    expect(counts).toEqual(findings.map((finding) => finding.measures.length));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(110);
    expect(original.map((finding) => finding.title)).toEqual(findings.map((finding) => normalise(finding.title)));
  });

  it.skipIf(notice === null)("every number of the notice is there, and no other", () => {
    expect(complaints((sample, source) => missing(numbersOf(source), numbersOf(sample)))).toEqual([]);
    expect(complaints((sample, source) => missing(numbersOf(sample), numbersOf(source)))).toEqual([]);
  });

  it.skipIf(notice === null)("every count spelled out in characters is there", () => {
    expect(complaints((sample, source) => missing(spelledCountsOf(source), spelledCountsOf(sample)))).toEqual([]);
  });

  it.skipIf(notice === null)("every document named in 《》 is there, and no other", () => {
    expect(complaints((sample, source) => missing(documentsOf(source), documentsOf(sample)))).toEqual([]);
    expect(complaints((sample, source) => missing(documentsOf(sample), documentsOf(source)))).toEqual([]);
  });

  it.skipIf(notice === null)("no sentence of 25 characters or more is copied", () => {
    const copied = complaints((sample, source) => {
      const whole = sentencesOf(source).join("。");
      return sentencesOf(sample).filter((sentence) => sentence.length > LONGEST_COPY && whole.includes(sentence));
    });
    expect(copied).toEqual([]);
  });

  it.skipIf(notice === null)("no run of 25 characters is copied, names in 《》 and “” apart", () => {
    expect(complaints(copiedRuns)).toEqual([]);
  });

  it.skipIf(notice === null)("the private name looked for is the one in the notice", () => {
    expect(holdsPrivateName(notice ?? "")).toBe(true);
  });
});
