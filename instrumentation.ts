/**
 * Called once by each web server as it starts, and by nothing that builds. `JOBS=off` leaves the timed work to other
 * instances. Not waited for: the site answers whether or not the work can begin.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { DATABASE_URL, JOBS, NEXT_PHASE } = process.env;
    if (!DATABASE_URL || JOBS === "off" || NEXT_PHASE === "phase-production-build") return;
    const { startJobsBeside } = await import("#lib/jobs/start.ts");
    startJobsBeside(DATABASE_URL);
  }
}
