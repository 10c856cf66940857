import { feedItems } from '../../src/feeds/feed-items.ts';
import { lackKinds } from '../../src/feeds/lack.ts';
import { aClaim, aRefusal } from '../fixtures/rows.ts';
import { ComponentType } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command, Deps } from '../../src/conversation/command.ts';
import type { MessageReply, ModalReply, Reply } from '../../src/conversation/reply.ts';
import type { ActRequest, CommandRequest, ComponentRequest, ModalRequest } from '../../src/conversation/request.ts';
import type { Store } from '../../src/store/store.ts';
import { UserError } from '../../src/user-error.ts';
import { errorBody } from '../../src/render/error-body.ts';
import { checkMessage, checkModal, filledAsItStands, textOf } from '../fixtures/check-message.ts';
import { asked, pressed, submitted } from '../fixtures/deps.ts';

export type Where = Partial<Pick<CommandRequest, 'locale' | 'guildId' | 'appPermissions'>>;

/** What only moderators are answered may say what whoever runs the bot can do. */
const ofModerators: ReadonlySet<string> = new Set(['daily', 'settings']);

/** Several forms set a feed up, each with an id of its own, also where one store is walked over twice. */
let lots = 0;

/** Every command once; then every button that appears, and every button those answer with, each once. */
export async function walk(given: Deps, where: Where, most = 400): Promise<number> {
  const deps = { ...given, random: () => (lots = (lots * 31 + 17) % 9973) / 9973 };
  const queue: { readonly command: string; readonly reply: ModalReply | Reply }[] = [];
  await saveSome(deps);
  await addFeeds(deps, where);
  expect(new Set(starts.map(([name]) => name)), 'a start for every command').toEqual(
    new Set(commands.map(({ data }) => data.name)),
  );
  for (const [name, options, more] of starts) {
    const request = asked(name, options, { ...where, ...more });
    queue.push({ command: name, reply: await byName(name).run(request, writing(deps, request)) });
  }
  const seen = new Set<string>();
  for (const { command, reply } of queue) {
    if (reply.kind === 'modal') {
      queue.push({ command, reply: await submitUnchanged(reply, deps, where) });
      continue;
    }
    checkMessage(reply);
    checkOneRow(reply);
    if (!ofModerators.has(command)) expect(textOf(reply), `${command} is no place for the operator`).not.toMatch(/npm/);
    for (const { id, values } of pressesOf(reply)) {
      const press = [id, ...values].join(' ');
      if (seen.has(press) || seen.size >= most || isSending(id)) continue;
      seen.add(press);
      await walkOn(id, values);
    }
  }
  return seen.size;

  async function walkOn(id: string, values: readonly string[]): Promise<void> {
    const more = { ...(/^(?:settings|daily):/u.test(id) && moderator), ...(isShare(id) && sharer) };
    const request = pressed(id, { ...where, values, ...more });
    const { command } = request;
    const press = byName(command).components?.[request.action];
    expect(press, `a handler for ${id}`).toBeDefined();
    const answer = await orRefusal(press!(request, writing(deps, request)), request);
    if (answer.kind !== 'update') {
      // A card is shown where its quote is.
      if (answer.kind === 'message' && !/^quote:(?:card|golden):/u.test(id)) {
        expect(answer.privately, `${id} answers its presser alone`).toBe(true);
      }
      queue.push({ command, reply: answer });
      return;
    }
    // What stands on the message stays there.
    const shown = answer.keepsRest === true ? [] : [answer];
    const { share } = answer;
    const said: readonly Reply[] =
      share === undefined ? [] : [{ kind: 'message', ...share.message }, share.failed('unknown'), share.underWay];
    queue.push(...[...shown, ...said].map((reply) => ({ command, reply })));
  }
}

/** Whatever shows a quote has one row of buttons, the last of which has the rest; a list to choose from has none of those. */
function checkOneRow({ components = [] }: Reply): void {
  const ids = components.map((row) => row.components.flatMap((each) => ('custom_id' in each ? each.custom_id : [])));
  if (!ids.flat().some((id) => /^(?:quote|saved):more:/u.test(id))) return;
  expect(ids.filter((row) => !row.some((id) => id.startsWith('quote:pick:')))).toHaveLength(1);
}

/** A modal as it stands when it opens, with what has to be typed. */
async function submitUnchanged({ modal }: ModalReply, deps: Deps, where: Where): Promise<Reply> {
  checkModal(modal);
  const request = submitted(modal, filledAsItStands(modal), { ...where, ...moderator });
  const submit = byName(request.command).modals?.[request.action];
  expect(submit, `a handler for ${modal.custom_id}`).toBeDefined();
  return orRefusal(submit!(request, writing(deps, request)), request);
}

const reading: ReadonlySet<string | symbol> = new Set<keyof Store>([
  'settings',
  'feed',
  'feedsOf',
  'post',
  'posts',
  'shownItems',
  'wishes',
  'banned',
  'leftOut',
  'refusals',
  'lacks',
  'savedBy',
  'member',
  'unreadableFeeds',
  'unreadableRecords',
  'followUpsOf',
  'unreadableSaved',
]);

/** Only a deed may change what is kept: nothing else is done once, but for what is shared, which keeps how far it came. */
function writing(deps: Deps, request: ActRequest): Deps {
  if (byName(request.command).isDeed?.(request) === true) return deps;
  if (request.kind === 'component' && request.action.startsWith('share')) return deps;
  const store = new Proxy(deps.store, {
    get(kept, name: keyof Store) {
      if (reading.has(name)) return kept[name];
      throw new Error(`${request.command} is no deed, and calls ${name}`);
    },
  });
  return { ...deps, store };
}

