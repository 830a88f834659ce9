/** What is done to a file that strangers sent, apart from everything else. Paths are absolute; what is made is written to `output`. */
export type Task =
  | { kind: "pages"; path: string; fileName: string; output: string }
  | { kind: "picture"; path: string; fileName: string; page: number; width: number; output: string }
  | { kind: "part"; path: string; fileName: string; page: number; output: string }
  | { kind: "stripped"; path: string; fileName: string; output: string };
