import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const general = '1100000000000000101';
const daily = '1100000000000000102';
const inGeneral = (user: string): Actor => ({ user, where: { kind: 'guild', channelId: general } });
const inDaily = (user: string): Actor => ({ user, where: { kind: 'guild', channelId: daily } });

let live: LiveBot;
beforeAll(async () => {
  live = await openLive();
  await live.start().ready;
});
afterAll(() => live.close());

const isPrivate = (message: APIMessage | undefined) => ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const wordsOf = (message: APIMessage | undefined) => JSON.stringify([message?.content, message?.embeds]);

function idOf(message: APIMessage | undefined, action: string): string {
  const ids = JSON.stringify(message?.components).matchAll(/"custom_id":"(?<id>[^"]+)"/gu);
  const found = [...ids].map(({ groups }) => groups?.['id'] ?? '').find((id) => id.startsWith(action));
  if (found === undefined) throw new Error(`no ${action} on ${JSON.stringify(message?.components)}`);
  return found;
}

const standing = (channelId: string, id: string | undefined) =>
  JSON.stringify(live.discord.messages(channelId).find((message) => message.id === id));

async function press(message: APIMessage | undefined, action: string, actor: Actor): Promise<Outcome> {
  const outcome = await live.discord.press(message?.id ?? '', idOf(message, action), actor);
  expect(outcome.error).toBeUndefined();
  expect(live.discord.violations).toEqual([]);
  return outcome;
}

/** Whatever answers a press: a new message, or the one it was on. */
const answerTo = ({ message, followups }: Outcome) => followups[0] ?? message;

describe('an answer in a channel', () => {
  it('is driven in place by whoever asked for it', async () => {
    const { message } = await live.discord.run({ command: 'quote', ...inGeneral('ada') });
    const before = wordsOf(message);
    const { message: after } = await press(message, 'quote:wider', inGeneral('ada'));
    expect(after?.id).toBe(message?.id);
    expect(wordsOf(after)).not.toBe(before);
  });

  it('stays as it is when anybody else presses: they get their own, in their language, and drive that', async () => {
    const { message } = await live.discord.run({ command: 'quote', ...inGeneral('ada') });
    const before = standing(general, message?.id);
    const theirs = answerTo(await press(message, 'quote:wider', inGeneral('xiaolin')));
    expect(isPrivate(theirs)).toBe(true);
    expect(theirs?.id).not.toBe(message?.id);
    expect(JSON.stringify(theirs?.components)).toContain('收藏');
    const driven = answerTo(await press(theirs, 'quote:narrower', inGeneral('xiaolin')));
    expect(driven?.id).toBe(theirs?.id);
    expect(standing(general, message?.id)).toBe(before);
  });
});

describe('a command for those who manage the server', () => {
  it('is also for whom an admin lets use it, with the buttons of its answers, and for nobody else', async () => {
    const guildId = '1100000000000000100';
    const mei = inGeneral('meihua');
    const options = { kind: 'serial', time: '09:00', zone: 'Asia/Shanghai', channel: daily };
    await expect(live.discord.run({ command: 'daily add', options, ...mei })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    live.discord.overrideCommand(guildId, 'daily', { '1100000000000000013': true });
    const { message } = await live.discord.run({ command: 'daily add', options, ...mei });
    expect(JSON.stringify(message?.embeds)).not.toContain('permission');
    const preview = answerTo(await press(message, 'daily:preview', mei));
    expect(JSON.stringify(preview?.components)).toContain('daily:ban');
    live.discord.overrideCommand(guildId, 'daily', {});
    const { message: removing } = await live.discord.run({
      command: 'daily remove',
      options: { feed: '1' },
      ...inGeneral('robin'),
    });
    await press(removing, 'daily:remove', inGeneral('robin'));
  });
});

describe('a post of a feed', () => {
  let post: APIMessage | undefined;
  beforeAll(async () => {
    const options = { kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai', channel: daily };
    await live.discord.run({ command: 'daily add', options, ...inGeneral('robin') });
    await live.discord.run({ command: 'daily post', options: { feed: '1' }, ...inGeneral('robin') });
    post = live.discord.messages(daily).at(-1);
  });

  it('is never changed by a press, not even of whoever set it up', async () => {
    const before = standing(daily, post?.id);
    for (const user of ['robin', 'ada', 'xiaolin']) {
      for (const action of ['quote:wider', 'quote:more', 'saved:save', 'daily:post']) {
        expect(isPrivate(answerTo(await press(post, action, inDaily(user))))).toBe(true);
      }
    }
    expect(standing(daily, post?.id)).toBe(before);
  });

  it('has a card for whoever presses, who may share it, once', async () => {
    const before = live.discord.messages(daily).length;
    const behind = answerTo(await press(post, 'quote:more', inDaily('ada')));
    let card = answerTo(await press(behind, 'quote:golden', inDaily('ada')));
    expect(isPrivate(card)).toBe(true);
    const cardId = card?.id;
    live.discord.onMessage(({ message }) => void (message.id === cardId && (card = message)));
    expect(card?.attachments).toHaveLength(1);
    expect(live.discord.messages(daily)).toHaveLength(before);
    const twice = [1, 2].map(() => live.discord.press(card?.id ?? '', idOf(card, 'quote:share'), inDaily('ada')));
    await Promise.all(twice);
    const asked = live.discord.run({ command: 'help', ...inDaily('ada') });
    await expect.poll(() => live.discord.messages(daily).length).toBeGreaterThan(before);
    await asked;
    const [shared, ...more] = live.discord.messages(daily).slice(before);
    expect(more).toEqual([]);
    await expect.poll(() => JSON.stringify(card)).not.toContain('quote:share');
    expect(shared?.content).toMatch(/^Shared by <@\d+>$/u);
    expect(shared?.attachments).toHaveLength(1);
    expect(isPrivate(shared)).toBe(false);
    expect(live.discord.pings).toEqual([]);
  });
});
