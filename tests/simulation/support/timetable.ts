import { chance } from "./chance.ts";
import type { Facts } from "./facts.ts";
import { STAGES, startWorker, type Worker } from "./worker.ts";

/** About as long as a stage takes: kills fall anywhere within it. */
const STAGE_MS = 12;

/** What became of the runs, to be asserted. */
export type Troubles = { runs: number; kills: { at: string; stage: number }[]; pairs: number; sent: string[]; perhapsLost: string[] };

/**
 * The timetable as it fares in a bad year: most runs go well; some are killed in the middle and done again by another process,
 * some are done by two processes at once. Everything by chance, but always the same chance.
 */
export class Timetable {
  readonly troubles: Troubles = { runs: 0, kills: [], pairs: 0, sent: [], perhapsLost: [] };
  readonly #facts: Facts;
  readonly #url: string;
  /** At work first, then those who stand by. */
  #workers: Worker[];

  constructor(facts: Facts, databaseUrl: string) {
    this.#facts = facts;
    this.#url = databaseUrl;
    this.#workers = Array.from({ length: 3 }, () => startWorker(databaseUrl));
  }

  /** The timed work at this instant, to its end, whatever happens on the way. `risk`: the share of runs that something happens to. */
  async run(instant: Date, { risk = 0.06, serverDown = false } = {}): Promise<void> {
    const order = { at: instant.toISOString(), serverDown };
    const fate = chance("fate", order.at);
    if (fate < risk / 2) await this.#kill(order);
    this.troubles.runs += 1;
    if (fate >= risk / 2 && fate < risk) await this.#pair(order);
    else this.troubles.sent.push(...(await (await this.#worker(0)).run(order)));
    this.#facts.runs.push(instant);
  }

  async #kill(order: { at: string; serverDown: boolean }): Promise<void> {
    const worker = await this.#worker(0);
    const stage = Math.floor(chance("stage", order.at) * STAGES);
    const afterMs = Math.max(0, Math.floor((chance("when", order.at) - 0.3) * STAGE_MS));
    const { sent, during } = await worker.runAndKill(order, stage, afterMs);
    this.troubles.sent.push(...sent);
    if (during !== null) this.troubles.kills.push({ at: order.at, stage: during });
    // Taken by the other side, and not written down here any more: it goes out once again.
    this.troubles.perhapsLost.push(...sent.slice(-1));
    this.#workers.shift();
    this.#workers.push(startWorker(this.#url));
  }

  async #pair(order: { at: string; serverDown: boolean }): Promise<void> {
    const [one, other] = [await this.#worker(0), await this.#worker(1)];
    const sent = await Promise.all([one.run(order), other.run(order)]);
    this.troubles.sent.push(...sent.flat());
    this.troubles.pairs += 1;
  }

  async #worker(index: number): Promise<Worker> {
    const worker = this.#workers[index];
    if (!worker) throw new Error("nobody to do the timed work");
    await worker.ready;
    return worker;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map(async (worker) => {
      await worker.ready;
      await worker.stop();
    }));
  }
}
