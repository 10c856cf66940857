import { isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';

/** Where a path leads in a YAML document: its own node, or the nearest one above it that is written. */
export interface FoundNode {
  readonly found: boolean;
  readonly node: Node | undefined;
  /** UTF-16 offset in the text. */
  readonly offset: number;
}

/** With `atKey`, the offset of the last step's key instead of its value. */
export function findNode(document: Document, path: readonly PropertyKey[], atKey = false): FoundNode {
  let here: FoundNode = { found: true, node: document.contents ?? undefined, offset: offsetOf(document.contents) };
  for (const [n, step] of path.entries()) {
    const next = stepInto(here.node, step, atKey && n === path.length - 1);
    if (next === undefined) return { ...here, found: false };
    here = next;
  }
  return here;
}

function stepInto(node: Node | undefined, step: PropertyKey, atKey: boolean): FoundNode | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return isNode(item) ? { found: true, node: item, offset: offsetOf(item) } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
  if (pair === undefined) return undefined;
  const value = isNode(pair.value) ? pair.value : undefined;
  // An empty value has no place of its own worth showing: point at its key.
  const empty = value === undefined || (isScalar(value) && value.value === null);
  return { found: true, node: value, offset: offsetOf(atKey || empty ? pair.key : value) };
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
