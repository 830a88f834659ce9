import fs from "node:fs";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { type DiffTarget, type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";

const prismaDir = path.resolve(import.meta.dirname, "../../prisma");
const migrationsDir = path.join(prismaDir, "migrations");
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
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
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

/** Prisma's own engine, compiled to WebAssembly: the native one is a download that closed networks refuse. */
async function withEngine<T>(connectionString: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
  const schema = schemaFile();
  const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

/** Applies what is not applied yet, in order, into the ordinary `_prisma_migrations`; returns the names applied. */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  const { appliedMigrationNames } = await withEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList: migrations(), filters: everything }),
  );
  return appliedMigrationNames;
}

async function difference(connectionString: string, from: DiffTarget): Promise<string> {
  const to: DiffTarget = { tag: "schemaDatamodel", files: [schemaFile()] };
  const { stdout } = await withEngine(connectionString, (engine) =>
    engine.diff({ from, to, script: true, exitCode: null, filters: everything }),
  );
  return stdout ?? "";
}

function write(name: string, sql: string): string {
  const file = path.join(migrationsDir, name, "migration.sql");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, sql);
  fs.writeFileSync(path.join(migrationsDir, lockFile), 'provider = "postgresql"\n');
  return file;
}

/** The SQL that leads from the migrations to the schema; empty when both say the same. Needs the right to create databases. */
export async function pendingChange(connectionString: string): Promise<string> {
  const sql = await difference(connectionString, { tag: "migrations", ...migrations() });
  return sql.trim() === "-- This is an empty migration." ? "" : sql;
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
