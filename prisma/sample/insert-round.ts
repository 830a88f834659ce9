import { addDays } from "#lib/domain/day.ts";
import type { Transaction } from "#lib/db/client.ts";
import { fromDay, fromDayOrNull } from "#lib/db/day-column.ts";
import { sampleAccounts, type SampleAccount, sampleDepartments } from "./accounts.ts";
import { sampleRound } from "./round.ts";
import { scenes } from "./scenario.ts";
import { targetOf } from "./words.ts";

/** Departments and accounts of the sample. Hands back their ids by key and by account name. */
export async function insertPeople(tx: Transaction, passwordHash: string) {
  const departments = new Map<string, string>();
  for (const [ordinal, [key, name]] of Object.entries(sampleDepartments).entries()) {
    const { id } = await tx.department.create({ data: { name, ordinal: ordinal + 1 }, select: { id: true } });
    departments.set(key, id);
  }
  const people = new Map<string, string>();
  const accounts: readonly SampleAccount[] = sampleAccounts;
  for (const { department, ...account } of accounts) {
    const departmentId = department ? departments.get(department) : null;
    const data = { ...account, departmentId, passwordHash, sample: true };
    const { id } = await tx.user.create({ data, select: { id: true } });
    people.set(account.account, id);
  }
  return { departments, people };
}

type Ids = Awaited<ReturnType<typeof insertPeople>>;

/** The round as it stood when the plan was made: everything assigned, nothing done. The 28th finding is counted and nothing else. */
export async function insertRound(tx: Transaction, ids: Ids): Promise<void> {
  const { contact, ...facts } = sampleRound.inspection;
  const inspection = await tx.inspection.create({
    data: {
      ...facts,
      ...contact,
      periodStart: fromDay(facts.periodStart),
      periodEnd: fromDay(facts.periodEnd),
      feedbackOn: fromDay(facts.feedbackOn),
      planOn: fromDay(facts.planOn),
      noticeOn: fromDay(facts.noticeOn),
      deadline: fromDay(facts.noticeOn),
      sample: true,
    },
    select: { id: true },
  });
  let number = 0;
  for (const [partIndex, part] of sampleRound.parts.entries()) {
    const { id: partId } = await tx.part.create({
      data: { inspectionId: inspection.id, ordinal: partIndex + 1, title: part.title },
    });
    let numberInPart = 0;
    for (const [categoryIndex, category] of part.categories.entries()) {
      const { id: categoryId } = await tx.category.create({
        data: { partId, ordinal: categoryIndex + 1, title: category.title },
      });
      for (const finding of category.findings) {
        number += 1;
        numberInPart += 1;
        const place = { inspectionId: inspection.id, categoryId, number, numberInPart };
        await insertFinding(tx, ids, place, finding);
      }
    }
  }
  await tx.finding.create({ data: { inspectionId: inspection.id, number: number + 1, disclosed: false } });
  await insertRecords(tx, inspection.id);
}

type Place = { inspectionId: string; categoryId: string; number: number; numberInPart: number };
type SampleFinding = (typeof sampleRound)["parts"][number]["categories"][number]["findings"][number];

async function insertFinding(tx: Transaction, ids: Ids, place: Place, { title, measures }: SampleFinding): Promise<void> {
  const scene = scenes.find(({ number }) => number === place.number);
  if (!scene) throw new Error(`no scene for finding ${place.number}`);
  const deadline = fromDay(addDays(sampleRound.inspection.planOn, scene.days));
  await tx.finding.create({
    data: {
      ...place,
      title,
      target: targetOf(measures),
      leaderId: ids.people.get(scene.leader),
      leadDepartmentId: ids.departments.get(scene.department),
      responsible: "部室负责人（示例）",
      firstDeadline: deadline,
      deadline,
      supporting: {
        create: scene.supporting?.map((key) => ({ department: { connect: { id: ids.departments.get(key) } } })),
      },
      measures: {
        create: measures.map(({ text, outcome }, index) => ({
          ordinal: index + 1,
          text,
          // The one measure of which the notice itself says that it is not carried out yet: its outcome so far is known.
          outcome: outcome.includes("暂未落实") ? outcome : null,
        })),
      },
    },
  });
}

async function insertRecords(tx: Transaction, inspectionId: string): Promise<void> {
  await tx.meeting.createMany({
    data: sampleRound.meetings.map(({ heldOn, ...meeting }) => ({ ...meeting, inspectionId, heldOn: fromDayOrNull(heldOn) })),
  });
  await tx.regulation.createMany({
    data: sampleRound.regulations.map(({ title, finding }, index) => ({
      inspectionId,
      ordinal: index + 1,
      title,
      number: finding,
    })),
  });
}
