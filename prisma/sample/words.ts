import { measureName } from "#lib/domain/labels/words.ts";
import type { SampleMeasure } from "./schema.ts";

// The weekly entries of the sample say nothing that the round's own measures do not say.

/** Why no file hangs on a measure of the sample. */
export const NO_ORIGINALS = "示例轮次不附原件，佐证材料以存档原件为准。";

/** What an application of the sample states. */
export function statementOf(measures: readonly SampleMeasure[]): string {
  return `${measures.length}项整改措施均已完成，成效见各项措施，申请销号。（示例说明）`;
}

/** What is to be reached, as far as the sample may say: the notice names no targets. */
export function targetOf(measures: readonly SampleMeasure[]): string {
  return `落实${measures.length}项整改措施，佐证齐全后销号。（示例目标）`;
}

/** A week's entry, from which measures were done in it and which come next. `done` counts all that are done by its end. */
export function weeklyWords(measures: readonly SampleMeasure[], doneBefore: number, done: number) {
  const named = (index: number) => `${measureName(index + 1)}：${measures[index]?.text ?? ""}`;
  const finished = measures.slice(doneBefore, done).map((_, offset) => `完成${named(doneBefore + offset)}。`);
  const complete = done === measures.length;
  return {
    progress: finished.length > 0 ? finished.join("") : complete ? "各项措施均已完成，整理佐证材料。" : `推进${named(done)}。`,
    nextStep: complete ? "补齐佐证材料，办理销号。" : `继续推进${named(done)}。`,
  };
}
