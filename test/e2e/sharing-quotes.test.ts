import {
  type APIButtonComponent,
  type APIMessage,
  ComponentType,
  PermissionFlagsBits as bits,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, FaultTarget, Outcome, Place } from '../../src/local-discord/local-discord.ts';
import type { Locale } from '../../src/locale.ts';
import type { Passage } from '../../src/interview/interview.ts';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { loadSample, openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const elsewhere = '1100000000000000301';
const ada: Actor = { user: 'ada', locale: 'en-US', where: { kind: 'guild', channelId: general } };

const followUps: FaultTarget = { method: 'POST', path: /^\/webhooks\// };

let live: LiveBot;
let passages: readonly Passage[];
/** Every message as it stands now, private ones included. */
let standing: Map<string, APIMessage>;
beforeEach(async () => {
  live = await openLive();
  standing = new Map();
  live.discord.onMessage(({ message }) => void standing.set(message.id, message));
  await live.start().ready;
  passages = (await loadSample()).interviews[0]!.passages;
});
afterEach(() => live.close());

function buttonsOf(message: APIMessage | undefined): readonly APIButtonComponent[] {
  const rows = (message?.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
  return rows.flatMap(({ components }) => components.filter((each) => each.type === ComponentType.Button));
}

function buttonOf(message: APIMessage | undefined, action: string): APIButtonComponent | undefined {
  return buttonsOf(message).find((each) => 'custom_id' in each && each.custom_id.startsWith(action));
}

function idOf(message: APIMessage | undefined, action: string): string {
  const found = buttonOf(message, action);
  return found !== undefined && 'custom_id' in found ? found.custom_id : '';
}

const press = (message: APIMessage, action: string, actor: Actor = ada): Promise<Outcome> =>
  live.discord.press(message, idOf(message, action), actor);

/** As it stands now. */
const shareButtonOf = ({ id }: APIMessage) => buttonOf(standing.get(id), 'quote:share');

/** A button keeps only some of the words that were found; how somebody's message quotes them is not shared. */
function unmarked(message: APIMessage | undefined, locale: Locale): readonly unknown[] {
  const check = `\n-# ${messagesFor(locale).menu.check.exact}`;
  return (message?.embeds ?? []).map((embed) => ({
    ...embed,
    description: embed.description?.replaceAll(/\*\*|__/gu, '').replace(check, ''),
  }));
}

/** Whatever the bot does for a press ends with one of these. */
async function saysAtTheEnd(words: string): Promise<void> {
  const isIt = ({ message, facts }: (typeof live.log.lines)[number]) =>
    message === words && /"share"/u.test(JSON.stringify(facts));
  await expect.poll(() => live.log.lines.some(isIt), { timeout: 10_000 }).toBe(true);
}

/** A private answer with a quote, of somebody who sees it alone. */
type Ask = (actor: Actor) => Promise<APIMessage>;

const privateQuote: Ask = async (actor) => {
  const { message } = await live.discord.run({ command: 'quote', options: { text: '#5', private: true }, ...actor });
  return message!;
};

const openedSaved: Ask = async (actor) => {
  await press(await privateQuote(actor), 'saved:save', actor);
  const { message } = await live.discord.run({ command: 'saved', ...actor });
  const select = message!
    .components!.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .find((each) => each.type === ComponentType.StringSelect)!;
  return (await live.discord.pick(message!, select.custom_id, [select.options[0]!.value], actor)).message!;
};

const foundQuote: Ask = async (actor) => {
  const message = live.discord.say(general, passages[4]!.text.substring(0, 40));
  return (await live.discord.runOnMessage({ command: 'Find this quote', message, ...actor })).message!;
};

const people: readonly [user: string, locale: Locale][] = [
  ['ada', 'en-US'],
  ['xiaolin', 'zh-CN'],
  ['meihua', 'zh-TW'],
];

describe.each(people)('what %s shares in %s', (user, locale) => {
  it.each<[what: string, ask: Ask]>([
    ['a private /quote', privateQuote],
    ['a saved quote', openedSaved],
    ['what was found for a message', foundQuote],
  ])('is %s, in the channel once, by whom, and pings nobody', async (_, ask) => {
    const actor: Actor = { user, locale, where: { kind: 'guild', channelId: general } };
    const answer = await ask(actor);
    const before = live.discord.messages(general).length;
    const { followups, error } = await press(answer, 'quote:share', actor);
    const { share } = messagesFor(locale);
    const { id } = live.discord.users.find(({ username }) => username === user)!;
    const [shared, ...others] = live.discord.messages(general).slice(before);
    expect([error, followups.length, others]).toEqual([undefined, 1, []]);
    expect(shared!.content).toBe(share.by(`<@${id}>`));
    expect(unmarked(shared, locale)).toEqual(unmarked(answer, locale));
    expect(shared!.embeds[0]!.description).not.toContain(messagesFor(locale).menu.check.exact);
    // Of a saved quote it stands behind ⋯.
    const wider = idOf(answer, 'quote:wider') || idOf(shared, 'quote:wider');
    expect([idOf(shared, 'quote:wider'), idOf(shared, 'quote:share')]).toEqual([wider, '']);
    expect(wider).not.toBe('');
    await expect.poll(() => shareButtonOf(answer)).toMatchObject({ label: share.done, disabled: true });
    const after = standing.get(answer.id)!;
    expect([after.embeds, after.content]).toEqual([answer.embeds, answer.content]);
    expect(buttonsOf(after)).toHaveLength(buttonsOf(answer).length);
    expect([live.discord.pings, live.discord.violations]).toEqual([[], []]);
  });
});

describe('a quote that is shared', () => {
  it('is there once, though it is pressed on two devices in one moment, and again later', async () => {
    const answer = await privateQuote(ada);
    live.letTimePass();
    await Promise.all([press(answer, 'quote:share'), press(answer, 'quote:share')]);
    expect(live.discord.messages(general)).toHaveLength(1);
    await expect.poll(() => shareButtonOf(answer)).toMatchObject({ disabled: true });
    const back = (await press((await press(answer, 'quote:wider')).message!, 'quote:narrower')).message!;
    await press(back, 'quote:share');
    await expect.poll(() => shareButtonOf(answer)).toMatchObject({ disabled: true });
    expect(live.discord.messages(general)).toHaveLength(1);
  });

  it('is there as the sharer saw it, widened, and another hit of the same answer besides', async () => {
    const word = '面团';
    const { message } = await live.discord.run({ command: 'quote', options: { text: word, private: true }, ...ada });
    await press(message!, 'quote:share');
    const next = (await press(message!, 'quote:next')).message!;
    const wider = (await press(next, 'quote:wider')).message!;
    await press(wider, 'quote:share');
    const shared = live.discord.messages(general);
    expect(shared.map(({ embeds }) => embeds)).toEqual([message!.embeds, wider.embeds]);
  });

  it('is driven by who shared it, and comes to others as a private copy that they may share', async () => {
    await press(await privateQuote(ada), 'quote:share');
    const [shared] = live.discord.messages(general);
    const robin: Actor = { ...ada, user: 'robin' };
    const copy = (await press(shared!, 'quote:wider', robin)).message!;
    expect([copy.flags! & 64, idOf(copy, 'quote:share') !== '']).toEqual([64, true]);
    expect(live.discord.messages(general)).toEqual([shared]);
    const driven = (await press(shared!, 'quote:wider')).message!;
    expect([driven.id, idOf(driven, 'quote:share')]).toEqual([shared!.id, '']);
  });

  it('is told as failed beside the answer, which stays, and may be shared then', async () => {
    live.discord.faults.rest({ kind: 'refusal', code: 50_013 }, { ...followUps, times: 1 });
    const answer = await privateQuote(ada);
    live.letTimePass();
    const { followups } = await press(answer, 'quote:share');
    await expect
      .poll(() => followups.map(({ content }) => content))
      .toEqual([expect.stringMatching(/Sharing failed/u)]);
    expect(live.discord.messages(general)).toEqual([]);
    await press(answer, 'quote:share');
    await expect.poll(() => live.discord.messages(general).length).toBe(1);
  });

  it('may be shared again where the process died after the press, before anything was said', async () => {
    const { promise: never } = Promise.withResolvers<never>();
    const answer = await privateQuote(ada);
    live.letTimePass();
    live.discord.faults.rest({ kind: 'slow', until: () => never }, { path: /\/callback/u, times: 1 });
    void press(answer, 'quote:share');
    await saysAtTheEnd('received');
    await live.start().ready;
    expect(live.discord.messages(general)).toEqual([]);
    await press(answer, 'quote:share');
    await expect.poll(() => live.discord.messages(general).length).toBe(1);
  });

  it('is not said again by itself where the process died while it said it', async () => {
    const { promise: never } = Promise.withResolvers<never>();
    const answer = await privateQuote(ada);
    live.discord.faults.rest({ kind: 'slow', until: () => never }, { ...followUps, times: 1 });
    void press(answer, 'quote:share');
    await expect.poll(() => live.discord.requests.some(({ path }) => /callback/u.test(path))).toBe(true);
    await live.start().ready;
    const { message, followups } = await press(answer, 'quote:share');
    expect(JSON.stringify([message, followups])).toContain('within a minute');
    live.clock.setWall(61_000);
    live.discord.tick();
    const told = await press(answer, 'quote:share');
    expect(JSON.stringify([told.message, told.followups])).toContain('may not have been shared');
    expect(live.discord.messages(general)).toEqual([]);
    await press(answer, 'quote:share');
    await expect.poll(() => live.discord.messages(general).length).toBe(1);
  });
});

describe('where nobody else would see what is shared', () => {
  const lacking = (channelId: string, user: string, lacks: bigint) => {
    const channel = live.discord.channels().find(({ id }) => id === channelId)!;
    const { id } = live.discord.users.find(({ username }) => username === user)!;
    channel.memberPermissions.set(id, ((1n << 51n) - 1n) & ~bits.Administrator & ~lacks);
  };

  it.each<[where: string, lacks: bigint, place: Place, channelId: string, says: RegExp]>([
    ['may not write', bits.SendMessages, { kind: 'guild', channelId: general }, general, /can’t send messages/u],
    [
      'may not have it speak',
      bits.UseExternalApps,
      { kind: 'user-app', channelId: elsewhere },
      elsewhere,
      /External Apps/u,
    ],
  ])('says so to whoever %s', async (_, lacks, place, channelId, says) => {
    lacking(channelId, 'ada', lacks);
    const actor: Actor = { ...ada, where: place };
    const answer = await privateQuote(actor);
    const { message, followups } = await press(answer, 'quote:share', actor);
    expect(JSON.stringify([message, followups])).toMatch(says);
    expect(live.discord.messages(channelId)).toEqual([]);
    expect(live.discord.violations).toEqual([]);
  });

  it.each<[where: string, place: Place]>([
    ['a server that has not added the app, and lets it speak', { kind: 'user-app', channelId: elsewhere }],
    ['a direct message between people', { kind: 'user-app', channelId: '1100000000000000500' }],
    ['direct messages with the bot', { kind: 'bot-dm' }],
    ['a thread', { kind: 'guild', channelId: '1100000000000000106' }],
  ])('is shared in %s', async (_, where) => {
    const actor: Actor = { ...ada, where };
    const answer = await privateQuote(actor);
    await press(answer, 'quote:share', actor);
    const [shared] = live.discord.messages(answer.channel_id);
    expect(shared!.embeds).toEqual(answer.embeds);
    expect(live.discord.violations).toEqual([]);
  });
});
