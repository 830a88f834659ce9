import fc from "fast-check";
import type { Correction, DraftAssignment } from "#lib/domain/import/correction.ts";
import { type Draft, type DraftBase, draftFindings, UNITEMISED } from "#lib/domain/import/draft.ts";
import { measureOf } from "#lib/domain/import/measure-of.ts";
import { draftOf } from "#lib/domain/import/replay.ts";
import type { RoundSnapshot, SnapshotFinding } from "#lib/domain/import/snapshot.ts";
import type { InspectionFacts, OutlineFinding, OutlinePart, Span, StatedFigures } from "#lib/domain/official-text/outline.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";

/** A text in short: parts of categories of findings, each a title and its measures. */
export type Sketch = [part: string, categories: [category: string, findings: [title: string, ...measures: string[]][]][]][];

export const FACTS: InspectionFacts = {
  ...{ party: "中共某某市档案局党组", partyShort: "市档案局党组", body: "市委第二巡察组", round: "九届市委第四轮巡察" },
  ...{ periodStart: "2023-03-01", periodEnd: "2023-05-31", feedbackOn: "2023-07-10", planOn: "2023-07-25", noticeOn: null },
  ...{ phone: null, post: null, email: null },
};

export const NOBODY: DraftAssignment = {
  ...{ target: null, leaderId: null, leadDepartmentId: null },
  ...{ supportingDepartmentIds: [], responsible: null, deadline: null },
};

const FIGURES: StatedFigures = {
  ...{ total: null, completed: null, basicallyCompleted: null, unfinished: null, longTerm: null, rate: null },
  ...{ measures: null, meetings: null, regulations: null },
};

const STATED = { target: null, leader: null, department: null, supporting: null, responsible: null, deadline: null };

/** The outline of a sketch, with a text in which every passage stands where the outline says. */
export function baseOf(sketch: Sketch, facts: Partial<InspectionFacts> = {}): DraftBase {
  let text = "关于巡察整改进展情况的通报\n";
  const write = (words: string): Span => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const opening = write("市委巡察组向党组反馈了意见。\n");
  let [c, f, m] = [0, 0, 0];
  const parts: OutlinePart[] = sketch.map(([part, categories], p) => {
    const partSpan = write(`${part}\n`);
    return {
      ...{ key: `p${p + 1}`, title: part, ...partSpan },
      categories: categories.map(([category, findings]) => {
        c += 1;
        const node = { key: `c${c}`, title: category, ...write(`${category}\n`), findings: [] as OutlineFinding[] };
        for (const [title, ...measures] of findings) {
          f += 1;
          const finding = { key: `f${f}`, number: f, title, disclosed: true, unfinished: false, stated: STATED };
          const titleSpan = write(title);
          write("\n");
          const nodes = measures.map((words) => {
            m += 1;
            return { key: `m${m}`, text: words, ...write(words) };
          });
          write("\n");
          node.findings.push({ ...finding, titleSpan, start: titleSpan.start, end: text.length, measures: nodes });
        }
        return node;
      }),
    };
  });
  const inspection = { ...FACTS, ...facts };
  return { text, kind: "notice", inspection, passages: {}, parts, stated: FIGURES, statedPassages: {}, unplaced: [opening] };
}

/** "done", or the code of the refusal. */
export function codeOf(answer: Result<unknown, Refusal>): string {
  return answer.ok ? "done" : answer.refusal.code;
}

/** Two parts, three categories, five findings, nine measures. */
export const SKETCH: Sketch = [
  [
    "贯彻决策部署不够有力",
    [
      ["理论学习不够深入", [
        ["学习制度坚持得不好", "完善制度。制定学习计划，每月学习一次。", "加强检查。每季度检查一次。"],
        ["学用结合不够紧密", "开展调研。走访12家单位。"],
      ]],
      ["履行职能有差距", [["档案开放进度缓慢", "加快审核。开放档案3000卷。", "公布目录。目录已经上网。", "培训人员。培训40人次。"]]],
    ],
  ],
  [
    "管党治党责任落实不到位",
    [["日常监管有漏洞", [
      ["财务审批把关不严", "修订办法。印发《财务管理办法》。", "开展自查。自查凭证500份。"],
      ["干部教育抓得不紧", "集中谈话。谈话20人次。"],
    ]]],
  ],
];

/** The draft of the sketch after these corrections. */
export function draft(corrections: Correction[] = [], sketch: Sketch = SKETCH, facts: Partial<InspectionFacts> = {}): Draft {
  return draftOf(baseOf(sketch, facts), corrections);
}

/** A draft in short, as it would be read aloud: "1 title: measure / measure". */
export function told({ parts }: Draft): unknown[] {
  return parts.map(({ title, categories }) => [
    title,
    categories.map((category) => [category.title, category.findings.map(({ number, title: name, measures }) => [`${number} ${name}`, ...measures.map(({ text }) => text)])]),
  ]);
}

/** Every measure's text, sorted: what merging, splitting and moving must keep. */
export function measureTexts(of: Draft): string[] {
  return draftFindings(of).flatMap(({ measures }) => measures.map(({ text }) => text)).sort();
}

