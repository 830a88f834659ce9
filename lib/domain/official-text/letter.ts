import { itemsBelow } from "./assemble.ts";
import { isField } from "./heading.ts";
import { findingsIn, type Placed } from "./levels.ts";
import { headingOf, type Node } from "./node.ts";

/**
 * The findings of a feedback letter: its headings, or where a heading only names a field, the points 一是…二是… of its paragraph. A letter
 * without any heading tells them in the paragraph that speaks of what was found.
 */
export function findingsOfLetter(root: Node): Placed[] {
  const hasItems = (node: Node) => node.children.length === 0 && (isField(headingOf(node)) || node.likeness === null) && itemsBelow(node).length > 0;
  if (root.children.length > 0) return findingsIn(root, { letter: true, hasItems });
  const telling = root.body.filter(({ paragraph: { text } }) => /(?:发现|指出|存在)[^。]{0,30}问题/.test(text) && !/意见建议|整改要求/.test(text.slice(0, 60)));
  return telling.length > 0 ? [{ finding: { ...root, body: telling, content: telling }, above: [] }] : [];
}
