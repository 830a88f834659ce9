import fs from "node:fs";
import path from "node:path";
import { ensureDatabase } from "#lib/db/embedded.ts";
import { startApplication } from "./application.ts";
import { type Server, startServer, withClient } from "./database.ts";
import { evidence } from "./evidence.ts";
import { evidenceSearchMeasures } from "./evidence-search.ts";
import { exports } from "./export.ts";
import { FEW, makeLargeRound, MANY } from "./large-round.ts";
import { growthMeasures, ledgerFigures, type LedgerFigures, ledgerMeasures } from "./ledger.ts";
import { versions } from "./machine.ts";
import type { Measure } from "./measure.ts";
import { editionServing, noticeMaking } from "./notices.ts";
import { parser } from "./parser.ts";
import type { Place } from "./place.ts";
import { proofreading, proofreadingTables } from "./proofreading.ts";
import { publicPage } from "./public-page.ts";
import { ensureNginx } from "./static-server.ts";
import { weeklyEntry } from "./weekly-entry.ts";

type Report = (line: string) => void;
/** `proofread`: how proofreading did on its corpus. */
export type Findings = { measures: Measure[]; proofread: string; versions: string };

const SAMPLE = "sample";
const LARGE = "large";

function newFolder(place: Place, name: string): string {
  const folder = path.join(place.folder, name);
  fs.mkdirSync(folder, { mode: 0o700 });
  return folder;
}

type OverSample = { open: Measure[]; ledger: LedgerFigures; notices: Measure[]; files: Measure[] };

/** With the sample's 28 findings: the public page, the ledger, evidence in and out. */
async function overSample(place: Place, server: Server, report: Report): Promise<OverSample> {
  report("装入示例轮次，启动网站");
  const url = await ensureDatabase(server, SAMPLE);
  const app = await startApplication(url, newFolder(place, "small"));
  place.add(app.stop);
  await withClient(url, (client) => client.query("VACUUM ANALYZE"));
  report("公开页");
  const open = await publicPage(place, app);
  report(`台账，${FEW} 个问题`);
  const ledger = await ledgerFigures(app, server, SAMPLE, FEW);
  report("通报：版次、静态发布包");
  const notices = await editionServing(place, app, url);
  report("佐证材料：上传、下载");
  const files = await evidence(place, app, url);
  await app.stop();
  return { open, ledger, notices, files };
}

async function overLargeRound(place: Place, server: Server, report: Report): Promise<LedgerFigures> {
  report(`生成 ${MANY} 个问题`);
  const url = await makeLargeRound(server, SAMPLE, LARGE);
  const app = await startApplication(url, newFolder(place, "large"));
  place.add(app.stop);
  report(`台账，${MANY} 个问题`);
  return ledgerFigures(app, server, LARGE, MANY).finally(app.stop);
}

/** Measures everything, one thing at a time: never two applications at once. */
export async function bench(place: Place, report: Report): Promise<Findings> {
  ensureNginx();
  report("读公文");
  const reading = await parser();
  report("核对通报");
  const checking = await proofreading();
  const proofread = proofreadingTables();
  const server = await startServer(place);
  const { open, ledger, notices, files: proofs } = await overSample(place, server, report);
  report("周填报");
  const entries = await weeklyEntry(server, SAMPLE);
  report("导出台账");
  const files = await exports(server, SAMPLE);
  report("通报：组成、生成文件");
  const made = await noticeMaking(server, SAMPLE);
  const large = await overLargeRound(place, server, report);
  report("佐证材料：查找");
  const found = await evidenceSearchMeasures(server, LARGE);
  const measures = [...open, ...notices, ...made, ...ledgerMeasures(ledger), ...ledgerMeasures(large), ...growthMeasures(ledger, large), ...entries, ...files, ...reading, ...checking, ...proofs, ...found];
  return { measures, proofread, versions: await versions(server) };
}
