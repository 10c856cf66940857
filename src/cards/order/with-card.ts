import type { Locale } from '../../locale.ts';
import type { Library } from '../../interview/interview.ts';
import type { Log } from '../../log.ts';
import { cardFile } from './card-body.ts';
import type { MessageBody } from '../../render/message-body.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { Cards } from '../cards.ts';
import { postQuote } from '../../feeds/post-quote.ts';
import { UserError } from '../../user-error.ts';
import { quoteOrder } from './quote-order.ts';

export interface CardPost {
  readonly library: Library;
  readonly locale: Locale;
  readonly feed: Feed;
  /** As Post.item. */
  readonly item: string;
  /** As Post.mark. */
  readonly mark?: string;
}

/**
 * A post with its picture, where its feed wants one, and then without the words that stand on it. As it is where it cannot be
 * drawn: no post waits for a picture.
 * @param pictured - the post around a picture of its quote
 */
export async function withCard(
  body: MessageBody,
  pictured: MessageBody | undefined,
  { library, locale, feed, item, mark }: CardPost,
  { cards, log }: { readonly cards: Cards | undefined; readonly log: Pick<Log, 'warn'> },
): Promise<MessageBody> {
  const quote = feed.card === true ? postQuote(library, feed.kind, item, mark) : undefined;
  if (quote === undefined) return body;
  if (cards === undefined) return { ...body, undrawn: true };
  try {
    const order = quoteOrder({ ...quote, locale });
    const drawn = await cards.quote(order);
    const files = [cardFile(quote.passage, order, drawn, locale)];
    // Of a long quote a card shows a stretch: then all of it stands below.
    if (pictured === undefined || drawn.text !== order.speech.text) return { ...body, files };
    const { content, embeds } = body;
    return {
      ...pictured,
      files,
      withoutFiles: { ...(content !== undefined && { content }), ...(embeds && { embeds }) },
    };
  } catch (error) {
    log.warn({ feedId: feed.id, item, err: error }, 'a post goes without its picture');
    return isItemsOwn(error) ? body : { ...body, undrawn: true };
  }
}

/** Letters that no font would bring: the next item may come with its picture. */
function isItemsOwn(error: unknown): boolean {
  if (!(error instanceof UserError) || !('packages' in error.params)) return false;
  return error.code === 'card-undrawable' && error.params.packages.length === 0;
}
