/** Stops what was started, last first, once, and leaves. */
export type Closing = {
  add(stop: () => Promise<void>): void;
  /** On Ctrl-C, on termination, and when the process that started this one is gone. */
  onSignals(): void;
  /** Does not return. A second call waits for the first: whoever asks first decides the exit code. */
  close(code: number, message?: string): Promise<never>;
};

/** Keeps the order of stopping in one place: the site first, the database last. */
export function closeOnce(): Closing {
  const stops: (() => Promise<void>)[] = [];
  let closing: Promise<never> | null = null;

  const run = async (code: number, message: string): Promise<never> => {
    if (message) console.error(`\n✘ ${message}`);
    for (const stop of stops.toReversed()) await stop().catch((error: unknown) => console.error(error));
    if (code === 0) console.log("已停止，数据保存完好。");
    process.exit(code);
  };
  const close = (code: number, message = "") => {
    closing ??= run(code, message);
    return closing;
  };

  return {
    add: (stop) => stops.push(stop),
    close,
    onSignals() {
      // The terminal may be gone by the time we say goodbye.
      for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] satisfies NodeJS.Signals[]) process.on(signal, () => void close(0));
      process.once("disconnect", () => void close(0));
    },
  };
}
