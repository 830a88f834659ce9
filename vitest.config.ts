import { defineConfig } from "vitest/config";


/** `server-only` lets a module through only under the condition that React's server uses. */
const onServer = {
  ssr: {
    resolve: {
      conditions: ["react-server", "node", "development|production"],
      externalConditions: ["react-server"],
    },
  },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...onServer,
        test: { name: "rules", include: ["tests/{domain,proofread,input,architecture,documents,messages,contents,sealing}/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        ...onServer,
        test: {
          name: "data",
          include: ["tests/{db,commands,queries,evidence,auth,jobs}/**/*.test.ts"],
          globalSetup: "tests/support/vitest-server.ts",
          setupFiles: "tests/support/vitest-database.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          execArgv: ["--disable-warning=ExperimentalWarning"],
        },
      },
      {
        ...onServer,
        test: {
          name: "simulation",
          include: ["tests/simulation/**/*.test.ts"],
          globalSetup: "tests/support/vitest-server.ts",
          setupFiles: "tests/support/vitest-database.ts",
          testTimeout: 60_000,
          hookTimeout: 900_000,
          execArgv: ["--disable-warning=ExperimentalWarning"],
        },
      },
      {
        ...onServer,
        test: { name: "faults", include: ["tests/faults/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000 },
      },
    ],
  },
});
