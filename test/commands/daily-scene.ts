import { expect } from 'vitest';
import { daily } from '../../commands/daily.ts';
import type { Clock } from '../../src/clock.ts';
import { readPlanFacts } from '../../src/feeds/plan-facts.ts';
import type { Command, Deps } from '../../src/conversation/command.ts';
import { runCommand } from '../../src/conversation/run-command.ts';
import { withPresent } from '../../src/conversation/with-present.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type {
  ComponentRequest,
  CommandRequest,
  CompletionRequest,
  ModalRequest,
  PickedChannel,
  PickedRole,
} from '../../src/conversation/request.ts';
import type { Library } from '../../src/interview/interview.ts';
import type { ModalBody } from '../../src/render/components/modal.ts';
import type { MessageBody } from '../../src/render/message-body.ts';
import { noticeBody } from '../../src/render/feeds/notice-body.ts';
import { postBody } from '../../src/render/feeds/post-body.ts';
import type { FeedPlace } from '../../src/feeds/feed-place.ts';
import type { ChannelName, ChannelNames } from '../../src/feeds/channel-names.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { pickFor } from '../../src/feeds/pick-for.ts';
import { SendFailure, type FoundLacks, type Refused } from '../../src/delivery/poster.ts';
import { createScheduler } from '../../src/delivery/scheduler.ts';
import { messageOf } from '../fixtures/message-of.ts';
import { buttonsOf, checkMessage, checkModal, filledAsItStands, textOf } from '../fixtures/check-message.ts';
import { asked, depsFor, pressed, submitted, typed } from '../fixtures/deps.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { rightClock } from '../fixtures/right-clock.ts';
import { memoryStore } from '../fixtures/memory-store.ts';

export const guildId = '100000000000000001';
export const hereId = '100000000000000002';
export const dailyId = '100000000000000020';
export const forumId = '100000000000000021';
export const roleId = '100000000000000030';
export const administrator = 1n << 3n;

/** View Channel, Send Messages, Embed Links, Read Message History. */
export const enough = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n);
export const manager = 1n << 5n;
/** View Channel and Send Messages: what a person needs where they have something posted. */
export const writer = (1n << 10n) | (1n << 11n);
/** Wednesday, 2026-05-06, 08:00 in Shanghai. */
export const wednesday = Date.UTC(2026, 4, 6);

