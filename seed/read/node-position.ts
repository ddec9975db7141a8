/** Where a part of a YAML or JSON text stands. */
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type LineCounter,
} from "yaml";
import type { Path, Position } from "./problem.ts";

/** The position of the value (or the key) at a path, or of the deepest part of the path there is. */
export function nodePosition(
  document: Document,
  lines: LineCounter,
  path: Path,
  part: "value" | "key" = "value",
): Position {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [depth, key] of path.entries()) {
    if (!isCollection(node)) break;
    const pair = isMap(node)
      ? node.items.find((item) => keyText(item.key) === String(key))
      : undefined;
    const next: unknown = isMap(node) ? pair?.value : node.items[Number(key)];
    if (pair !== undefined && part === "key" && depth === path.length - 1) {
      offset = startOf(pair.key);
      break;
    }
    if (!isNode(next)) {
      // A key without a value: "to:".
      if (pair !== undefined) offset = startOf(pair.key);
      break;
    }
    node = next;
    offset = startOf(node);
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
