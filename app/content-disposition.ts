/** A file to be saved, never shown as a page of this site. RFC 6266: its name in UTF-8, and in ASCII for what cannot read that. */
export function attachment(fileName: string): string {
  return disposition("attachment", fileName);
}

/** The same with the way it is taken; "inline" only for what a browser shows or plays and never reads as a page of this site. */
export function disposition(way: "attachment" | "inline", fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const escaped = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  const utf8 = encodeURIComponent(fileName).replace(/['()*]/g, escaped);
  return `${way}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
