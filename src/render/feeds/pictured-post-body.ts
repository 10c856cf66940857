import { findItem } from '../../interview/find-item.ts';
import { findSerialPart } from '../../feeds/serial-parts.ts';
import { excerptView, viewOf, type View } from '../quote/view.ts';
import { shownOf } from '../quote/draw-view.ts';
import { quoteLines } from '../quote/quote-lines.ts';
import { speakerColour } from '../interview/speaker-colour.ts';
import type { MessageBody } from '../message-body.ts';
import { fitText } from '../text/fit-text.ts';
import { limits } from '../limits.ts';
import { closingLine } from './closing-line.ts';
import { interviewOfItem } from './item-entry.ts';
import { type PostFacts, postReader } from './post-body.ts';

/**
 * A post around the picture of its quote: what was asked stands above that, what was answered, and our summary, below it. The
 * picture itself says the words, who said them and where they stand; its alt text does, too. Undefined where a post is no
 * single quote.
 */
export function picturedPostBody(facts: PostFacts, body: MessageBody): MessageBody | undefined {
  const view = quotedView(facts);
  const shown = view && shownOf(view, facts.library);
  if (shown === undefined) return undefined;
  const { interview, passage } = shown;
  const { above, below } = quoteLines(shown, postReader(facts), 0);
  const closing = facts.feed.closing === undefined ? [] : [closingLine(facts.feed.closing)];
  const content = [body.content ?? '', ...above, ...(below.length === 0 ? closing : [])].join('\n');
  const embed = { color: speakerColour(interview, passage.speaker), description: [...below, ...closing].join('\n') };
  return { ...body, content: fitText(content, limits.content), embeds: below.length === 0 ? [] : [embed] };
}

function quotedView({ library, feed, item, mark }: PostFacts): View | undefined {
  if (findItem(library, item)?.item.kind === 'verbatim') {
    return feed.kind === 'highlight' ? excerptView(library, item, mark) : viewOf([item]);
  }
  const interview = interviewOfItem(library, item);
  const passages = (interview && findSerialPart(interview, item)?.passages) ?? [];
  return passages.length === 1 ? viewOf(passages.map(({ id }) => id)) : undefined;
}
