/** What this installation signs with: its sessions, and the keys it hands out. */
export function secret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set: start the application with `npm start`.");
  return value;
}
