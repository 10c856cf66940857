import type { APIButtonComponent } from 'discord-api-types/v10';
import type { UnreadableFeed } from '../../feeds/unreadable-feed.ts';
import { rows } from '../components/button.ts';
import { limits } from '../limits.ts';
import { neutralColour } from '../interview/speaker-colour.ts';
import type { MessageBody } from '../message-body.ts';
import { permittedBody } from '../permitted-body.ts';
import type { Reader } from '../reader.ts';
import { fitLine } from '../text/fit-line.ts';
import { unreadableFeedLine } from './unreadable-feed-line.ts';

export interface UnreadableFeedCard {
  readonly title: string;
  readonly feed: UnreadableFeed;
  /** Whole sentences in the reader's language. */
  readonly notes: readonly string[];
  readonly buttons: readonly APIButtonComponent[];
}

/** One that cannot be read, where something is, or was, done to it. */
export function unreadableFeedBody(
  { title, feed, notes, buttons }: UnreadableFeedCard,
  { locale, layout }: Reader,
): MessageBody {
  const lines = [unreadableFeedLine(feed, locale), ...(notes.length > 0 ? ['', ...notes] : [])];
  const embed = { title: fitLine(title, limits.title), color: neutralColour, description: lines.join('\n') };
  return permittedBody({ embeds: [embed], components: rows(buttons) }, layout);
}
