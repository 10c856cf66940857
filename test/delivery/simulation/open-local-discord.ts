import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import {
  startLocalDiscord,
  type LocalChannel,
  type LocalDiscord,
  type RestFault,
} from '../../../src/local-discord/local-discord.ts';
import { createRest } from '../../../src/discord/rest/guarded-rest-options.ts';
import { createPoster } from '../../../src/discord/posting/create-poster.ts';
import type { MessageBody } from '../../../src/render/message-body.ts';
import { withPostMark } from '../../../src/render/components/post-mark.ts';
import type { Poster } from '../../../src/delivery/poster.ts';
import {
  fateIn,
  type BorderChannel,
  type BorderMessage,
  type Fate,
  type RefusedPost,
  type MarkedBody,
  type SimulatedDiscord,
  type Weather,
} from './border-discord.ts';
import { guardFor } from '../../fixtures/guard-for.ts';
import type { VirtualTime } from './virtual-time.ts';

/** As the poster waits for an answer; a request that hangs is stored a little later, when nobody listens any more. */
const answerWithinMs = 15_000;

/** The local Discord, reached by the real poster over real sockets, on a simulation's time. */
export async function openLocalDiscord(time: VirtualTime, random: () => number): Promise<SimulatedDiscord> {
  const now = () => Math.round(time.now());
  const local = await startLocalDiscord({ clock: now, rateLimits: false, requestsKept: 100 });
  const guilds = ['one', 'two', 'three', 'four'].map((name) => local.addGuild({ name }));
  const [home = ''] = guilds.map(({ id }) => id);
  const channels = [0, 15, 5, 15, 0].map((type, index) => local.addChannel(home, { type, name: `c${index}` }));
  const unreadable = channels.at(-1)!;
  unreadable.appPermissions &= ~bits.ReadMessageHistory;
  const messages = keepPosts(local, now);
  const refusals = keepRefusals(local, now);
  const notices = keepNotices(local);
  const role = local.guilds.find(({ id }) => id === home)!.roles.find(({ mentionable }) => mentionable)!;
  let blocking = false;
  const hanging = new Set<Promise<void>>();
  const rests: ReturnType<typeof createRest>[] = [];
  let turn: Promise<void> = Promise.resolve();
  let weather: Weather = 'fine';

  const latency = () => time.sleep(40 + random() * 400);

  /** What the request meets, ordered just before it leaves; the clock waits for the answer, unless it hangs. */
  async function meeting<Result>(path: RegExp, ask: () => Promise<Result>): Promise<Result> {
    const fate = fateIn(weather, random);
    await latency();
    // One after the other: each meets its own fate.
    const mine = turn.then(() => meet(fate, path, ask));
    turn = time.hold(mine.then(({ reached }) => reached));
    return (await mine).answer;
  }

  async function meet<Result>(fate: Fate, path: RegExp, ask: () => Promise<Result>) {
    const { promise: hung, resolve: hang } = Promise.withResolvers<void>();
    local.faults.clear();
    if (fate !== 'fine') local.faults.rest(faultFor(fate, hang), { path });
    const isPost = (json: unknown) => readPost(json) !== undefined;
    if (blocking) local.faults.rest({ kind: 'refusal', code: 200000 }, { body: isPost, times: Infinity });
    const isHarmful = (json: unknown) => Number(readPost(json)?.item.replace('item-', '')) % harmfulEvery === 0;
    local.faults.rest({ kind: 'refusal', code: 240000 }, { body: isHarmful, times: Infinity });
    const answer = ask();
    const settled = answer.then(
      () => undefined,
      () => undefined,
    );
    void hung.then(() => hanging.add(settled));
    void settled.then(() => hanging.delete(settled));
    return { answer: settled.then(() => answer), reached: Promise.race([settled, hung]) };
  }

  /** Past the poster's patience. The clock waits while the request is served at last. */
  async function tooLate(): Promise<void> {
    await time.sleep(answerWithinMs + 500 + random() * 3000);
    void time.hold(nextRequest(local));
  }

  function faultFor(fate: Exclude<Fate, 'fine'>, onHang: () => void): RestFault {
    const faults: Record<typeof fate, () => RestFault> = {
      '5xx': () => ({ kind: 'status', status: 502 }),
      '5xx-stored': () => ({ kind: 'reset', when: 'after' }),
      reset: () => ({ kind: 'reset', when: 'before' }),
      'reset-stored': () => ({ kind: 'reset', when: 'after' }),
      refused: () => ({ kind: 'blocked' }),
      limited: () => ({ kind: 'rate-limit', scope: 'user', retryAfterSeconds: 30 }),
      'false-403': () => ({ kind: 'refusal', code: random() < 0.5 ? 50001 : 50013 }),
      'not-now': () => ({ kind: 'refusal', code: random() < 0.5 ? 160006 : 20016 }),
      hanging: () => ({
        kind: 'slow',
        until() {
          onHang();
          return tooLate();
        },
      }),
    };
    return faults[fate]();
  }

  return {
    get weather() {
      return weather;
    },
    set weather(next) {
      weather = next;
    },
    channels: new Map(channels.map((channel) => [channel.id, borderChannel(channel)])),
    guildIds: guilds.map(({ id }) => id),
    userId: local.users[0]!.id,
    messages,
    refusals,
    notices,
    roleId: role.id,
    get mentionable() {
      return role.mentionable;
    },
    set mentionable(mentionable) {
      local.changeRole(role.id, { mentionable });
    },
    get blocking() {
      return blocking;
    },
    set blocking(blocks) {
      blocking = blocks;
    },
    sent: (feedId, date) => messages.filter((message) => message.feedId === feedId && message.date === date),
    remove(id) {
      const message = messages.find((message) => message.id === id);
      if (message === undefined || message.deleted) return;
      message.deleted = true;
      local.remove(id);
    },
    connect(after) {
      const clock = {
        wall: now,
        steady: time.now,
        /** What is given up comes back as a failure after a moment of real time. */
        after: (ms: number, action: () => void) =>
          after(ms, () => {
            action();
            if (hanging.size > 0) void time.hold(Promise.race(hanging));
          }),
      };
      const rest = createRest(guardFor(local.apiUrl, { clock }), local.token, Number.POSITIVE_INFINITY);
      rests.push(rest);
      const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
      const poster = createPoster({ rest, botUserId: local.applicationId, clock, log });
      return adapt(poster, meeting, time);
    },
    async close() {
      if (local.violations.length > 0) throw new Error(`rules were broken: ${JSON.stringify(local.violations[0])}`);
      await local.close();
      // A process that ended would take its timers along.
      for (const rest of rests) {
        rest.clearHashSweeper();
        rest.clearHandlerSweeper();
      }
    },
  };
}

