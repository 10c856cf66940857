import { ChannelType } from 'discord-api-types/v10';
import type { ChosenTag, Feed } from '../feeds/feed.ts';
import type { FeedPlace } from '../feeds/feed-place.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import type { Locale } from '../locale.ts';
import { shares } from '../render/limits.ts';
import { escapeMarkdown, oneLine } from '../render/text/escape-markdown.ts';
import { fitText } from '../render/text/fit-text.ts';
import { foldTyped } from '../search/language/fold-typed.ts';
import { UserError } from '../user-error.ts';
import { isNoneWord } from './is-none-word.ts';
import type { FeedOptions } from './read-feed-options.ts';

/** What a feed's posts have besides, and what is to be said about it. */
export interface CheckedExtras {
  readonly thread: boolean;
  readonly publish: boolean;
  readonly tag: ChosenTag | undefined;
  readonly closing: string | undefined;
  /** Sentences in the asker's language. */
  readonly notes: readonly string[];
}

export interface ExtrasPlace {
  readonly channelId: string;
  /** Undefined where nobody told. */
  readonly type: number | undefined;
  readonly place: FeedPlace | undefined;
}

const typesOf: Readonly<Record<'thread' | 'publish' | 'tag', readonly number[]>> = {
  thread: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  publish: [ChannelType.GuildAnnouncement],
  tag: [ChannelType.GuildForum, ChannelType.GuildMedia],
};

/**
 * What is asked for in a kind of channel where it makes no sense is refused; what a feed had before it moved there is
 * dropped, and told. @throws UserError `not-for-channel`, `bad-tag`
 */
export function checkExtras(
  options: FeedOptions,
  where: ExtrasPlace,
  before: Feed | undefined,
  locale: Locale,
): CheckedExtras {
  const { dropped } = messagesFor(locale).talking;
  const notes: string[] = [];

  function flag(option: 'thread' | 'publish'): boolean {
    const fits = isFor(option, where.type);
    if (options[option] === true && !fits)
      throw new UserError('not-for-channel', { option, channelId: where.channelId });
    const wanted = options[option] ?? before?.[option] === true;
    if (wanted && !fits) notes.push(dropped[option]);
    return wanted && fits;
  }

  const [thread, publish] = [flag('thread'), flag('publish')];
  const asked = options.tag !== undefined && !isNoneWord(options.tag) ? getTag(options.tag, where) : undefined;
  const hasMoved = before !== undefined && before.channelId !== where.channelId;
  const kept = options.tag === undefined ? before?.tag : undefined;
  if (kept !== undefined && hasMoved) notes.push(dropped.tag);
  const tag = asked ?? (hasMoved ? undefined : kept);
  const closing = options.closing === undefined ? before?.closing : readClosing(options.closing);
  return { thread, publish, tag, closing, notes: [...notes, ...tagNotes(where.place, tag, locale, 'chooseTag')] };
}

function isFor(option: keyof typeof typesOf, type: number | undefined): boolean {
  return type === undefined || typesOf[option].includes(type);
}

function getTag(given: string, { channelId, type, place }: ExtrasPlace): ChosenTag {
  if (!isFor('tag', type)) throw new UserError('not-for-channel', { option: 'tag', channelId });
  const offered = place?.tags.filter(({ moderated }) => !moderated) ?? [];
  const found =
    offered.find(({ id }) => id === given) ?? offered.find(({ name }) => foldTyped(name) === foldTyped(given));
  if (found === undefined) throw new UserError('bad-tag', { given, channelId });
  return { id: found.id, name: oneLine(found.name) || found.id };
}

function readClosing(typed: string): string | undefined {
  return isNoneWord(typed) ? undefined : fitText(oneLine(typed), shares.closing);
}

/**
 * What a forum does with posts that have no tag, or whose tag it lacks.
 * @param mend - where that is to stand: on the feed's card, or on what opens it
 */
export function tagNotes(
  place: FeedPlace | undefined,
  tag: ChosenTag | undefined,
  locale: Locale,
  mend: 'chooseTag' | 'openToChooseTag',
): readonly string[] {
  if (place === undefined || !isFor('tag', place.type)) return [];
  const { talking } = messagesFor(locale);
  const missing = tag !== undefined && !place.tags.some(({ id }) => id === tag.id);
  const first = place.tags.find(({ moderated }) => !moderated);
  const another = first === undefined ? [] : [talking[mend]];
  const gone = missing ? [talking.tagGone(escapeMarkdown(tag.name))] : [];
  const untagged = place.requiresTag && (tag === undefined || missing);
  const instead = first === undefined ? talking.noTag : talking.defaultTag(escapeMarkdown(first.name));
  const said = [...gone, ...(untagged ? [instead] : [])];
  return said.length === 0 ? [] : [[...said, ...another].join(' ')];
}
