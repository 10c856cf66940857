import {
  SendFailure,
  type FoundLacks,
  type Poster,
  type Refused,
  type SendFailureKind,
  type TellResult,
  type WantedFollowUp,
} from '../../../src/delivery/poster.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface MarkedBody {
  readonly feedId: string;
  readonly date: string;
  readonly item: string;
}

export interface BorderChannel {
  readonly id: string;
  /** A forum's thread is not covered by a nonce. */
  readonly forum: boolean;
  readonly readable: boolean;
  refused: boolean;
}

export interface BorderMessage extends MarkedBody {
  readonly id: string;
  readonly channelId: string;
  readonly atMs: number;
  readonly nonce: string;
  deleted: boolean;
}

export const fates = [
  'fine',
  '5xx',
  '5xx-stored',
  'reset',
  'reset-stored',
  'refused',
  'hanging',
  'limited',
  /** By Discord itself, and wrongly. */
  'false-403',
  'not-now',
] as const;
export type Fate = (typeof fates)[number];

/** Of Discord's refusals: those of the place, by itself or as ordered, and of the moment. */
export const placeCodes: readonly number[] = [50001, 50013];
export const momentCodes: readonly number[] = [160006, 20016];

/** A post that Discord refused in its own words. */
export interface RefusedPost {
  readonly feedId: string;
  readonly date: string;
  readonly item: string;
  readonly code: number;
  readonly atMs: number;
}

/** How requests fare. In a storm each fares differently, and many hang and are stored late. */
export type Weather = Fate | 'storm' | 'unauthorized';

/** Discord as seen from deliveries. */
export interface SimulatedDiscord {
  weather: Weather;
  readonly channels: ReadonlyMap<string, BorderChannel>;
  readonly guildIds: readonly string[];
  readonly userId: string;
  /** Ever sent, deleted ones included. */
  readonly messages: readonly BorderMessage[];
  sent(feedId: string, date: string): readonly BorderMessage[];
  /** Every post that was refused by Discord itself. */
  readonly refusals: readonly RefusedPost[];
  /** What people were told, each once for each time. */
  readonly notices: readonly string[];
  /** Whether everybody may ping the role of the feeds. */
  mentionable: boolean;
  readonly roleId: string;
  /** Whether the server's AutoMod blocks whatever the bot posts. */
  blocking: boolean;
  /** A moderator deletes it. */
  remove(messageId: string): void;
  /** A process's own way to it. @param after - of the process's timers */
  connect(after: VirtualTime['after']): Poster<MarkedBody>;
  close(): Promise<void>;
}

/** One in memory. Nonces are known again for five minutes, in text channels; history has none. */
export interface BorderDiscord extends SimulatedDiscord {
  readonly poster: Poster<MarkedBody>;
  /** Every post that was asked for, and when; looks do not count. */
  readonly asked: readonly { readonly item: string; readonly atMs: number }[];
  /** What Discord says to a post, or to a look at a channel, instead of taking it. */
  refuse: (asked: { readonly channelId: string; readonly item?: string }) => Refused | undefined;
  /** What stored messages lack. */
  lacks: FoundLacks;
  /** Whom, and of what. */
  readonly told: readonly string[];
  /** When somebody was to be told. */
  readonly tellings: readonly number[];
  /** What becomes of direct messages in fine weather. */
  direct: TellResult;
  /** What was done with posts, each once for each time that Discord did it. */
  readonly followed: readonly string[];
  /** When somebody asked for that. */
  readonly followings: readonly number[];
  /** What Discord says to it instead. */
  refuseFollowUp: (wanted: WantedFollowUp) => SendFailureKind | undefined;
  guild: 'seen' | 'gone' | 'unsure';
  /** How often somebody looked whether a channel takes posts. */
  readonly looks: number;
}

const nonceLifeMs = 5 * 60_000;
const timeoutMs = 15_000;

