/** What is done to a file that strangers sent, apart from everything else. Paths are absolute; what is made is written to `output`. */
export type Task =
  | { kind: "pages"; path: string; fileName: string; output: string }
  | { kind: "picture"; path: string; fileName: string; page: number; width: number; output: string }
  | { kind: "part"; path: string; fileName: string; page: number; output: string }
  | { kind: "stripped"; path: string; fileName: string; output: string };

/** What comes from `perform` is one: nobody else sends to its program. */
export function isTask(value: unknown): value is Task {
  return typeof value === "object" && value !== null && "kind" in value && "path" in value;
}
