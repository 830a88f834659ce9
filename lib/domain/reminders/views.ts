import type { Day } from "../day.ts";
import type { Channel, Trouble } from "./channels.ts";

/** One reminder on its reader's list. */
export type ReminderLine = { id: string; day: Day; words: string; href: string; subject: string; read: boolean };

/** What was given up on its way out. */
export type UndeliveredLine = { id: string; person: string; day: Day; channel: Channel; attempts: number; trouble: Trouble | null };
