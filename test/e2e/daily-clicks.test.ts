import { answerOf } from './answer-of.ts';
import { setTimeout } from 'node:timers/promises';
import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/i18n/messages-for.ts';
import { locales } from '../../src/locale.ts';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { selectsOf } from '../fixtures/check-message.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const minuteMs = 60_000;

let live: LiveBot;
beforeEach(async () => {
  live = await openLive();
  await live.start().ready;
});
afterEach(async () => {
  await live.close();
  // oxlint-disable-next-line vitest/no-standalone-expect -- part of every test
  expect(live.discord.violations).toEqual([]);
});

/** Bot and Discord together. */
async function pass(ms: number): Promise<void> {
  const untilMs = live.clock.steady() + ms;
  while (live.clock.steady() < untilMs) {
    const nextMs = Math.min(live.clock.nextMs ?? untilMs, untilMs);
    await live.clock.advance(nextMs - live.clock.steady());
    live.discord.tick();
    for (let quiet = 0; quiet < 3; quiet = live.discord.underWay() > 0 ? 0 : quiet + 1) await setTimeout(1);
  }
}

function formOf({ modal, error }: Outcome): NonNullable<Outcome['modal']> {
  expect(error).toBeUndefined();
  if (modal === undefined) throw new Error('no form opens');
  return modal;
}

const textOf = ({ content, embeds }: APIMessage) => JSON.stringify([content, embeds]);

function idOf({ components = [] }: APIMessage, label: string): string {
  const all = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  const found = all.find((each) => 'label' in each && each.label === label);
  if (found === undefined || !('custom_id' in found)) throw new Error(`there is no button ${label}`);
  return found.custom_id;
}

function selectOf({ components = [] }: APIMessage, action: string): string {
  const all = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  const found = all.find((each) => 'custom_id' in each && each.custom_id.startsWith(`daily:${action}:`));
  if (found === undefined || !('custom_id' in found)) throw new Error(`there is no select ${action}`);
  return found.custom_id;
}

/** What a preview's select offers. */
function daysOf(preview: APIMessage) {
  const [select] = selectsOf(preview as object);
  return select!.options.map(({ value, label, description = '', default: picked = false }) => ({
    value,
    label,
    description,
    picked,
  }));
}