export function createBorderDiscord(
  time: VirtualTime,
  random: () => number,
  channels: readonly BorderChannel[],
): BorderDiscord {
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const messages: BorderMessage[] = [];
  const byMark = new Map<string, BorderMessage[]>();
  const byNonce = new Map<string, BorderMessage>();
  const told: string[] = [];
  const byTelling = new Map<string, number>();
  const tellings: number[] = [];
  const followed: string[] = [];
  const followings: number[] = [];
  let looks = 0;
  const asked: { item: string; atMs: number }[] = [];

  function store(post: { channelId: string; body: MarkedBody; nonce: string }): BorderMessage {
    const twin = byNonce.get(post.nonce);
    const forum = byId.get(post.channelId)?.forum === true;
    if (!forum && twin !== undefined && time.now() - twin.atMs < nonceLifeMs) return twin;
    const { channelId, body, nonce } = post;
    const message = { ...body, id: `m${messages.length + 1}`, channelId, atMs: time.now(), nonce, deleted: false };
    messages.push(message);
    byNonce.set(nonce, message);
    const key = `${body.feedId}:${body.date}`;
    byMark.set(key, [...(byMark.get(key) ?? []), message]);
    return message;
  }

  function writeTo(userId: string, item: string, nonce: string): void {
    if (time.now() - (byTelling.get(nonce) ?? -Infinity) < nonceLifeMs) return;
    byTelling.set(nonce, time.now());
    told.push(`${userId}: ${item}`);
  }

  const trouble = (unsent: boolean, afterMs?: number) =>
    new SendFailure({ kind: 'retry', afterMs, unsent }, new Error('weather'));
  const fateOf = (weather: Weather) => fateIn(weather, random);
  const latency = () => time.sleep(40 + random() * 400);

  const discord: BorderDiscord = {
    weather: 'fine',
    channels: byId,
    guildIds: ['g0', 'g1', 'g2', 'g3'],
    userId: 'u1',
    connect: () => discord.poster,
    close: () => Promise.resolve(),
    remove(id) {
      const message = messages.find((message) => message.id === id);
      if (message !== undefined) message.deleted = true;
    },
    messages,
    asked,
    refusals: [],
    notices: told,
    mentionable: true,
    roleId: '1100000000000000401',
    blocking: false,
    refuse: () => undefined,
    lacks: [],
    told,
    tellings,
    direct: 'told',
    followed,
    followings,
    refuseFollowUp: () => undefined,
    guild: 'seen',
    get looks() {
      return looks;
    },
    sent: (feedId, date) => byMark.get(`${feedId}:${date}`) ?? [],
    poster: {
      async send(post) {
        const fate = fateOf(discord.weather);
        await latency();
        switch (fate) {
          case 'refused':
            throw trouble(true);
          case 'limited':
            throw trouble(true, 30_000);
          case 'false-403':
            throw refusedBy(missingPermissions);
          case 'not-now':
            throw refusedBy({ reason: 'not-now', answer: { code: 160006, words: 'Threads' }, afterMs: undefined });
          case '5xx':
          case 'reset':
            throw trouble(false);
          case 'hanging':
            if (random() < 0.7) time.after(random() * timeoutMs, () => store(post));
            await time.sleep(timeoutMs);
            throw trouble(false);
          case '5xx-stored':
          case 'reset-stored':
            store(post);
            throw trouble(false);
          case 'fine':
            break;
        }
        asked.push({ item: post.body.item, atMs: time.now() });
        const refused = byId.get(post.channelId)?.refused === false ? undefined : missingPermissions;
        refuseBy(refused ?? discord.refuse({ channelId: post.channelId, item: post.body.item }));
        const { id } = store(post);
        await latency();
        return { messageId: id, shown: { about: ['ping', 'embeds', 'files'], lacks: discord.lacks } };
      },
      async followUp(wanted) {
        const { kind, messageId, name } = wanted;
        const fate = fateOf(discord.weather);
        await latency();
        followings.push(time.now());
        const done = `${kind} ${messageId}`;
        // Once a message, as Discord has it.
        const follow = () =>
          void (followed.some((each) => each.startsWith(done)) || followed.push(`${done} ${name}`.trim()));
        if (fate === 'false-403') throw refusedBy(missingPermissions);
        if (fate.endsWith('-stored')) follow();
        if (fate !== 'fine') throw trouble(false);
        const failure = discord.refuseFollowUp(wanted);
        if (failure !== undefined) throw new SendFailure(failure, new Error('refused'));
        follow();
      },
      async find(channelId, { feedId, date }, sinceMs) {
        const fate = fateOf(discord.weather);
        await latency();
        if (fate !== 'fine') throw trouble(false);
        refuseBy(discord.refuse({ channelId }));
        if (byId.get(channelId)?.readable !== true) return 'cannot-look';
        const found = discord
          .sent(feedId, date)
          .find((message) => message.channelId === channelId && !message.deleted && message.atMs >= sinceMs);
        if (found === undefined) return 'absent';
        const lacks = discord.lacks.filter(({ kind }) => kind === 'ping');
        return { messageId: found.id, shown: { about: ['ping'], lacks } };
      },
      async tell(userId, { body: { item }, nonce, askedMs }) {
        await latency();
        tellings.push(time.now());
        const fate = fateOf(discord.weather);
        const mayStand = askedMs !== undefined;
        // These meet the opening of the channel.
        if (['refused', 'limited', 'not-now', '5xx', 'reset'].includes(fate)) return mayStand ? 'unsure' : 'again';
        if (fate === 'false-403') return mayStand ? 'unsure' : 'refused';
        if (mayStand && byTelling.has(nonce)) return 'told';
        const outcome = fate === 'fine' ? discord.direct : 'unsure';
        const write = () => writeTo(userId, item, nonce);
        if (outcome === 'told' || fate.endsWith('-stored')) write();
        if (fate === 'hanging' && random() < 0.7) time.after(random() * timeoutMs, write);
        return outcome;
      },
      async takesPosts(channelId) {
        looks += 1;
        await latency();
        if (discord.weather !== 'fine') return 'unsure';
        return byId.get(channelId)?.refused === false ? 'yes' : 'no';
      },
      async seesGuild() {
        await latency();
        return discord.weather === 'fine' ? discord.guild : 'unsure';
      },
    },
  };
  return discord;
}

export const missingPermissions: Refused = {
  reason: 'missing-permission',
  answer: { code: 50013, words: 'Missing Permissions' },
  afterMs: undefined,
};

function refusedBy(refused: Refused): SendFailure {
  return new SendFailure({ kind: 'refused', ...refused }, new Error(refused.answer.words));
}

function refuseBy(refused: Refused | undefined): void {
  if (refused !== undefined) throw refusedBy(refused);
}

/** How one request fares. @throws SendFailure where the token is refused */
export function fateIn(weather: Weather, random: () => number): Fate {
  if (weather === 'unauthorized') throw new SendFailure({ kind: 'fatal' }, new Error('401'));
  if (weather !== 'storm') return weather;
  if (random() < 0.4) return 'fine';
  return random() < 0.6 ? 'hanging' : (fates[Math.floor(random() * fates.length)] ?? 'fine');
}
