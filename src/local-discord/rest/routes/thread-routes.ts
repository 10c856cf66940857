import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { fileNames } from '../../messages/attach.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import { invalid, repeated, required, under } from '../../referee/finding.ts';
import { isObject } from '../../referee/json-object.ts';
import { isEmptyMessage, messageFindings, type MessageForm } from '../../referee/message-findings.ts';
import { judgeBySchema, type Judged } from '../../referee/judge-by-schema.ts';
import { vouched } from '../../referee/vouched.ts';
import { channelJson, isoTime } from '../../world/channel-json.ts';
import type { PlaceRegistry } from '../../world/place-registry.ts';
import { createThread } from '../../world/create-channel.ts';
import type { LocalChannel } from '../../world/world.ts';
import { refusals } from '../api-error.ts';
import type { RestAnswer, HttpExchange, Route } from '../http-exchange.ts';
import { channelOf, need } from '../channel-of.ts';
import { emptyMessage, needForContents, writeMessage } from './channel-message-routes.ts';

interface ThreadForm {
  readonly name: string;
  readonly auto_archive_duration?: number | null;
  readonly applied_tags?: readonly string[] | null;
  readonly message: MessageForm;
}

/** Posts in a forum: a thread with its first message, which no nonce covers. */
export function threadRoutes(context: MessageContext, places: PlaceRegistry): Route[] {
  return [
    {
      authorization: 'bot',
      global: true,
      bucket: { limit: 5, perMs: 5_000 },
      method: 'POST',
      pattern: '/channels/:channel/threads',
      handle: (exchange) => openPost(context, places, exchange),
    },
  ];
}

async function openPost(context: MessageContext, places: PlaceRegistry, exchange: HttpExchange): Promise<RestAnswer> {
  const { clock, snowflake, world } = context;
  const parent = channelOf(world, exchange);
  // Threads without a first message belong to text channels: those are not to be had here.
  if (parent.forum === undefined) throw refusals.wrongChannelType();
  need(parent, bits.SendMessages);
  const form = vouched<ThreadForm>(exchange.accept(await judgePost(exchange)));
  channelOf(world, exchange);
  needForContents(parent, form.message, exchange.uploads);
  if (isEmptyMessage(form.message, exchange.uploads.length)) throw emptyMessage();
  const tags = form.applied_tags ?? [];
  checkTags(parent, tags);
  const id = snowflake();
  const thread = createThread(parent, {
    id,
    name: form.name,
    ownerId: world.bot.id,
    createdAtMs: clock(),
    appliedTags: tags,
    autoArchiveMinutes: form.auto_archive_duration ?? 4320,
  });
  places.add(thread);
  parent.lastMessageId = id;
  const message = writeMessage(context, thread, form.message, exchange.uploads, id);
  const member = { id, user_id: world.bot.id, join_timestamp: isoTime(clock()), flags: 0 };
  return { status: 201, body: { ...channelJson(thread, world, clock()), message, member } };
}

async function judgePost(exchange: HttpExchange): Promise<Judged> {
  const judged = await judgeBySchema('CreateForumThreadRequestSchema', exchange.body ?? {});
  if (judged.findings.some(({ rule }) => rule === 'schema')) return judged;
  const { name, message, applied_tags: tags } = vouched<ThreadForm>(judged.body);
  const { uploads } = exchange;
  const around = { kind: 'channel', fileNames: fileNames(message, uploads, []), uploads: uploads.length } as const;
  const findings = [
    ...judged.findings,
    ...(name.trim() === '' ? [required('thread-name', ['name'])] : []),
    ...repeated(tags ?? [], (id) => id).map((index) =>
      invalid('tag-twice', ['applied_tags', index], 'A tag stands once.'),
    ),
    ...(isObject(message) ? under(['message'], messageFindings(message, around)) : []),
  ];
  return { findings, body: judged.body };
}

function checkTags({ forum, appPermissions }: LocalChannel, tags: readonly string[]): void {
  if (forum?.requiresTag === true && tags.length === 0) throw refusals.tagRequired();
  const mayAny = (appPermissions & bits.ManageThreads) !== 0n;
  const known = forum?.tags.filter(({ moderated }) => mayAny || !moderated).map(({ id }) => id) ?? [];
  if (tags.some((id) => !known.includes(id))) throw refusals.missingPermissions();
}
