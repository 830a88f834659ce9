import type { Actor } from "#lib/domain/actor.ts";
import { storedFileParams } from "#lib/input/notice-step-address.ts";
import { idParam } from "#lib/input/params.ts";
import { noticeFile } from "#lib/queries/notice-file.ts";
import { attachment } from "../../content-disposition.ts";
import { plainRefusal, PRIVATE } from "../answer.ts";

/** The pages of an edition come with their own styles and go nowhere but to each other; scripts and what is not theirs stay out. */
const PAGE_POLICY = "sandbox allow-forms allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'";

/** A file of an edition for the desk, before it is published, too; of what awaits approval, as it would be. */
export async function sendNoticeFile(actor: Actor | null, { id, path }: { id: string; path: string[] }, now: Date): Promise<Response> {
  if (!actor) return plainRefusal({ code: "signInNeeded" });
  const [noticeId, asked] = [idParam(id), storedFileParams(path)];
  const file = noticeId && asked && (await noticeFile(actor, noticeId, asked, now));
  if (!file) return plainRefusal({ code: "notFound" });
  const page = file.mediaType.startsWith("text/html");
  const headers = {
    ...PRIVATE,
    "Content-Type": file.mediaType,
    "Content-Security-Policy": page ? PAGE_POLICY : "sandbox; default-src 'none'",
    ...(!page && { "Content-Disposition": attachment(`${path[0] ?? ""}-${file.name}`) }),
  };
  return new Response(new Uint8Array(file.bytes), { headers });
}
