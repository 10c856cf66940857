/** Blocks on pages of at most `limit` UTF-16 units, joined by line breaks, and `most` blocks; one alone may fill its page. */
export function paginate<Block extends { readonly length: number }>(
  blocks: readonly Block[],
  limit: number,
  most = Infinity,
): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let used = 0;
  for (const block of blocks) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (page.length >= most || used + 1 + block.length > limit)) {
      pages.push([block]);
      used = block.length;
    } else {
      used += block.length + (page.length > 0 ? 1 : 0);
      page.push(block);
    }
  }
  return pages;
}
