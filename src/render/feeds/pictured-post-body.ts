import { postQuote, type PostQuote } from '../../feeds/post-quote.ts';
import { findSerialPart } from '../../feeds/serial-parts.ts';
import { quoteLines } from '../quote/quote-lines.ts';
import { speakerColour } from '../interview/speaker-colour.ts';
import type { MessageBody } from '../message-body.ts';
import { limits } from '../limits.ts';
import { closingLine } from './closing-line.ts';
import { type PostFacts, postReader } from './post-body.ts';
import { serialLines } from './serial-lines.ts';

/** What stands around a picture: Discord shows a message's content above it, its embeds below. */
interface Around {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/**
 * A post around the picture of its quote: what came before that stands above it, what came after, and our summary, below. The
 * picture itself says the words, who said them and where they stand; its alt text does, too. Undefined where a post has no
 * picture.
 */
export function picturedPostBody(facts: PostFacts, body: MessageBody): MessageBody | undefined {
  const { library, feed, item, mark } = facts;
  const quote = postQuote(library, feed.kind, item, mark);
  if (quote === undefined) return undefined;
  const line = body.content ?? '';
  const closing = feed.closing === undefined ? [] : [closingLine(feed.closing)];
  const around = aroundPicture(quote, facts);
  const fits = [line, ...around.above, ...closing].join('\n').length <= limits.content;
  const { above, below } = fits ? around : { above: [], below: [...around.above, ...around.below] };
  const colour = speakerColour(quote.interview, quote.passage.speaker);
  return {
    ...body,
    content: [line, ...above, ...(below.length === 0 ? closing : [])].join('\n'),
    embeds: below.length === 0 ? [] : [{ color: colour, description: [...below, ...closing].join('\n') }],
  };
}

/** Of a part of the reading its other passages; of a single quote what was asked, or answered, and our summary. */
function aroundPicture(quote: PostQuote, facts: PostFacts): Around {
  const reader = postReader(facts);
  const passages = findSerialPart(quote.interview, facts.item)?.passages ?? [];
  const at = passages.indexOf(quote.passage);
  if (passages.length < 2) return quoteLines({ ...quote, matches: [] }, reader, 0);
  return { above: serialLines(passages.slice(0, at), reader), below: serialLines(passages.slice(at + 1), reader) };
}