describe.each(locales)('by clicks alone, in %s', (locale) => {
  const robin: Actor = { user: 'robin', locale, where: { kind: 'guild', channelId: general } };
  const { feeds, feedForm, talking } = messagesFor(locale);
  const press = async (message: APIMessage, label: string) => live.discord.press(message, idOf(message, label), robin);
  /** Whoever has Discord in English may live anywhere, and says where. */
  const where = { channel: [daily], ...(locale === 'en-US' && { zone: 'London' }) };

  it('a post is set up in three clicks, and arrives at its time', async () => {
    let clicks = 1;
    const form = formOf(await live.discord.run({ ...robin, command: 'daily add' }));
    clicks += 1;
    clicks += 1;
    const card = answerOf(await live.discord.submit(form, where, { locale }));
    expect(textOf(card)).toContain(feeds.added);
    expect(clicks).toBe(3);
    // It is midnight in London when the bot starts, and 8 in China.
    await pass(locale === 'en-US' ? 9 * 60 * minuteMs : 60 * minuteMs);
    expect(live.discord.messages(daily)).toEqual([]);
    await pass(2 * minuteMs);
    expect(live.discord.messages(daily)).toHaveLength(1);
  });

  it('a feed is changed, paused, resumed, seen beforehand and removed', async () => {
    const none = answerOf(await live.discord.run({ ...robin, command: 'daily list' }));
    const form = formOf(await press(none, feedForm.setUp));
    let card = answerOf(await live.discord.submit(form, where, { locale }));
    const { roles } = live.discord.guilds[0]!;
    const readers = roles.find(({ name }) => name === 'readers')!.id;
    card = answerOf(await live.discord.pick(card, selectOf(card, 'role'), [readers], robin));
    expect(textOf(card)).toContain(`<@&${readers}>`);
    card = answerOf(await live.discord.pick(card, selectOf(card, 'extras'), ['card', 'thread'], robin));
    expect(textOf(card)).toContain(feeds.withCard);
    expect(textOf(card)).toContain(talking.thread);
    card = answerOf(await live.discord.pick(card, selectOf(card, 'role'), [], robin));
    expect(textOf(card)).not.toContain(`<@&${readers}>`);
    card = answerOf(
      await live.discord.submit(formOf(await press(card, feedForm.card.edit)), { time: '21:30' }, { locale }),
    );
    expect(textOf(card)).toContain('21:30');
    card = answerOf(await press(card, feedForm.card.pause));
    expect(textOf(card)).toContain(feeds.pausedNow);
    card = answerOf(await press(card, feedForm.card.resume));
    const more = { except: '12-24..01-02', closing: 'See #rules' };
    card = answerOf(await live.discord.submit(formOf(await press(card, feedForm.card.more)), more, { locale }));
    expect(textOf(card)).toContain('See #rules');
    card = answerOf(await press(card, feedForm.card.post));
    expect(live.discord.messages(daily)).toHaveLength(1);
    expect(JSON.stringify(live.discord.messages(daily)[0])).toContain('See #rules');
    expect(() => idOf(card, feedForm.card.post)).toThrow('no button');
    const preview = answerOf(await press(card, feeds.confirmPreview));
    expect(textOf(preview)).toContain(feeds.preview.title);
    const list = answerOf(await live.discord.run({ ...robin, command: 'daily list' }));
    const [feedId = ''] = /(?<=daily:preview:1:)\w+/u.exec(JSON.stringify(card.components)) ?? [];
    card = answerOf(await live.discord.pick(list, selectOf(list, 'run'), [feedId], robin));
    card = answerOf(await press(answerOf(await press(card, feedForm.card.remove)), feeds.removeNo));
    const asked = answerOf(await press(card, feedForm.card.remove));
    expect(textOf(answerOf(await press(asked, feeds.removeYes)))).toContain(feeds.removed);
  });

  it('a day is picked, left out, and taken back', async () => {
    const form = formOf(await live.discord.run({ ...robin, command: 'daily add' }));
    const card = answerOf(await live.discord.submit(form, where, { locale }));
    const preview = answerOf(await press(card, feeds.confirmPreview));
    const days = daysOf(preview);
    expect(days).toHaveLength(7);
    expect(days.map(({ picked }) => picked)).toEqual(days.map((_, at) => at === 0));
    const { value, label, description } = days[2]!;
    expect(textOf(preview)).toContain(description.substring(0, 6));

    const picked = answerOf(await live.discord.pick(preview, selectOf(preview, 'day'), [value], robin));
    expect(textOf(picked)).toContain(`▸ **${label}**`);
    const skipped = answerOf(await press(picked, feeds.preview.skip));
    expect(daysOf(skipped)[2]).toEqual({ value, label, description: feeds.preview.leftOut, picked: true });
    expect(daysOf(skipped)[3]?.description).toBe(description);
    const back = answerOf(await press(skipped, feeds.preview.undo));
    expect(daysOf(back)).toEqual(daysOf(picked));
  });

  it('what is wrong is named, and edited again with nothing lost', async () => {
    const form = formOf(await live.discord.run({ ...robin, command: 'daily add' }));
    const filled = { channel: [daily], what: ['serial'], time: '8:15', zone: 'Nowhere', days: 'someday' };
    const refused = answerOf(await live.discord.submit(form, filled, { locale }));
    expect(textOf(refused)).toContain('Nowhere');
    expect(textOf(refused)).toContain('someday');
    const again = formOf(await press(refused, feedForm.again));
    let card = answerOf(await live.discord.submit(again, { zone: 'Shanghai', days: '1-5' }, { locale }));
    expect(textOf(card)).toContain(feeds.added);
    expect(textOf(card)).toContain('08:15');
    expect(textOf(card)).toContain(feeds.kinds.serial);
    expect(textOf(card)).toContain(feedForm.now('08:00', 'Asia/Shanghai'));

    // What a form of the card was refused for takes the card's place: there are never two.
    const late = answerOf(
      await live.discord.submit(formOf(await press(card, feedForm.card.edit)), { time: 'late' }, { locale }),
    );
    expect([late.id, late.embeds]).toEqual([card.id, []]);
    expect(textOf(late)).toContain('late');
    const mended = formOf(await press(late, feedForm.again));
    card = answerOf(await live.discord.submit(mended, { time: '21:30' }, { locale }));
    expect([card.id, textOf(card).includes('21:30')]).toEqual([late.id, true]);
    const wrong = answerOf(
      await live.discord.submit(formOf(await press(card, feedForm.card.more)), { except: 'never' }, { locale }),
    );
    card = answerOf(await press(wrong, feedForm.leave));
    expect([card.id, textOf(card).includes(feedForm.cardTitle)]).toEqual([wrong.id, true]);
  });
});
