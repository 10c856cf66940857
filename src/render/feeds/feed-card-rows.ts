import { ChannelType, type APIButtonComponent } from 'discord-api-types/v10';
import type { Feed } from '../../feeds/feed.ts';
import type { ForumTag } from '../../feeds/feed-place.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import { button, rows } from '../components/button.ts';
import { cardTarget, type ToldPlace } from '../components/told-place.ts';
import { runTarget } from '../components/clicked-run.ts';
import { feedTarget } from '../components/feed-state.ts';
import { roleSelectRow, selectRow } from '../components/select-row.ts';
import { oneLine } from '../text/escape-markdown.ts';
import type { MessageBody } from '../message-body.ts';

/** What a post may come with, by the option of `/daily edit` that says so. */
export const feedExtras = ['thread', 'card', 'publish'] as const;
export type FeedExtra = (typeof feedExtras)[number];

export interface CardControls {
  readonly feed: Feed;
  /** Its channel, as far as it is told. */
  readonly place: ToldPlace | undefined;
  /** Of a forum. */
  readonly tags: readonly ForumTag[];
  /** Whether pictures can come with its posts. */
  readonly pictures: boolean;
  /** Whether today's post may still be asked for. */
  readonly mayPost: boolean;
  /** About what was just done. */
  readonly buttons: readonly APIButtonComponent[];
}

/** By what a feed is changed: whom it pings, what its posts come with, and what else there is to do. At most five rows. */
export function feedCardRows(
  { feed, place, tags, pictures, mayPost, buttons }: CardControls,
  locale: Locale,
): NonNullable<MessageBody['components']> {
  const { feeds, feedForm } = messagesFor(locale);
  const { card: words } = feedForm;
  const { id: feedId, roleId } = feed;
  const offered = feedExtras.filter((extra) => feed[extra] === true || suits[extra](place, pictures));
  const extras = offered.map((extra) => ({ label: words.extras[extra], value: extra, picked: feed[extra] === true }));
  return [
    roleSelectRow(cardTarget('role', feedId, place), {
      placeholder: words.role,
      picked: roleId === undefined ? [] : [roleId],
      least: 0,
      most: 1,
    }),
    ...selectRow(cardTarget('extras', feedId, place), {
      placeholder: words.withExtras,
      options: extras,
      least: 0,
      most: feedExtras.length,
    }),
    ...selectRow(cardTarget('tag', feedId, place), {
      placeholder: words.tag,
      options: tags
        .filter(({ moderated, id }) => !moderated || id === feed.tag?.id)
        .map(({ id, name }) => ({ label: oneLine(name) || id, value: id, picked: id === feed.tag?.id })),
      least: 0,
      most: 1,
    }),
    ...rows(buttons, [
      button(feeds.confirmPreview, feedTarget('preview', { feedId })),
      ...(mayPost ? [button(words.post, runTarget('post', { feedId }))] : []),
      button(words.edit, runTarget('edit', { feedId })),
      button(words.more, runTarget('more', { feedId })),
      feed.state === 'active'
        ? button(words.pause, runTarget('pause', { feedId }))
        : button(words.resume, runTarget('resume', { feedId })),
      button(words.remove, runTarget('remove', { feedId })),
    ]),
  ];
}

const threaded: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Whether it can come with a feed's posts there, as far as that is told. */
const suits: Readonly<Record<FeedExtra, (place: ToldPlace | undefined, pictures: boolean) => boolean>> = {
  thread: (place) => place === undefined || threaded.includes(place.type),
  card: (_, pictures) => pictures,
  publish: (place) => place?.type === ChannelType.GuildAnnouncement,
};
