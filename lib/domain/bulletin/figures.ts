import { type Countable, progressOf } from "../counts.ts";
import { type LightFacts, type LightFrame, lightOf } from "../light.ts";
import { type Bulletin, FIGURE_KEYS, type FigureKey, type Figures } from "./bulletin.ts";

/** What the figures count. */
export type FigureFacts = LightFacts & Pick<Countable, "grade"> & { measures: number; measuresDone: number };

/** The figures of a round, over every finding. */
export function figuresOf(findings: readonly FigureFacts[], frame: LightFrame): Figures {
  const { total, closed, completed, longTerm, awaiting, inProgress, notStarted } = progressOf(
    findings.map(({ status, grade }) => ({ status, grade, disclosed: true, part: null })),
  );
  const lights = findings.map((finding) => lightOf(finding, frame));
  const sum = (key: "measures" | "measuresDone") => findings.reduce((added, finding) => added + finding[key], 0);
  return {
    ...{ total, closed, completed, longTerm, awaiting, inProgress, notStarted },
    measures: sum("measures"),
    measuresDone: sum("measuresDone"),
    red: lights.filter((light) => light === "red").length,
    yellow: lights.filter((light) => light === "yellow").length,
  };
}

/** One figure beside the one before; both null where there is no week to compare with. */
export type FigureRow = { key: FigureKey; now: number; before: number | null; difference: number | null };

/** The figures line by line, each with last closed week's beside it and the difference. */
export function figureRows({ figures, before }: Pick<Bulletin, "figures" | "before">): FigureRow[] {
  return FIGURE_KEYS.map((key) => ({
    key,
    now: figures[key],
    before: before?.figures[key] ?? null,
    difference: before ? figures[key] - before.figures[key] : null,
  }));
}
