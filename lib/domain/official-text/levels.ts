import { isDeed, isField, isGeneric } from "./heading.ts";
import { areDeeds, areHeadings, headingOf, type Node } from "./node.ts";

/** A finding with the headings it stands below, the outermost first; headings that only hold everything are left out. */
export type Placed = { finding: Node; above: Node[] };

/** Sections that hold no findings, by what they are called. */
const PLANS = /下一步|下步|今后|努力方向|后续(?:整改)?(?:工作|打算|计划|安排)|工作打算|工作计划|意见(?:和|与|及)?建议|整改(?:工作)?(?:要求|建议)|有关要求|工作要求|几点(?:意见|建议|要求)|监督(?:方式|渠道)|联系方式|有关(?:问题)?线索|问题线索|存在的?(?:主要)?(?:不足|差距|困难)[。]?$|不足之处/;
const PREPARATION =
  /(?:主体|政治|整改|领导)责任|组织领导|高度重视|政治站位|思想认识|统一思想|(?:工作|总体|组织|推进|基本|开展|巡[察视])(?:基本|开展|推进|总体|工作|组织|落实)*(?:情况|概况)[。:]?$|主要做法|统筹|周密部署|迅速部署|研究部署|精心(?:组织|部署)|成立.{0,12}小组|动员|履职尽责|压实责任|扛牢|扛起|坚决扛|全面推进整改/;

/** How a document is read: in a feedback letter the points of a paragraph “……方面。一是…；二是…” are findings too. */
export type Reading = { letter: boolean; hasItems: (node: Node) => boolean };

/** The findings of a document's tree, each below its part and category. */
export function findingsIn(root: Node, reading: Reading): Placed[] {
  const found: Placed[] = [];
  descendGroup(root.children.filter((node) => !isAside(node)), [], found, reading);
  return withoutWrappers(found.length > 0 ? found : leavesOf(root));
}

/** A section on responsibility, next steps or advice: whatever is numbered in it is no finding. */
function isAside(node: Node): boolean {
  const heading = headingOf(node);
  if (PLANS.test(heading) && node.likeness !== "form") return true;
  if (node.likeness !== null || isField(heading) || hasForm(node)) return false;
  return PREPARATION.test(heading) && !/(?:问题|反馈).{0,12}(?:整改|情况)/.test(heading);
}

/** Does the node, or anything below it, have the form of a finding's heading? */
function hasForm(node: Node): boolean {
  return node.likeness === "form" || node.children.some(hasForm);
}

function hasFindings(node: Node, reading: Reading): boolean {
  return node.likeness !== null || reading.hasItems(node) || node.children.some((child) => hasFindings(child, reading));
}

/**
 * Goes down through headings side by side to the deepest that speak of shortcomings; what is below those are their measures. Where one
 * of them holds findings of some style, what has that style below the others are findings too.
 */
function descendGroup(group: readonly Node[], above: readonly Node[], found: Placed[], reading: Reading): void {
  const points = kindsOfPoints(group);
  const below = group.map((node) => ({ node, findings: points.has(node.kind) && holdsPoints(node) ? [] : childFindings(node, reading) }));
  const kinds = new Set(below.flatMap(({ findings }) => findings.map(({ kind }) => kind)));
  const isTop = above.length === 0;
  const speaking = kindsOfFindings(group);
  const holders = below.some(({ findings }) => findings.length > 0);
  for (const { node, findings } of below) {
    const alike = findings.length > 0 ? findings : mayHold(node, isTop) ? node.children.filter((child) => kinds.has(child.kind) && !child.unit?.label) : [];
    if (alike.length > 0 && (findings.length > 0 || !areDeeds(alike))) descendGroup(alike, [...above, node], found, reading);
    else if (hasFindings(node, reading) || !isTop || (!holders && speaking.has(node.kind))) found.push({ finding: node, above: [...above] });
  }
}

/** Nothing but lines stands below, none of them in the form of a finding's heading. */
function holdsPoints({ children }: Node): boolean {
  return children.length > 0 && children.every((child) => child.content.length === 0 && child.likeness !== "form");
}

