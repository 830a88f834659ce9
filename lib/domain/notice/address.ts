/**
 * The address a site is reached by from outside, without a slash at its end, out of a setting; null where none is set, where it is no
 * address of the web, or where it means this machine alone, as the address that `npm start` falls back to does.
 */
export function publicAddress(setting: string | undefined): string | null {
  const url = setting ? URL.parse(setting) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  if (url.hostname === "localhost" || url.hostname === "[::1]" || url.hostname.startsWith("127.")) return null;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}
