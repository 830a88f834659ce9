import fs from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { type DiffTarget, type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

const prismaDir = path.resolve(import.meta.dirname, "../../prisma");
const migrationsDir = path.join(prismaDir, "migrations");
/** The schema as the last migration left it: what the next one starts from. */
const migratedSchema = path.join(migrationsDir, "schema.prisma");
const lockFile = "migration_lock.toml";
const everything = { externalTables: [], externalEnums: [] };

/** The marker under which `npm run migrate:init` keeps what Prisma's schema language cannot say. */
const guardsHeading = "-- Guards (prisma/guards.sql)";

function schemaFile(): { path: string; content: string } {
  const file = path.join(prismaDir, "schema.prisma");
  return { path: file, content: fs.readFileSync(file, "utf8") };
}

function migrationNames(): string[] {
  if (!fs.existsSync(migrationsDir)) return [];
  const entries = fs.readdirSync(migrationsDir, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
}

function migrations(): MigrationList {
  const lock = path.join(migrationsDir, lockFile);
  return {
    baseDir: migrationsDir,
    lockfile: { path: lockFile, content: fs.existsSync(lock) ? fs.readFileSync(lock, "utf8") : null },
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: fs.readFileSync(path.join(migrationsDir, name, "migration.sql"), "utf8") },
      },
    })),
    shadowDbInitScript: "",
  };
}

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** Prisma's adapter cuts a script at every semicolon, function bodies too. Sent whole, it is also all or nothing. */
class WholeScripts extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
    return adapter;
  }
}

/** Prisma's own engine, compiled to WebAssembly: the native one is a download that closed networks refuse. */
async function withEngine<T>(connectionString: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  // The engine leaves its connections open: the pool is ours, to close.
  const pool = new pg.Pool({ connectionString });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const schema = schemaFile();
  const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** Applies what is not applied yet, in order, into the ordinary `_prisma_migrations`; returns the names applied. */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  const { appliedMigrationNames } = await withEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList: migrations(), filters: everything }),
  );
  return appliedMigrationNames;
}

/** The SQL from one state of the schema to the next. It compares two texts; the engine wants a server all the same. */
async function difference(connectionString: string, from: DiffTarget): Promise<string> {
  const to: DiffTarget = { tag: "schemaDatamodel", files: [schemaFile()] };
  const { stdout } = await withEngine(connectionString, (engine) =>
    engine.diff({ from, to, script: true, exitCode: null, filters: everything }),
  );
  return stdout?.trim() === "-- This is an empty migration." ? "" : (stdout ?? "");
}

function write(name: string, sql: string): string {
  const file = path.join(migrationsDir, name, "migration.sql");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, sql);
  fs.writeFileSync(path.join(migrationsDir, lockFile), 'provider = "postgresql"\n');
  fs.copyFileSync(schemaFile().path, migratedSchema);
  return file;
}

/** The SQL that the schema has and the migrations have not; empty when every change of the schema has its migration. */
export async function pendingChange(connectionString: string): Promise<string> {
  const migrated = { path: migratedSchema, content: fs.readFileSync(migratedSchema, "utf8") };
  return difference(connectionString, { tag: "schemaDatamodel", files: [migrated] });
}

/** Writes the next numbered migration, or returns null when the schema has not changed. */
export async function writeNextMigration(connectionString: string, name: string): Promise<string | null> {
  const sql = await pendingChange(connectionString);
  if (sql === "") return null;
  const number = String(migrationNames().length + 1).padStart(4, "0");
  return write(`${number}_${name}`, sql);
}

/** Writes 0001 anew from the schema and the guards. Only while nothing has been released: afterwards, add a migration. */
export async function writeFirstMigration(connectionString: string): Promise<string> {
  if (migrationNames().length > 1) throw new Error("Later migrations exist: add one with `npm run migrate:new -- NAME`.");
  const tables = await difference(connectionString, { tag: "empty" });
  const guards = fs.readFileSync(path.join(prismaDir, "guards.sql"), "utf8");
  return write("0001_init", `${tables.trimEnd()}\n\n${guardsHeading}\n\n${guards}`);
}
