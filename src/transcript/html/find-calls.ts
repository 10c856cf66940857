import { textOfBlock } from './entry.ts';
import type { FlowBlock } from './flow.ts';
import { isOverMore } from './without-tail.ts';

/** What magazines set in bold between paragraphs, as if somebody of that name spoke. */
const calls =
  /^(?:related(?: \p{L}{3,10})?|subscribe|listen(?: (?:on|to|now|here)(?: \p{L}{2,12})?)?|share(?: this)?|watch|sign up|follow us|read (?:more|next|also)|see also|newsletter|advertisement|(?:相关|相關|推荐|推薦|延伸)(?:阅读|閱讀)|[订訂][阅閱]|分享|[收听聽]{2}|[关關]注)\s?(?:[:：]|$)/iu;

/** By index, what only says what else there is to read, to hear or to press: paragraphs, and a heading with the list below it. */
export function findCalls(blocks: readonly FlowBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isInList = false;
  for (const [at, block] of blocks.entries()) {
    isInList = isOverMore(block) || (isInList && block.kind === 'item');
    if (isInList || isCall(block)) found.add(at);
  }
  return found;
}

function isCall(block: FlowBlock): boolean {
  const [first] = block.lines[0]?.runs ?? [];
  return block.kind === 'text' && first?.bold === true && calls.test(textOfBlock(block));
}