/** The styles below which such lines, taken together, mostly tell of no shortcoming: they are measures, also where one or two of them do. */
function kindsOfPoints(group: readonly Node[]): Set<Node["kind"]> {
  return kindsWhere(group.filter(holdsPoints), (nodes) => {
    const points = nodes.flatMap(({ children }) => children);
    return speakingAmong(points) < points.length / 2;
  });
}

/** At the top many sections hold numbered points that are no findings. */
function mayHold(node: Node, isTop: boolean): boolean {
  const heading = headingOf(node);
  return !isTop || node.likeness !== null || isField(heading) || (areHeadings(node.children) && !isDeed(heading) && !isGeneric(heading));
}

/** The styles whose headings mostly tell of shortcomings: at the top, one that tells of none is a finding among those. */
function kindsOfFindings(group: readonly Node[]): Set<Node["kind"]> {
  return kindsWhere(group, (nodes) => {
    const speaking = speakingAmong(nodes);
    return speaking > nodes.length / 2 || (speaking > 0 && areHeadings(nodes));
  });
}

/** The styles in a group whose nodes, together, are such. */
function kindsWhere(group: readonly Node[], are: (nodes: readonly Node[]) => boolean): Set<Node["kind"]> {
  const alike = Map.groupBy(group, ({ kind }) => kind);
  return new Set([...alike].filter(([, nodes]) => are(nodes)).map(([kind]) => kind));
}

/** How many of them speak of a shortcoming or have the form of a finding's heading. */
function speakingAmong(nodes: readonly Node[]): number {
  return nodes.filter(({ likeness }) => likeness !== null).length;
}

/** The children that are findings or hold some: all of them, where most look so; none, where they are measures. */
function childFindings(node: Node, reading: Reading): Node[] {
  const children = node.children.filter((child) => !child.unit?.label);
  if (children.length === 0 || reading.hasItems(node)) return [];
  const isFinding = node.likeness === "form" && !isField(headingOf(node));
  const formed = children.filter(hasForm);
  if (formed.length > 0) return isFinding && formed.length < children.length / 2 ? [] : children;
  if (areDeeds(children)) return [];
  const speaking = children.filter((child) => hasFindings(child, reading)).length / children.length;
  // Measures may speak of shortcomings too: below what is a finding itself nearly all must, and be short.
  const isHeading = children.every((child) => headingOf(child).length <= 45) && (!isFinding || reading.letter || children.some(({ content }) => content.length > 0));
  if (speaking >= (isFinding || node.likeness === "shortcoming" ? 0.75 : 0.5) && (isHeading || !isFinding)) return children;
  return !isFinding && areHeadings(children) ? children : [];
}

/** Where no heading speaks of a shortcoming: the deepest headings that are no measures. */
function leavesOf(root: Node): Placed[] {
  const found: Placed[] = [];
  const visit = (node: Node, above: Node[]) => {
    const children = node.children.filter((child) => !child.unit?.label);
    if (children.length === 0 || areDeeds(children)) found.push({ finding: node, above });
    else for (const child of children) visit(child, [...above, node]);
  };
  for (const node of root.children.filter((child) => !isAside(child) && !child.unit?.label)) visit(node, []);
  const results = found.filter(({ above }) => above.some((node) => isGeneric(headingOf(node))));
  return (results.length > 0 ? results : found).filter(({ finding }) => !isGeneric(headingOf(finding)));
}

/** A heading that all findings stand below and that names no field of its own (二、整改落实的成效) is no level. */
function withoutWrappers(placed: readonly Placed[]): Placed[] {
  const [first] = placed.map(({ above }) => above[0]);
  if (!first || !placed.every(({ above }) => above[0] === first) || !isWrapper(first)) return [...placed];
  return withoutWrappers(placed.map(({ finding, above }) => ({ finding, above: above.slice(1) })));
}

function isWrapper(node: Node): boolean {
  const heading = headingOf(node);
  if (isGeneric(heading)) return true;
  return !isField(heading) && node.likeness !== "shortcoming" && /整改|问题|反馈|成效|进展|情况|巡[察视]/.test(heading);
}
