/** Two texts cut where they begin and cease to differ. */
export type Change = { head: string; before: string; after: string; tail: string };

/** What two versions of a text have in common at their beginning and end, and what stands between in each. */
export function changeBetween(before: string, after: string): Change {
  const [one, other] = [[...before], [...after]];
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return {
    head: one.slice(0, head).join(""),
    before: one.slice(head, one.length - tail).join(""),
    after: other.slice(head, other.length - tail).join(""),
    tail: one.slice(one.length - tail).join(""),
  };
}
