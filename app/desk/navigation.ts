import { DESK } from "#lib/auth/next-path.ts";
import type { Role } from "#lib/domain/actor.ts";

const REMINDERS = "/desk/reminders";

/** `also`: a place of the same thing under another address. */
type Item = { label: string; href: string; also?: string };

const work: Item[] = [
  { label: "我的事项", href: DESK },
  { label: "问题台账", href: "/desk/findings", also: "/desk/archive" },
  { label: "每周跟进", href: "/desk/weeks" },
  { label: "督办", href: "/desk/orders" },
  { label: "回头看", href: "/desk/lookbacks" },
  { label: "佐证材料", href: "/desk/evidence" },
];
const opinions: Item[] = [{ label: "群众意见", href: "/desk/opinions" }];
const wholeRound: Item[] = [
  { label: "会议", href: "/desk/meetings", also: "/desk/meeting" },
  { label: "通报", href: "/desk/notices" },
  ...opinions,
];
const records: Item[] = [
  { label: "制度", href: "/desk/regulations" },
  { label: "报表", href: "/desk/reports" },
  { label: "文字核对", href: "/desk/proofread" },
  { label: "提醒", href: REMINDERS },
];
const office: Item[] = [
  { label: "导入", href: "/desk/import" },
  { label: "跟进规则", href: "/desk/rules" },
];
const administration: Item[] = [
  { label: "账号与部室", href: "/desk/accounts" },
  { label: "定时任务", href: "/desk/jobs" },
  { label: "材料存储", href: "/desk/storage" },
];

const ITEMS: Record<Role, Item[]> = {
  OFFICE: [...work, ...wholeRound, ...records, ...office],
  CHIEF: [...work, ...wholeRound, ...records],
  INSPECTOR: [...work, ...wholeRound, ...records],
  LEADER: [...work, ...records],
  DEPARTMENT: [...work, ...opinions, ...records],
  ADMIN: administration,
};

type Shown = Omit<Item, "also"> & { current: boolean; count?: number; countOf?: string };

/** What this role has to do with, and how much of it is unread; the pages ask for themselves who may see them. */
export function navigation(role: Role, path: string, unread: number): Shown[] {
  return ITEMS[role].map(({ also, ...item }) => ({
    ...item,
    current: path === item.href || path === also || (item.href !== DESK && path.startsWith(`${item.href}/`)),
    ...(item.href === REMINDERS && { count: unread, countOf: "条未读" }),
  }));
}
