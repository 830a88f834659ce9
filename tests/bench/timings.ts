/** How something fares when several ask for it at once, and how long one of them waits, in milliseconds. */
export type Load = { perSecond: number; p50: number; p99: number };

export const CONNECTIONS = 16;
export const RUNS = 3;
export const RUN_SECONDS = 4;
const WARM_UP_MS = 1_000;
/** An end in count beside the one in time. */
const MOST = 1_000_000;
const ALONE_MS = 2_000;
const MOST_ALONE = 100;

/** The value below which this share of the others lie. */
function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** How long it takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

async function run(once: () => Promise<unknown>, milliseconds: number): Promise<Load> {
  const times: number[] = [];
  const since = performance.now();
  const goOn = () => performance.now() - since < milliseconds && times.length < MOST;
  const worker = async () => {
    while (goOn()) times.push(await timed(once));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (performance.now() - since) / 1000;
  return { perSecond: times.length / seconds, p50: median(times), p99: percentile(times, 0.99) };
}

/** The middle one, by rate, of three runs with 16 at a time, after a warm-up. */
export async function underLoad(once: () => Promise<unknown>): Promise<Load> {
  await run(once, WARM_UP_MS);
  const loads: Load[] = [];
  while (loads.length < RUNS) loads.push(await run(once, RUN_SECONDS * 1000));
  const [, middle] = loads.toSorted((a, b) => a.perSecond - b.perSecond);
  if (!middle) throw new Error("Nothing was measured.");
  return middle;
}

/** The median time, in milliseconds, when nobody else asks. The first ones, which warm up, do not count. */
export async function alone(once: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < 5; warm += 1) await once();
  const times: number[] = [];
  const since = performance.now();
  while (performance.now() - since < ALONE_MS && times.length < MOST_ALONE) times.push(await timed(once));
  return median(times);
}

/** Does each in its order, in three runs of equal length, and says what one took in the middle run, in milliseconds. */
export async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<number> {
  const size = Math.floor(items.length / RUNS);
  const times: number[] = [];
  for (let index = 0; index < RUNS; index += 1) {
    const slice = items.slice(index * size, (index + 1) * size);
    times.push(await timed(async () => {
      for (const item of slice) await work(item);
    }) / slice.length);
  }
  return median(times);
}