export const basics = { channel: dailyId, kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai' };

export interface DailyScene {
  readonly deps: Deps;
  readonly sent: { readonly channelId: string; readonly body: MessageBody; readonly roleId: string | undefined }[];
  nowMs: number;
  /** What Discord tells of channels. */
  readonly places: Map<string, FeedPlace>;
  /** What channels are called, as Discord tells it when it is asked. */
  readonly channelNames: Map<string, ChannelName>;
  /** What roles are like, likewise. */
  readonly roles: Map<string, PickedRole>;
  /** Discord refuses the next posts with these. */
  readonly refusals: Refused[];
  /** What Discord shows the next posts to lack. */
  lacks: FoundLacks;
  /** What people were told by direct message. */
  readonly told: readonly string[];
  run(subcommand: string, options?: CommandRequest['options'], over?: Partial<CommandRequest>): Promise<Reply>;
  press(customId: string | undefined, over?: Partial<ComponentRequest>): Promise<Reply>;
  /** The form that a command opens, or a press. */
  form(by: string, options?: CommandRequest['options'], over?: Partial<CommandRequest>): Promise<ModalBody>;
  /** Fills in a form, which is otherwise left as it stands, and submits it; a refusal answers as the dispatcher would. */
  submit(form: ModalBody, filled?: Filled, over?: Partial<ModalRequest>): Promise<Reply>;
  /** From the message's first select. */
  pick(on: MessageBody, value: string, over?: Partial<ComponentRequest>): Promise<Reply>;
  complete(
    subcommand: string,
    name: string,
    value: string,
    over?: Partial<CompletionRequest>,
  ): Promise<readonly Choice[]>;
  /** The one feed there is. */
  only(): Promise<Feed>;
}

/** What is typed, and picked, by field. */
type Filled = Readonly<Record<string, string>>;

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
  const right = rightClock(clock);
  // Discord has said what time it is before any command arrives.
  void right.askTime();
  const { delivery } = createScheduler<MessageBody>({
    store,
    poster: {
      async send({ channelId, body, roleId }) {
        const refusal = refusals.shift();
        if (refusal !== undefined) throw new SendFailure({ kind: 'refused', ...refusal }, undefined);
        sent.push({ channelId, body, roleId });
        const messageId = String(700_000_000_000_000_000n + BigInt(sent.length));
        return { messageId, shown: { about: ['ping', 'embeds', 'files'], lacks: scene.lacks } };
      },
      followUp: () => Promise.resolve(),
      find: () => Promise.resolve('absent'),
      tell(_, { body }) {
        told.push(textOf(body));
        return Promise.resolve('told');
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
    nameThread: (_, { item }) => Promise.resolve(`thread of ${item}`),
    renderNotice: (feed, notice) => Promise.resolve(noticeBody(library, feed, notice, 'en-US')),
    clock,
    ...right,
    random: () => 0.5,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    processId: 'p1',
    onFatal: () => undefined,
  });
  const channelNames = new Map<string, ChannelName>([[dailyId, { name: 'daily' }]]);
  const heard = new Map<string, ChannelName>();
  const names: ChannelNames = {
    async ask(channelIds) {
      for (const [id, name] of channelNames) if (channelIds.includes(id)) heard.set(id, name);
    },
    known: (channelId) => heard.get(channelId),
  };
  const roles = new Map([[roleId, readers]]);
  const places = new Map<string, FeedPlace>();
  const findRole: Deps['findRole'] = (_, id) => Promise.resolve(roles.get(id));
  const deps: Deps = {
    ...base,
    delivery,
    channelNames: names,
    findRole,
    findPlace: (id) => Promise.resolve(places.get(id)),
  };

  const buttons: NonNullable<Command['components']> = daily.components;
  const scene: DailyScene = {
    deps,
    sent,
    channelNames,
    places,
    roles,
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
      const facts = { ...moderator, subcommand, interactionId: idAt(atMs), ...pickedBy(options), ...over };
      const request = asked('daily', options, facts);
      const given = withPresent(request, deps);
      const reply = messageOf(await daily.run(await daily.read(request, given), given));
      checkMessage(reply);
      return reply;
    },
    async press(customId, over = {}) {
      if (customId === undefined) throw new Error('there is no such button');
      const request = pressed(customId, { ...moderator, ephemeral: true, interactionId: idAt(atMs), ...over });
      const reply = messageOf(await buttons[request.action]!(request, withPresent(request, deps)));
      checkMessage(reply);
      return reply;
    },
    async form(by, options = {}, over = {}) {
      const facts = { ...moderator, interactionId: idAt((atMs += 1)) };
      const reply = by.includes(':')
        ? await buttons[pressed(by).action]!(
            pressed(by, { ...facts, ephemeral: true, ...(over.locale && { locale: over.locale }) }),
            deps,
          )
        : await daily.run(asked('daily', options, { ...facts, subcommand: by, ...pickedBy(options), ...over }), deps);
      if (reply.kind !== 'modal') throw new Error(`no form: ${textOf(reply)}`);
      checkModal(reply.modal);
      return reply.modal;
    },
    async submit(form, filled = {}, over = {}) {
      const asItStands = filledAsItStands(form);
      const texts = Object.keys(asItStands.texts).map((name) => [name, filled[name] ?? asItStands.texts[name] ?? '']);
      const picks = Object.entries(asItStands.picks).map(([name, picked]) => {
        const given = filled[name];
        return [name, given === undefined ? picked : [given]] as const;
      });
      const all = { texts: Object.fromEntries(texts), picks: Object.fromEntries(picks) };
      const { channels: resolved = {} } = pickedBy({ channel: all.picks['channel']?.[0] ?? '' });
      const facts = {
        ...moderator,
        messageId: undefined,
        interactionId: idAt((atMs += 1)),
        channels: resolved,
        ...over,
      };
      const request = submitted(form, all, facts);
      const reply = messageOf(await runCommand(request, daily, withPresent(request, deps), clock));
      checkMessage(reply);
      return reply;
    },
    pick(on, value, over = {}) {
      const select = on.components?.flatMap(({ components }) => components).find((each) => 'options' in each);
      if (select === undefined) throw new Error('there is no select');
      expect(select.options.map((option) => option.value)).toContain(value);
      return scene.press(select.custom_id, { values: [value], ...over });
    },
    async complete(subcommand, name, value, over = {}) {
      const request = typed('daily', name, value, { ...moderator, subcommand, interactionId: idAt(atMs), ...over });
      return (await daily.complete(request, withPresent(request, deps))).choices;
    },
    async only() {
      const [feed] = await store.feedsOf(guildId);
      return feed!;
    },
  };
  return scene;
}

/** An id of Discord's, of something that came to be then. */
export const idAt = (ms: number) => String(BigInt(ms - 1_420_070_400_000) << 22n);

const moderator = {
  memberPermissions: manager | writer,
  locale: 'en-US',
  languages: ['en-GB'],
  guildId,
  channelType: 0,
} as const;

const readers: PickedRole = { id: roleId, name: 'readers', mentionable: true };

export const channels: Readonly<Record<string, PickedChannel>> = {
  [dailyId]: { id: dailyId, type: 0, appPermissions: enough, memberPermissions: writer },
  [forumId]: { id: forumId, type: 15, appPermissions: administrator, memberPermissions: writer },
  [hereId]: { id: hereId, type: 0, appPermissions: enough, memberPermissions: writer },
};

function pickedBy({ channel, role }: CommandRequest['options']): Partial<CommandRequest> {
  const picked = channels[String(channel)];
  return {
    channels: picked === undefined ? {} : { [picked.id]: picked },
    roles: role === undefined ? {} : { [String(role)]: { ...readers, id: String(role) } },
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
