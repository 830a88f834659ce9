import fs from "node:fs";

const EVERY_MS = 100;

/** The resident memory of a process in bytes; null where the system does not tell. */
function resident(pid: number | null): number | null {
  const file = `/proc/${pid}/status`;
  if (pid === null || !fs.existsSync(file)) return null;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(fs.readFileSync(file, "utf8"))?.[1];
  return kilobytes ? Number(kilobytes) * 1024 : null;
}

/** By how many bytes the process grew at most while this was done, looking ten times a second; null where nobody knows. */
export async function growth(pid: number | null, work: () => Promise<unknown>): Promise<number | null> {
  const before = resident(pid);
  if (before === null) {
    await work();
    return null;
  }
  let most = before;
  const look = () => {
    most = Math.max(most, resident(pid) ?? 0);
  };
  const timer = setInterval(look, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  look();
  return most - before;
}
