import { Wall, type WallCorrection } from "./wall-calendar.ts";

/** Who is there, by what the oracle needs to know. */
export type Someone = { id: string; account: string; role: string; department: string | null };

/** A finding as it was given out; that does not change in the simulation. */
export type Given = { id: string; number: number; leader: string; department: string };

type Dated = { at: Date };

/**
 * What the driver did, in its own words: the oracle and the tallies are made from this alone. `until` null: it still stands.
 */
export class Facts {
  people: Someone[] = [];
  findings: Given[] = [];
  readonly deadlines: (Dated & { number: number; day: string })[] = [];
  readonly closings: (Dated & { number: number })[] = [];
  readonly reopenings: (Dated & { number: number })[] = [];
  readonly entries: (Dated & { number: number; week: string })[] = [];
  readonly weeksClosed: (Dated & { week: string })[] = [];
  readonly cutOffs: (Dated & { weekday: number; time: string })[] = [{ at: new Date(0), weekday: 4, time: "12:00" }];
  readonly corrections: WallCorrection[] = [];
  /** Instants at which the timed work ran to its end. */
  readonly runs: Date[] = [];

  wallAt(at: Date): Wall {
    return new Wall(this.corrections, at);
  }

  cutOffRuleAt(at: Date): { weekday: number; time: string } {
    return latest(this.cutOffs, at) ?? { weekday: 4, time: "12:00" };
  }

  deadlineAt(number: number, at: Date): string | null {
    return latest(this.deadlines.filter((each) => each.number === number), at)?.day ?? null;
  }

  isOpenAt(number: number, at: Date): boolean {
    const closed = this.closings.filter((each) => each.number === number && each.at <= at).length;
    const reopened = this.reopenings.filter((each) => each.number === number && each.at <= at).length;
    return closed === reopened;
  }

  hasEntryAt(number: number, week: string, at: Date): boolean {
    return this.entries.some((each) => each.number === number && each.week === week && each.at <= at);
  }

  isWeekClosedAt(week: string, at: Date): boolean {
    return this.weeksClosed.some((each) => each.week === week && each.at <= at);
  }
}

function latest<Each extends Dated>(list: readonly Each[], at: Date): Each | undefined {
  return list.filter((each) => each.at <= at).at(-1);
}
