import type { Day } from "../day.ts";
import type { VersionedItem } from "../evidence/file.ts";
import type { UnfinishedUpload } from "../evidence/upload.ts";
import type { TroubleKind } from "../ladder/trouble.ts";
import type { OrderStatus, OrderTab } from "./order.ts";
import type { OrderVerb } from "./rights.ts";

// What queries hand to components about orders, rungs and cards.

/** What narrows the list of orders, and which page of it. */
export type OrderFilter = { view: OrderTab | null; department: string | null; page: number };

/** Whose yellow cards are listed, and which page of them. */
export type CardFilter = { department: string | null; page: number };

/** One line of the list of orders. */
export type OrderLine = {
  id: string;
  year: number | null;
  serial: number | null;
  status: OrderStatus;
  number: number;
  title: string | null;
  department: string;
  replyBy: Day;
  /** An answer is awaited past its day. */
  overdue: boolean;
};

/** One answer, and what the office made of it; `judged` null until then. */
export type ReplyView = {
  sequence: number;
  body: string;
  repliedBy: string;
  repliedAt: Date;
  judged: { accepted: boolean; comment: string | null; by: string; at: Date } | null;
};

/** One order with all that was said about it. */
export type OrderView = OrderLine & {
  version: number;
  cause: string;
  requirement: string;
  draftedAt: Date;
  issued: { at: Date; by: string } | null;
  endedAt: Date | null;
  dropReason: string | null;
  /** The trouble it came from; null where the office wrote it of its own accord. */
  trouble: { kind: TroubleKind; since: Day } | null;
  replies: ReplyView[];
  evidence: VersionedItem[];
  /** Files that the reader began to upload to it and did not finish. */
  unfinished: UnfinishedUpload[];
  rights: ReadonlySet<OrderVerb>;
  /** Whether the reader may open the finding it is about. */
  findingReadable: boolean;
};

/** A rung as the finding's page shows it. */
export type RungView = { trouble: TroubleKind; since: Day; rung: number; reachedOn: Day };

/** 红黄牌 of one department: how often its head was reminded, how many orders went out to it. */
export type CardLine = { departmentId: string; department: string; yellow: number; red: number };

/** One yellow card: the finding whose trouble reached the department's head. */
export type YellowCard = { number: number; title: string | null; trouble: TroubleKind; since: Day; reachedOn: Day };