/** What has left the library, whose button is greyed, and a feed that the walk removed: every other offer is kept. */
async function orRefusal<Answer extends ModalReply | Reply>(
  answer: Promise<Answer>,
  { command, action, locale }: ComponentRequest | ModalRequest,
): Promise<Answer | MessageReply> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (command === 'daily') expect(error.code).toBe('feed-gone');
    else
      expect(`${command}:${action} ${error.code}`).toMatch(
        /^(?:saved:(?:(?:open|pick|drop) stale-button|note quote-not-saved)|today:setup bad-zone)$/u,
      );
    return { kind: 'message', privately: true, ...errorBody(error, locale) };
  }
}

/** It sends, which nothing here can. */
const isSending = (id: string): boolean => id.startsWith('daily:run:1:post:');

const isShare = (id: string): boolean => id.startsWith('quote:share');
/** Somebody whose private answer bears the button, and who may write there. */
const sharer = { ephemeral: true, memberPermissions: 1n << 11n };

const moderator = { memberPermissions: 1n << 5n };

const starts: readonly (readonly [string, CommandRequest['options'], Partial<CommandRequest>?])[] = [
  ['quote', {}],
  ['quote', { text: '#2' }],
  ['quote', { text: '护城河' }],
  ['quote', { text: '≈护城河' }],
  ['quote', { text: '* _ ~ ` | > # @everyone '.repeat(8) }],
  ['today', {}],
  ['highlights', {}],
  ['summary', {}],
  ['library', {}],
  ['saved', {}],
  ['saved', { text: '的' }],
  ['saved', { text: '* _ ~ ` | > # @everyone zzz' }],
  ['settings', {}, moderator],
  ['settings', { language: 'zh-TW', replies: 'private' }, moderator],
  ...['list', 'status'].map((subcommand) => ['daily', {}, { ...moderator, subcommand }] as const),
  ...['1', '2', '3'].flatMap((feed) =>
    ['preview', 'skip', 'remove'].map((subcommand) => ['daily', { feed }, { ...moderator, subcommand }] as const),
  ),
  ['privacy', {}],
  ['help', {}],
  ['Find this quote', {}, { message: '> 护城河' }],
  ['Find this quote', {}, { message: '≈机器' }],
  ['Find this quote', {}, { message: '* _ ~ ` | > # @everyone zzz '.repeat(99) }],
];

/** More than a page of them, and one that is not in the library. */
async function saveSome({ library, store }: Deps): Promise<void> {
  const { userId } = asked('saved');
  const items = library.interviews.flatMap(({ passages, sections }) => [
    ...passages,
    ...sections.flatMap(({ points }) => points),
  ]);
  for (const [at, item] of ['no-more#1', ...items.slice(0, 12).map(({ id }) => id)].entries()) {
    await store.saveQuote({ userId, item, savedAtMs: Date.UTC(2026, 0, 1, 0, at) });
  }
}

/** One of each kind, each with an item left out and whatever a feed may lack; the last one stopped. */
async function addFeeds({ library, store }: Deps, where: Where): Promise<void> {
  const { guildId = '', channelId = '', userId } = asked('daily', {}, where);
  const rule = { time: '09:00', timeZone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5, 6, 7] };
  const rest = { slug: undefined, roleId: undefined, state: 'active', seed: 's', parked: undefined } as const;
  for (const [at, kind] of (['highlight', 'serial', 'summary'] as const).entries()) {
    const since = { sinceMs: 0, createdBy: userId, createdAtMs: at };
    await store.removeFeed(kind);
    await store.addFeed({ id: kind, guildId, channelId, kind, rule, ...rest, ...since });
    const items = ['no-more#1', ...library.interviews.flatMap((interview) => feedItems(kind, interview).slice(0, 2))];
    for (const item of items) {
      const refusal = aRefusal({ feedId: kind, channelId, item, words: '* _ ~ ` | > # @everyone '.repeat(8) });
      await store.claim(aClaim({ feedId: kind, channelId, item }));
      await store.refuse({ ...refusal, reason: 'content-refused', leftOut: true }, 'here');
    }
    const found = lackKinds.map((lack) => ({ kind: lack, of: lack === 'ping' ? '400000000000000001' : 'no-more' }));
    await store.keepLacks(kind, '2026-03-01', lackKinds, found);
  }
  const cause = {
    reason: 'content-refused',
    answer: { code: 240000, words: '*'.repeat(300) },
    item: 'no-more#1',
  } as const;
  await store.parkFeed('summary', channelId, cause, 0);
}

function byName(name: string): Command {
  return commands.find(({ data }) => data.name === name)!;
}

/** Disabled ones too: they count as unique ids, and an old message may still have them enabled. */
/** Every button, and every select with each of what it lists. Channels and roles are no business of the message. */
function pressesOf({ components = [] }: Reply): readonly { readonly id: string; readonly values: readonly string[] }[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((component) => {
      if (!('custom_id' in component)) return [];
      const { custom_id: id } = component;
      if (component.type === ComponentType.Button) return [{ id, values: [] }];
      if (component.type !== ComponentType.StringSelect) return [];
      return component.options.map(({ value }) => ({ id, values: [value] }));
    });
}
