/** One event of an iCalendar text: its properties by name, parameters left away. */
export type IcsEvent = Record<string, string>;

/**
 * Reads an iCalendar text by RFC 5545 as far as the feed uses it, on its own: lines end in CRLF and are at most 75 octets long;
 * a line that begins with a blank goes on with the one before; text is unescaped. Throws where the text is not so.
 */
export function readIcs(text: string): { head: IcsEvent; events: IcsEvent[] } {
  if (!text.endsWith("\r\n")) throw new Error("the last line does not end");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error("a bare line break");
    if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets: ${line}`);
    if (line.includes("\uFFFD")) throw new Error(`a character cut in two: ${line}`);
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (line.startsWith(" ")) lines.push(`${lines.pop() ?? ""}${line.slice(1)}`);
    else lines.push(line);
  }
  return grouped(lines);
}

function grouped(lines: string[]): { head: IcsEvent; events: IcsEvent[] } {
  if (lines[0] !== "BEGIN:VCALENDAR" || lines.at(-1) !== "END:VCALENDAR") throw new Error("not one calendar");
  const head: IcsEvent = {};
  const events: IcsEvent[] = [];
  let current = head;
  for (const line of lines.slice(1, -1)) {
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:(.*)$/.exec(line) ?? [];
    if (name === "") throw new Error(`no property: ${line}`);
    if (name === "BEGIN") events.push((current = {}));
    else if (name === "END") current = head;
    else current[name] = value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === "n" ? "\n" : mark));
  }
  return { head, events };
}
