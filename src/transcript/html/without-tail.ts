import { textOfBlock } from './entry.ts';
import { type Flow, type FlowBlock, plainWordsOf } from './flow.ts';

/** Over what readers wrote below a text. */
const comments =
  /^(?:\d{1,5} )?(?:(?:reader )?comments?|(?:leave|add|post|write) a (?:comment|reply)|(?:网友|网民|读者|讀者|精选|精選|热门|熱門|全部|最新|发表|發表)?(?:评论|評論|留言))(?:区|區)? ?(?:[(（] ?\d{0,6} ?[)）]|\d{1,6})? ?[:：]?$/iu;
/** Over what else there is to read. */
const more =
  /^(?:related(?: (?:posts|articles|stories|reading|content|links|interviews))?|you (?:may|might) also (?:like|enjoy)|read (?:next|more|also)|recommended(?: (?:reading|for you|posts|articles|stories))?|more (?:stories|articles|interviews)|most popular|newsletter|subscribe|(?:相关|相關|推荐|推薦|延伸)(?:阅读|閱讀|文章)|猜你喜[欢歡]|更多(?:文章|阅读|閱讀|内容|內容)) ?[:：]?$/iu;

/** Whether a heading stands over what else there is to read. */
export function isOverMore(block: FlowBlock): boolean {
  return block.kind === 'heading' && more.test(textOfBlock(block));
}

/** Over the talk itself: pages that fold their parts have it anywhere. */
const transcript = /transcript|文字稿|逐字稿|[访訪][谈談]实[录錄]/iu;

/** The paragraphs of a page up to the heading below its text over what readers wrote, or what else there is to read. */
export function withoutTail(flow: Flow): Flow {
  const { blocks, holders } = flow;
  const end = findTail(blocks);
  if (end === -1) return flow;
  return {
    ...flow,
    blocks: blocks.slice(0, end),
    holders: holders.flatMap((holder) => (holder.start < end ? [{ ...holder, end: Math.min(holder.end, end) }] : [])),
  };
}

function findTail(blocks: readonly FlowBlock[]): number {
  const names = blocks.map(nameOf);
  const last = new Map(names.map((name, at) => [name, at]));
  const sizes = blocks.map((block) => plainWordsOf(block).length);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const isTranscript = (block: FlowBlock) => block.kind === 'heading' && transcript.test(textOfBlock(block));
  const start = blocks.findLastIndex(isTranscript);
  const known = new Set<string>();
  // Up to a heading: in UTF-16 units, and where anybody who is named by then is named for the last time.
  let [before, latest] = [0, -1];
  return blocks.findIndex((block, at) => {
    const name = names[at];
    before += sizes[at] ?? 0;
    if (name !== undefined) {
      known.add(name);
      latest = Math.max(latest, last.get(name) ?? at);
    }
    if (block.kind !== 'heading' || at < start) return false;
    // Below the text are two names at least before it, or half of all words.
    const isBelow = known.size > 1 || before * 2 >= whole;
    const text = textOfBlock(block);
    // Boxes of what else there is to read stand beside a text, too: then it goes on below.
    return isBelow && (comments.test(text) || (more.test(text) && latest < at));
  });
}

/** What stands where a name would. */
function nameOf(block: FlowBlock): string | undefined {
  if (block.kind === 'heading' || block.kind === 'image' || block.kind === 'rule') return undefined;
  const [first] = block.lines[0]?.runs ?? [];
  const written = first?.mark === 'cite' ? first.text : /^[^\n:：]{1,40}(?=[:：])/u.exec(plainWordsOf(block))?.[0];
  const name = written?.replace(/[:：]/u, '').trim() ?? '';
  return name === '' ? undefined : name;
}
