import { childrenOf, type PageNode } from './parse-page.ts';

/**
 * Everything under a node in the order of the page. Without recursion, for a page may nest as deep as it is long.
 * @param enter says whether what is inside is looked at, too
 * @param leave is called for each that was entered, once all inside is done
 */
export function walkPage(root: PageNode, enter: (node: PageNode) => boolean, leave?: (node: PageNode) => void): void {
  const open: { readonly node: PageNode; readonly children: readonly PageNode[]; next: number }[] = [];
  if (enter(root)) open.push({ node: root, children: childrenOf(root), next: 0 });
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const child = last.children[last.next];
    if (child === undefined) {
      open.pop();
      leave?.(last.node);
      continue;
    }
    last.next += 1;
    if (enter(child)) open.push({ node: child, children: childrenOf(child), next: 0 });
  }
}
