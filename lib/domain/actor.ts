/** Who works here. The Chinese words are in labels.ts. */
export const ROLES = ["OFFICE", "DEPARTMENT", "LEADER", "CHIEF", "INSPECTOR", "ADMIN"] as const;
export type Role = (typeof ROLES)[number];

/** The signed-in person, as rules see one. */
export type Actor = { id: string; name: string; role: Role; departmentId: string | null };