/** The round that confirming this draft makes, as the ledger would show it. */
export function snapshotOf(of: Draft): RoundSnapshot {
  const categoryId = (key: string) => (key === UNITEMISED.category ? null : `row-${key}`);
  const findings = of.parts.flatMap(({ categories }) => categories.flatMap((category) => category.findings.map((finding) => ({ finding, category }))));
  return {
    id: "round",
    facts: { ...of.inspection, deadline: of.deadline ?? "2024-01-31" },
    parts: of.parts.filter(({ key }) => key !== UNITEMISED.part).map(({ key, title, categories }, at) => ({
      ...{ id: `row-${key}`, ordinal: at + 1, title },
      categories: categories.map((category, index) => ({ id: `row-${category.key}`, ordinal: index + 1, title: category.title })),
    })),
    findings: findings
      .map(({ finding: { key, number, title, disclosed, measures }, category }): SnapshotFinding => ({
        ...{ id: `row-${key}`, version: 1, number, numberInPart: number, categoryId: categoryId(category.key), title: title || null, disclosed },
        ...{ status: "NOT_STARTED", leaderId: null, leadDepartmentId: null, supportingDepartmentIds: [], deadline: null, records: 0 },
        measures: measures.map(({ key: own, text }, index) => ({
          ...{ id: `row-${own}`, ordinal: index + 1, ...measureOf(text), status: "OPEN", deadline: null, evidenceCount: 0 },
        })),
      }))
      .sort((one, other) => one.number - other.number),
  };
}

const words = fc.string({ unit: fc.constantFrom(..."整改落实制度学习检查监督培训资金。；，“”"), minLength: 1, maxLength: 12 });

/** Outlines of every shape, headings without findings and findings without measures included. */
export const sketches: fc.Arbitrary<Sketch> = fc.array(
  fc.tuple(
    words,
    fc.array(
      fc.tuple(
        fc.oneof(words, fc.constant("")),
        fc.array(fc.tuple(words, fc.array(words, { maxLength: 4 })).map(([title, measures]): [string, ...string[]] => [title, ...measures]), { maxLength: 4 }),
      ),
      { maxLength: 3 },
    ),
  ),
  { maxLength: 3 },
);

const key = fc.tuple(fc.constantFrom("p", "c", "f", "m"), fc.integer({ min: 0, max: 14 })).map(([level, number]) => `${level}${number}`);
const passage = fc.tuple(fc.nat(120), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
const day = fc.constantFrom("2023-07-01", "2023-12-31", "2023-02-30", null);

/** Corrections of every kind, sensible or not. */
export const corrections: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constant("fact" as const), name: fc.constantFrom("party" as const, "feedbackOn" as const, "deadline" as const), value: fc.oneof(words, day) }),
  fc.record({ kind: fc.constant("rename" as const), key, title: fc.oneof(words, fc.constant(" ")) }),
  fc.record({ kind: fc.constant("reword" as const), key, text: words }),
  passage.chain(({ start, end }) => fc.record({ kind: fc.constant("respell" as const), start: fc.constant(start), end: fc.constant(end), from: fc.constantFrom(..."整改制度学习检查"), to: words })),
  fc.record({ kind: fc.constant("renumber" as const), key, number: fc.integer({ min: -1, max: 12 }) }),
  fc.record({ kind: fc.constant("move" as const), key, to: key }),
  fc.record({ kind: fc.constant("merge" as const), key }),
  fc.record({ kind: fc.constant("split" as const), key, at: key, title: words }),
  fc.record({ kind: fc.constant("splitMeasure" as const), key, first: words, second: words }),
  fc.record({ kind: fc.constant("disclose" as const), key, disclosed: fc.boolean() }),
  fc.record({ kind: fc.constant("discloseAll" as const), disclosed: fc.boolean() }),
  fc.record({ kind: fc.constant("addFinding" as const), category: fc.oneof(key, fc.constant(null)), title: fc.oneof(words, fc.constant("")), passage: fc.oneof(passage, fc.constant(null)) }),
  fc.record({ kind: fc.constant("addMeasure" as const), finding: key, text: words, passage: fc.oneof(passage, fc.constant(null)) }),
  fc.record({ kind: fc.constant("remove" as const), key }),
  fc.record({ kind: fc.constant("assign" as const), key, ...constants(NOBODY), responsible: fc.oneof(words, fc.constant(null)), deadline: day }),
  fc.record({ kind: fc.constant("assignMany" as const), findings: fc.array(fc.record({ key, ...constants(NOBODY), responsible: words, deadline: day }), { maxLength: 2 }) }),
  passage.chain((span) => fc.constant({ kind: "accept" as const, code: "misspelt", ...span })),
);

function constants({ target, leaderId, leadDepartmentId, supportingDepartmentIds }: DraftAssignment) {
  return { target: fc.constant(target), leaderId: fc.constant(leaderId), leadDepartmentId: fc.constant(leadDepartmentId), supportingDepartmentIds: fc.constant(supportingDepartmentIds) };
}

/** Corrections that a split, a merge or a move makes: they neither add nor lose a measure's words. */
export const regroupings = corrections.filter(({ kind }) => ["renumber", "move", "merge", "split"].includes(kind));
