/** What this installation signs and seals with: its sessions, the keys it hands out, the telephone numbers it keeps. */
export function secret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set: start the application with `npm start`.");
  return value;
}
