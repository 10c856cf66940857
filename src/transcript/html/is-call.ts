import { textOfBlock } from './entry.ts';
import type { FlowBlock } from './flow.ts';

/** What magazines set in bold between paragraphs, as if somebody of that name spoke. */
const calls =
  /^(?:related(?: \p{L}{3,10})?|subscribe|listen(?: (?:on|to|now|here)(?: \p{L}{2,12})?)?|share(?: this)?|watch|sign up|follow us|read (?:more|next|also)|see also|newsletter|advertisement|(?:相关|相關|推荐|推薦|延伸)(?:阅读|閱讀)|[订訂][阅閱]|分享|[收听聽]{2}|[关關]注)\s?(?:[:：]|$)/iu;

/** Whether a paragraph only says what else there is to read, to hear or to press. */
export function isCall(block: FlowBlock): boolean {
  const [first] = block.lines[0]?.runs ?? [];
  return block.kind === 'text' && first?.bold === true && calls.test(textOfBlock(block));
}