function adapt(
  poster: Poster<MessageBody>,
  meeting: <Result>(path: RegExp, ask: () => Promise<Result>) => Promise<Result>,
  time: VirtualTime,
): Poster<MarkedBody> {
  const lines = new Map<string, Promise<unknown>>();

  /** As the library would by itself, without the clock: to one channel, one request after the other. */
  function inLine<Result>(channelId: string, ask: () => Promise<Result>): Promise<Result> {
    const asked = (lines.get(channelId) ?? Promise.resolve()).then(ask);
    lines.set(
      channelId,
      asked.catch(() => undefined),
    );
    return asked;
  }

  return {
    send: ({ body, ...post }) =>
      inLine(post.channelId, () =>
        meeting(/\/(messages|threads)$/, () => poster.send({ ...post, body: toMessage(body) })),
      ),
    followUp: (wanted) =>
      inLine(wanted.channelId, () => meeting(/\/(threads|crosspost)$/, () => poster.followUp(wanted))),
    find: (channelId, mark, sinceMs) =>
      inLine(channelId, () => meeting(/./, () => poster.find(channelId, mark, sinceMs))),
    tell: (userId, { body, ...telling }) =>
      inLine(userId, () =>
        meeting(/\/users\/@me|\/messages$/, () => poster.tell(userId, { ...telling, body: toMessage(body) })),
      ),
    seesGuild: (guildId) => time.hold(poster.seesGuild(guildId)),
    takesPosts: (channelId) => time.hold(poster.takesPosts(channelId)),
  };
}

function toMessage({ feedId, date, item }: MarkedBody): MessageBody {
  return withPostMark({ content: item }, { feedId, date }, 'en-US');
}

function quiet(): void {}

function nextRequest(local: LocalDiscord): Promise<void> {
  return new Promise((resolve) => {
    const stop = local.onRequest(() => {
      stop();
      resolve();
    });
  });
}

function borderChannel(channel: LocalChannel): BorderChannel {
  const open = channel.appPermissions;
  return {
    id: channel.id,
    forum: channel.forum !== undefined,
    readable: (open & bits.ReadMessageHistory) !== 0n,
    get refused() {
      return channel.appPermissions !== open;
    },
    set refused(refused) {
      channel.appPermissions = refused
        ? open & ~(bits.SendMessages | bits.SendMessagesInThreads | bits.CreatePublicThreads)
        : open;
    },
  };
}

/** One item in so many holds what Discord's filter takes for a harmful link. */
const harmfulEvery = 17;

/** Which post a request is to send, if any. */
function readPost(
  json: unknown,
): { readonly feedId: string; readonly date: string; readonly item: string } | undefined {
  const text = JSON.stringify(json ?? '');
  const [, feedId, date] = /"daily:post:1:([^:"]+):(\d[^:"]+)"/.exec(text) ?? [];
  const [item] = /item-\d+/.exec(text) ?? [];
  return feedId === undefined || date === undefined || item === undefined ? undefined : { feedId, date, item };
}

/** Every post that Discord refused in its own words. */
function keepRefusals(local: LocalDiscord, now: () => number): readonly RefusedPost[] {
  const kept: RefusedPost[] = [];
  local.onRequest(({ method, body, response, status }) => {
    const post = method === 'POST' && status >= 400 ? readPost(body) : undefined;
    const code = typeof response === 'object' && response !== null && 'code' in response ? Number(response.code) : 0;
    if (post !== undefined && code > 0) kept.push({ ...post, code, atMs: now() });
  });
  return kept;
}

/** What people were told, as it stands in their channels. */
function keepNotices(local: LocalDiscord): readonly string[] {
  const kept: string[] = [];
  local.onMessage(({ kind, message }) => {
    const isNotice = JSON.stringify(message.components ?? []).includes(':notice"');
    if (kind === 'create' && isNotice) kept.push(message.content);
  });
  return kept;
}

/** Every post that was ever stored, by the mark it carries. */
function keepPosts(local: LocalDiscord, now: () => number): readonly BorderMessage[] {
  const kept: BorderMessage[] = [];
  local.onMessage(({ kind, message }) => {
    const [, feedId, date] = /"daily:post:1:([^:"]+):([^:"]+)"/.exec(JSON.stringify(message.components ?? [])) ?? [];
    if (kind !== 'create' || feedId === undefined || date === undefined || date === 'notice') return;
    kept.push({
      id: message.id,
      feedId,
      date,
      item: message.content.split('\n').at(-1) ?? '',
      channelId: message.channel_id,
      atMs: now(),
      nonce: '',
      deleted: false,
    });
  });
  return kept;
}
