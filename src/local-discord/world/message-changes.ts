import type { APIMessage, APIPoll, Snowflake } from 'discord-api-types/v10';
import { composeMessage } from '../messages/compose-message.ts';
import { contentsOf } from '../messages/contents-of.ts';
import { keepMessage } from '../messages/keep-message.ts';
import type { MessageContext } from '../messages/message-context.ts';
import type { MessageForm } from '../referee/message-findings.ts';
import { channelAt, personAt } from './channel-at.ts';
import { isoTime } from './channel-json.ts';
import { findChannel } from './find-channel.ts';
import type { PlaceRegistry } from './place-registry.ts';
import type { LocalChannel, LocalUser } from './world.ts';

/** What somebody writes beside words: whatever a message may have. */
export interface Writing extends Omit<Partial<MessageForm>, 'content' | 'attachments' | 'poll'> {
  /** A person, by name or id; the first of the world by default. */
  readonly user?: string;
  /** Or another app, by a name of its own. */
  readonly app?: string;
  readonly files?: readonly WrittenFile[];
  readonly poll?: { readonly question: string; readonly answers: readonly string[] };
}

export interface WrittenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Its alt text. */
  readonly description?: string;
}

/** What people do with messages. */
export interface MessageChanges {
  /** Somebody writes. */
  say(channelId: Snowflake, content: string, writing?: Writing): APIMessage;
  /**
   * A person forwards a message: what stands in it comes along as a snapshot, and who wrote it does not.
   * @see https://discord.com/developers/docs/resources/message#message-snapshot-object
   */
  forward(message: APIMessage | Snowflake, channelId: Snowflake, options?: { readonly user?: string }): APIMessage;
  /** A moderator deletes a message, or in a forum the post with it. */
  remove(message: APIMessage | Snowflake): void;
}

const hasSnapshot = 1 << 14;
const pollLayout = 1;
const pollHours = 24;

export function messageChanges(context: MessageContext, places: PlaceRegistry): MessageChanges {
  const { clock, snowflake, world, messages } = context;
  const keep = (message: APIMessage): APIMessage => {
    const place = { kind: 'guild', channelId: message.channel_id } as const;
    keepMessage(context, { message, place, seenBy: undefined });
    return message;
  };
  const write = (channel: LocalChannel, author: LocalUser, content: string, writing: Writing): APIMessage => {
    const { files = [], poll, user: _user, app: _app, ...form } = writing;
    const attachments = files.map(({ name, description }, index) => ({
      id: String(index),
      filename: name,
      ...(description === undefined ? {} : { description }),
    }));
    const uploads = files.map((file, index) => ({ ...file, field: `files[${index}]` }));
    const frame = { id: snowflake(), channelId: channel.id, author, sentAtMs: clock(), type: 0 };
    const contents = contentsOf(context, { ...form, content, attachments }, uploads, [], channel);
    const message = composeMessage(frame, contents, form.flags ?? 0);
    return poll === undefined ? message : { ...message, poll: pollJson(poll, clock()) };
  };
  const stored = (message: APIMessage | Snowflake): APIMessage => {
    const id = typeof message === 'string' ? message : message.id;
    const found = messages.find(id);
    if (found === undefined) throw new RangeError(`no message ${id}`);
    return found.message;
  };
  return {
    say(channelId, content, writing = {}) {
      const author = writing.app === undefined ? personAt(world, writing.user) : anApp(writing.app, snowflake());
      return keep(write(channelAt(world, channelId), author, content, writing));
    },
    forward(message, channelId, { user } = {}) {
      const original = stored(message);
      if (original.poll !== undefined) throw new RangeError('nobody can forward a poll');
      const forwarded = write(channelAt(world, channelId), personAt(world, user), '', { flags: hasSnapshot });
      const { id, channel_id } = original;
      const guildId = findChannel(world, channel_id)?.guildId;
      return keep({
        ...forwarded,
        message_reference: {
          type: 1,
          message_id: id,
          channel_id,
          ...(guildId === undefined ? {} : { guild_id: guildId }),
        },
        message_snapshots: original.message_snapshots ?? [{ message: snapshotOf(original) }],
      });
    },
    remove(message) {
      const { id, channel_id } = stored(message);
      messages.delete(id);
      const channel = findChannel(world, channel_id);
      const parent = findChannel(world, channel?.parentId ?? '');
      if (channel?.id === id && parent?.forum !== undefined) places.delete(channel);
    },
  };
}

function snapshotOf(message: APIMessage): NonNullable<APIMessage['message_snapshots']>[number]['message'] {
  const { type, content, embeds, attachments, timestamp, edited_timestamp, flags, mentions, mention_roles } = message;
  const { components = [] } = message;
  return {
    type,
    content,
    embeds,
    attachments,
    timestamp,
    edited_timestamp,
    ...(flags === undefined ? {} : { flags }),
    mentions,
    mention_roles,
    components,
  };
}

function anApp(name: string, id: Snowflake): LocalUser {
  return { id, username: name.toLowerCase(), globalName: name, locale: 'en-US', bot: true };
}

function pollJson({ question, answers }: NonNullable<Writing['poll']>, atMs: number): APIPoll {
  return {
    question: { text: question },
    answers: answers.map((text, index) => ({ answer_id: index + 1, poll_media: { text } })),
    expiry: isoTime(atMs + pollHours * 3_600_000),
    allow_multiselect: false,
    layout_type: pollLayout,
    results: { answer_counts: [], is_finalized: false },
  };
}
