import type { REST } from 'discord.js';
import { onTestFinished } from 'vitest';
import {
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../../../src/local-discord/local-discord.ts';
import { systemClock, type Clock } from '../../../src/clock.ts';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import { createPoster } from '../../../src/discord/posting/create-poster.ts';
import { encodeCustomId } from '../../../src/render/components/custom-id.ts';
import type { MessageBody } from '../../../src/render/message-body.ts';
import { SendFailure, type Poster, type SendFailureKind, type SentPost } from '../../../src/delivery/poster.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import { createLogList } from '../../conversation/dispatch-scene.ts';

export const mark = { feedId: 'k7', date: '2026-01-05' };

/** A feed's post as the render room makes it. */
export function postBody({ feedId, date } = mark, more: Partial<MessageBody> = {}): MessageBody {
  const custom_id = encodeCustomId('daily', 'post', [feedId, date]);
  return {
    embeds: [{ title: 'A quote', description: 'Bread is patience.', author: { name: 'Ana Lim' } }],
    components: [{ type: 1, components: [{ type: 2, style: 2, label: 'About this post', custom_id }] }],
    ...more,
  };
}

export interface PosterScene {
  readonly discord: LocalDiscord;
  readonly poster: Poster<MessageBody>;
  readonly log: ReturnType<typeof createLogList>;
  /** Where a post was refused, each time. */
  readonly refusedIn: readonly string[];
  /** #daily of the first guild. */
  readonly daily: string;
  /** Its forum. */
  readonly forum: string;
  readonly thread: string;
  readonly guildId: string;
  unauthorized(): number;
  send(channelId: string, more?: Partial<Parameters<Poster<MessageBody>['send']>[0]>): Promise<{ messageId: string }>;
  /** What of it the stored message lacks. */
  lacksOf(
    channelId: string,
    more?: Partial<Parameters<Poster<MessageBody>['send']>[0]>,
  ): Promise<SentPost['shown']['lacks']>;
  /** Another process: nothing is remembered. */
  restart(): Poster<MessageBody>;
}

/** The poster with the real library over real sockets, on a local Discord that ends with the test. */
export async function openScene(options: LocalDiscordOptions & { readonly timer?: Clock } = {}): Promise<PosterScene> {
  const discord = await startLocalDiscord({ rateLimits: false, ...options });
  onTestFinished(() => discord.close());
  const log = createLogList();
  let unauthorized = 0;
  const rest = (): REST =>
    createRest(
      guardFor(discord.apiUrl, {
        onUnauthorized: () => (unauthorized += 1),
        clock: options.timer ?? systemClock,
      }),
      discord.token,
      Number.POSITIVE_INFINITY,
    );
  const refusedIn: string[] = [];
  const create = () =>
    createPoster({
      rest: rest(),
      botUserId: discord.applicationId,
      clock: { wall: options.clock ?? Date.now },
      log,
      onRefused: (channelId) => refusedIn.push(channelId),
    });
  const poster = create();
  const [guild] = discord.guilds;
  const named = (name: string) => guild!.channels.find((channel) => channel.name === name)!.id;
  const send = (channelId: string, more: Partial<Parameters<Poster<MessageBody>['send']>[0]> = {}) =>
    poster.send({ channelId, body: postBody(), nonce: 'a-nonce', roleId: undefined, ...more });
  return {
    discord,
    poster,
    log,
    refusedIn,
    daily: named('daily'),
    forum: named('posts'),
    thread: named('book club'),
    guildId: guild!.id,
    unauthorized: () => unauthorized,
    async send(channelId, more) {
      const { messageId } = await send(channelId, more);
      return { messageId };
    },
    lacksOf: async (channelId, more) => (await send(channelId, more)).shown.lacks,
    restart: create,
  };
}

/** What a send fails with; undefined where it does not. */
export async function failureOf(sending: Promise<unknown>): Promise<SendFailureKind | undefined> {
  try {
    await sending;
    return undefined;
  } catch (error) {
    if (error instanceof SendFailure) return error.failure;
    throw error;
  }
}

export const sinceMs = (): number => Date.now() - 24 * 60 * 60_000;
