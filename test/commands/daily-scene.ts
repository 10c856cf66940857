import { daily } from '../../commands/daily.ts';
import type { Clock } from '../../src/clock.ts';
import { readPlanFacts } from '../../src/feeds/plan-facts.ts';
import type { Command, Deps } from '../../src/conversation/command.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type {
  ButtonRequest,
  CommandRequest,
  CompletionRequest,
  PickedChannel,
} from '../../src/conversation/request.ts';
import type { Library } from '../../src/interview/interview.ts';
import type { MessageBody } from '../../src/render/message-body.ts';
import { noticeBody } from '../../src/render/feeds/notice-body.ts';
import { postBody } from '../../src/render/feeds/post-body.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { pickFor } from '../../src/feeds/pick-for.ts';
import { SendFailure, type FoundLacks, type Refused } from '../../src/delivery/poster.ts';
import { createScheduler } from '../../src/delivery/scheduler.ts';
import { buttonsOf, checkMessage, textOf } from '../fixtures/check-message.ts';
import { asked, depsFor, pressed, typed } from '../fixtures/deps.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { memoryStore } from '../fixtures/memory-store.ts';

export const guildId = '100000000000000001';
export const hereId = '100000000000000002';
export const dailyId = '100000000000000020';
export const forumId = '100000000000000021';
export const roleId = '100000000000000030';
const administrator = 1n << 3n;

/** View Channel, Send Messages, Embed Links, Read Message History. */
export const enough = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n);
export const manager = 1n << 5n;
/** Wednesday, 2026-05-06, 08:00 in Shanghai. */
export const wednesday = Date.UTC(2026, 4, 6);

export const basics = { channel: dailyId, kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' };

export interface DailyScene {
  readonly deps: Deps;
  readonly sent: { readonly channelId: string; readonly body: MessageBody; readonly roleId: string | undefined }[];
  nowMs: number;
  /** Discord refuses the next posts with these. */
  readonly refusals: Refused[];
  /** What Discord shows the next posts to lack. */
  lacks: FoundLacks;
  /** What people were told by direct message. */
  readonly told: readonly string[];
  run(subcommand: string, options?: CommandRequest['options'], over?: Partial<CommandRequest>): Promise<Reply>;
  press(customId: string | undefined, over?: Partial<ButtonRequest>): Promise<Reply>;
  complete(
    subcommand: string,
    name: string,
    value: string,
    over?: Partial<CompletionRequest>,
  ): Promise<readonly Choice[]>;
  /** The one feed there is. */
  only(): Promise<Feed>;
}

type Choice = { readonly name: string; readonly value: string };

/** `/daily` with the real store, the real plan and the real delivery; Discord itself is a list of what was sent. */
export function createDailyScene(library: Library = libraryOf(teaInterview()), store = memoryStore()): DailyScene {
  const sent: { channelId: string; body: MessageBody; roleId: string | undefined }[] = [];
  const refusals: Refused[] = [];
  const told: string[] = [];
  let atMs = wednesday;
  const clock: Clock = { wall: () => atMs, steady: () => atMs, after: () => () => undefined };
  let lots = 0;
  const base = depsFor(library, {
    store,
    clock,
    // Ids and seeds differ, and are the same in each run.
    random: () => (lots = (lots * 31 + 17) % 9973) / 9973,
  });
  const render = async (feed: Feed, item: string, date: string) =>
    postBody({
      library,
      locale: (await store.settings(feed.guildId)).locale ?? 'en-US',
      feed,
      item,
      date,
      draws: true,
    });
  const { delivery } = createScheduler<MessageBody>({
    store,
    poster: {
      async send({ channelId, body, roleId }) {
        const refusal = refusals.shift();
        if (refusal !== undefined) throw new SendFailure({ kind: 'refused', ...refusal }, undefined);
        sent.push({ channelId, body, roleId });
        return { messageId: String(700_000_000_000_000_000n + BigInt(sent.length)), lacks: scene.lacks };
      },
      find: () => Promise.resolve('absent'),
      tell(_, body) {
        told.push(textOf(body));
        return Promise.resolve(true);
      },
      seesGuild: () => Promise.resolve('seen'),
      takesPosts: () => Promise.resolve('yes'),
    },
    async pick(feed, date) {
      const facts = await readPlanFacts(feed, { library, store });
      const wishes = facts.wishes.filter(({ wish }) => wish.kind !== 'skip');
      const { item, lacking = 'items' } = pickFor({ ...facts, wishes }, date);
      return item === undefined ? { lacking } : { item };
    },
    render,
    renderNotice: (feed, notice) => Promise.resolve(noticeBody(library, feed, notice, 'en-US')),
    clock,
    random: () => 0.5,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    processId: 'p1',
    onFatal: () => undefined,
  });
  const deps: Deps = { ...base, delivery };
  const buttons: NonNullable<Command['buttons']> = daily.buttons;
  const scene: DailyScene = {
    deps,
    sent,
    refusals,
    lacks: [],
    told,
    get nowMs() {
      return atMs;
    },
    set nowMs(toMs) {
      atMs = toMs;
    },
    async run(subcommand, options = {}, over = {}) {
      const reply = await daily.run(
        asked('daily', options, { ...moderator, subcommand, ...pickedBy(options), ...over }),
        deps,
      );
      checkMessage(reply);
      return reply;
    },
    async press(customId, over = {}) {
      if (customId === undefined) throw new Error('there is no such button');
      const request = pressed(customId, { ...moderator, ephemeral: true, ...over });
      const reply = await buttons[request.action]!(request, deps);
      checkMessage(reply);
      return reply;
    },
    async complete(subcommand, name, value, over = {}) {
      const { choices } = await daily.complete(
        typed('daily', name, value, { ...moderator, subcommand, ...over }),
        deps,
      );
      return choices;
    },
    async only() {
      const [feed] = await store.feedsOf(guildId);
      return feed!;
    },
  };
  return scene;
}

const moderator = { memberPermissions: manager, locale: 'en-US', guildId, channelType: 0 } as const;

export const channels: Readonly<Record<string, PickedChannel>> = {
  [dailyId]: { id: dailyId, name: 'daily', type: 0, appPermissions: enough },
  [forumId]: { id: forumId, name: 'forum', type: 15, appPermissions: administrator },
  [hereId]: { id: hereId, name: 'here', type: 0, appPermissions: enough },
};

function pickedBy({ channel, role }: CommandRequest['options']): Partial<CommandRequest> {
  const picked = channels[String(channel)];
  return {
    channels: picked === undefined ? {} : { [picked.id]: picked },
    roles: role === undefined ? {} : { [String(role)]: { id: String(role), name: 'readers', mentionable: true } },
  };
}

export function buttonOf(reply: MessageBody, label: string): string | undefined {
  return buttonsOf(reply).get(label);
}

export { textOf };

export function refusedFor(reason: Refused['reason'], code: number, words: string): Refused {
  return { reason, answer: { code, words }, afterMs: undefined };
}

export const missingPermission = refusedFor('missing-permission', 50013, 'Missing Permissions');
export const harmfulLink = refusedFor('content-refused', 240000, 'Blocked');
