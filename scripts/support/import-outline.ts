import { currentTime } from "#lib/clock/now.ts";
import { beginImport } from "#lib/commands/import/begin-import.ts";
import { confirmImport } from "#lib/commands/import/confirm-import.ts";
import { discardDraft } from "#lib/commands/import/discard-draft.ts";
import { correctDraft } from "#lib/commands/import/correct-draft.ts";
import { db } from "#lib/db/client.ts";
import type { Actor } from "#lib/domain/actor.ts";
import { isDay } from "#lib/domain/day.ts";
import type { ReadOutline } from "#lib/domain/import/source.ts";
import { importMissingWords } from "#lib/domain/labels/import.ts";
import { wordsOf } from "#lib/domain/labels/refusals.ts";
import type { Refusal as Refused } from "#lib/domain/refusal.ts";
import type { Result } from "#lib/domain/result.ts";
import { type ImportDraftPage, importDraft } from "#lib/queries/import-draft.ts";
import { migrate, visitDatabase } from "./database.ts";
import { Refusal } from "./say.ts";
import { readSettings, settleEnvironment } from "./settings.ts";
import { generateClient } from "./sources.ts";

export type ToImport = { fileName: string; outline: ReadOutline; account: string | null; deadline: string | null };
export type Imported = { done: boolean; told: string };

/**
 * The outline into the database, as the office would do it by hand: a draft, the deadline where one is given, and where nothing is
 * lacking and no such round is there yet, the round itself. Otherwise the draft is kept, to be gone through on the page.
 */
export async function importOutline(wanted: ToImport): Promise<Imported> {
  if (wanted.deadline !== null && !isDay(wanted.deadline)) throw new Refusal("--deadline 应是有效日期，如 2022-11-30。");
  const settings = readSettings([], process.env);
  settleEnvironment(settings, process.env);
  await generateClient();
  const database = await visitDatabase(settings, process.env);
  process.env.DATABASE_URL = database.url;
  try {
    await migrate(database.url);
    return await asOffice(wanted, await officeActor(wanted.account), `${settings.address}/desk/import`);
  } finally {
    await db().$disconnect();
    await database.stop();
  }
}

async function asOffice({ fileName, outline, deadline }: ToImport, actor: Actor, page: string): Promise<Imported> {
  const { id } = value(await beginImport(actor, { fileName, ...outline }, currentTime()));
  if (deadline !== null) {
    const correction = { kind: "fact" as const, name: "deadline" as const, value: deadline };
    value(await correctDraft(actor, { draftId: id, version: 1, correction }, currentTime()));
  }
  const draft = await importDraft(actor, id);
  if (!draft) throw new Error(`draft ${id} is gone`);
  const address = `${page}/${id}`;
  const seen = { draftId: id, version: draft.version };
  if (draft.current?.same && draft.current.differences.length === 0) {
    value(await discardDraft(actor, seen, currentTime()));
    return { done: true, told: "台账中已有这一轮，内容一致，没有要导入的。" };
  }
  if (draft.missing.length > 0 || draft.current?.same) return { done: false, told: notYet(draft, address) };
  const confirmed = await confirmImport(actor, seen, currentTime());
  if (!confirmed.ok) return { done: false, told: `✘ ${wordsOf(confirmed.refusal)}\n草稿已保存：\n  ${address}` };
  const { findings, measures } = confirmed.value;
  return { done: true, told: `✔ 已导入${findings}个问题、${measures}项整改措施。` };
}

function notYet({ missing, current }: ImportDraftPage, address: string): string {
  if (current?.same) return `台账中已有这一轮，有${current.differences.length}处不同，请在页面上勾选后应用：\n  ${address}`;
  return `草稿已保存，尚未导入。还缺：${missing.map(importMissingWords).join("；")}。\n请在页面上补齐后确认：\n  ${address}`;
}

function value<Value>(result: Result<Value, Refused>): Value {
  if (result.ok) return result.value;
  throw new Refusal(wordsOf(result.refusal));
}

/** Whose name the import goes on record under: the account that was named, or the office's only one. */
async function officeActor(account: string | null): Promise<Actor> {
  const people = await db().user.findMany({
    where: { role: "OFFICE", disabledAt: null, ...(account !== null && { account }) },
    select: { id: true, name: true, role: true, departmentId: true },
    take: 2,
  });
  const [only, another] = people;
  if (only && !another) return only;
  if (account !== null) throw new Refusal(`没有这个整改办账号：${account}`);
  throw new Refusal(only ? "整改办账号不止一个，请用 --as 账号 指明以谁的名义导入。" : "还没有整改办账号。请先由系统管理员建立账号。");
}
