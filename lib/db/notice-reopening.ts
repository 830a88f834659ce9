import { Prisma } from "./generated/client.ts";

/** What a notice loses when it goes back to the office: all that was frozen or signed on submission. */
export const UNSUBMITTED = { status: "DRAFT", content: Prisma.DbNull, asOf: null, submittedByName: null, submittedAt: null } as const;
