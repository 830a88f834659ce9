import type { FindingDocument } from "../ledger-sheet/finding-document.ts";
import { UNTITLED_FINDING } from "./words.ts";

/** What is told of one thing, line by line. */
export type Fact = { key: string; value: string };

type Answered = Pick<FindingDocument, "title" | "place" | "target" | "leader" | "leadDepartment" | "supporting" | "responsible">;

/** What was found and who answers for it, as every document on a finding begins. `unset` stands for what nobody laid down. */
export function findingFacts({ title, place, target, leader, leadDepartment, supporting, responsible }: Answered, unset: string): Fact[] {
  return [
    { key: "问题", value: title ?? UNTITLED_FINDING },
    { key: "所属方面", value: place ? place.part || "不分方面" : "通报未逐项列出" },
    ...(place?.category ? [{ key: "所属类别", value: place.category }] : []),
    { key: "整改目标", value: target ?? unset },
    { key: "责任领导", value: leader ?? unset },
    { key: "责任部室", value: leadDepartment ?? unset },
    { key: "配合部室", value: supporting.length > 0 ? supporting.join("、") : "无" },
    { key: "责任人", value: responsible ?? unset },
  ];
}
