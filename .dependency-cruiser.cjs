/**
 * The rooms of docs and README, as rules: what may know what. Each entry is one sentence; tests/architecture plants a
 * violation of each and sees it caught. Type imports count as imports.
 */

// TypeScript 7 has no programming interface yet, so swc parses. It sees type imports, `import()` and re-exports alike, but
// dependency-cruiser does not tell it which files hold JSX: this does.
const swc = require("@swc/core");
const parse = swc.parseFileSync;
swc.parseFileSync = (file, options) => parse.call(swc, file, { ...options, tsx: file.endsWith("x") });

/** A room that may see the listed places and itself, and nothing else. */
const only = (name, room, allowed) => ({ name, severity: "error", from: { path: room }, to: { pathNot: [...allowed, room] } });

/** A room that must not see the listed places. */
const never = (name, room, forbidden, extra = {}) => ({
  name,
  severity: "error",
  from: { path: room },
  to: { path: forbidden, ...extra },
});

const framework = "node_modules/(next|next-auth|react|react-dom)/";
const prisma = "(node_modules/(@prisma|\\.prisma|prisma|pg)/|^lib/db/generated/)";
const publicQueries = "lib/queries/public-";
/** What somebody without an account can do: the only commands that the public pages reach. */
const publicCommands = "opinions/(send|look-up)-opinion\\.ts$";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },

    only("domain-imports-only-itself", "^lib/domain/", []),
    only("input-imports-domain-and-zod", "^lib/input/", ["^lib/domain/", "node_modules/zod/"]),
    only("sealing-knows-only-ciphers-and-days", "^lib/sealing/", ["^lib/domain/", "^(node:)?crypto$"]),
    only("forms-answer-forms", "^lib/forms/", ["^lib/(domain|input)/", "node_modules/"]),
    only("clock-imports-only-domain", "^lib/clock/", ["^lib/domain/"]),
    only("calendar-imports-domain-and-chinese-days", "^lib/calendar/", ["^lib/domain/", "node_modules/chinese-days/"]),
    {
      name: "documents-import-domain-and-libraries",
      severity: "error",
      from: { path: "^lib/documents/" },
      to: { pathNot: ["^lib/(documents|domain)/", "node_modules/"], dependencyTypesNot: ["core"] },
    },
    {
      name: "contents-import-domain-documents-and-libraries",
      severity: "error",
      from: { path: "^lib/contents/" },
      to: { pathNot: ["^lib/(contents|documents|domain)/", "node_modules/"], dependencyTypesNot: ["core"] },
    },
    {
      name: "messages-import-domain-and-libraries",
      severity: "error",
      from: { path: "^lib/messages/" },
      to: { pathNot: ["^lib/(messages|domain)/", "node_modules/"], dependencyTypesNot: ["core"] },
    },
    only("jobs-run-commands", "^lib/jobs/", ["^lib/(commands|db|clock|calendar|messages|domain)/", "node_modules/pg-boss/"]),
    never("nobody-sees-the-jobs", "^(app|components|prisma|scripts)/|^lib/(?!jobs/)", "^lib/jobs/"),

    {
      name: "only-db-touches-prisma",
      severity: "error",
      from: { pathNot: "^(lib/db|prisma|scripts|tests)/|^prisma\\.config\\.ts$" },
      to: { path: prisma },
    },
    never("db-knows-no-callers", "^lib/db/", "^(app|components|scripts|tests)/|^lib/(commands|queries|auth|forms|sealing|input|evidence|documents|contents|messages)/"),
    never("the-core-knows-no-framework", "^lib/(domain|input|sealing|commands|queries|db|evidence|documents|contents|messages|jobs|clock|calendar)/", framework),
    never("commands-know-no-session", "^lib/commands/", "^(app|components)/|^lib/(clock|messages|forms|sealing)/|^lib/auth/(?!passwords|throttle)"),
    never("commands-do-not-read-pages", "^lib/commands/", "^lib/queries/"),
    never("queries-never-write", "^lib/queries/", "^lib/commands/"),
    never("queries-know-no-session", "^lib/queries/", "^(app|components)/|^lib/(auth|clock|forms|sealing|input|messages)/"),
    never("evidence-knows-no-callers", "^lib/evidence/", "^(app|components)/|^lib/(commands|queries|auth|input|db|documents|contents|messages)/"),
    never("auth-knows-no-callers", "^lib/auth/", "^(app|components)/|^lib/(commands|queries|evidence|documents|contents|messages)/"),

    never("routes-reach-data-through-commands-or-queries", "^app/", "^lib/db/"),
    never("components-know-no-routes", "^components/", "^app/"),
    only("components-see-domain-input-and-each-other", "^components/", ["^lib/(domain|input)/", "node_modules/", "\\.css$"]),
    never("ui-knows-nothing-of-ours", "^components/ui/", "^(lib/|components/(?!ui/))"),
    never("browser-never-reaches-server", "^components/", "^lib/(db|auth|forms|sealing|queries|commands|evidence|documents|contents|messages)/", { reachable: true }),

    never("public-knows-no-desk", "^app/\\(public\\)/", "^app/(desk|sign-in|setup|api)/"),
    never("public-knows-no-session", "^app/\\(public\\)/", `^lib/(auth|evidence|contents|messages)/|^lib/commands/(?!${publicCommands})`, { reachable: true }),
    never("public-reads-published-queries", "^app/\\(public\\)/", `^lib/queries/(?!public-)`, { reachable: true }),
    never("published-queries-stand-alone", `^${publicQueries}`, `^lib/queries/(?!public-)`),

    never("the-product-knows-no-tests-or-scripts", "^(app|components|lib)/", "^(tests|scripts)/"),
    never("the-product-knows-no-sample", "^(app|components|lib)/", "^prisma/"),
    never("the-sample-acts-through-commands", "^prisma/", "^(app|components|scripts|tests)/|^lib/(auth|queries)/"),
    {
      name: "no-test-tools-in-the-product",
      severity: "error",
      from: { path: "^(app|components|lib|prisma|scripts)/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^lib/db/generated/(?!client\\.ts$)" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
