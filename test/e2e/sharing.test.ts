import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, FaultTarget, Outcome, RestFault } from '../../src/local-discord/local-discord.ts';
import { openLive, type LiveBot } from './live-bot.ts';

const daily = '1100000000000000102';
const ada: Actor = { user: 'ada', where: { kind: 'guild', channelId: daily } };
const robin: Actor = { ...ada, user: 'robin' };

const callbacks: FaultTarget = { path: /\/callback/ };
const followUps: FaultTarget = { method: 'POST', path: /^\/webhooks\// };

let live: LiveBot;
/** Ada's own, of a feed's post, as it stands. */
let card: APIMessage;
/** How many messages stood in the channel before anything was shared. */
let before: number;
beforeEach(async () => {
  live = await openLive();
  await live.start().ready;
  const options = { kind: 'highlight', time: '09:00', zone: 'Asia/Shanghai', channel: daily };
  await live.discord.run({ command: 'daily add', options, ...robin });
  await live.discord.run({ command: 'daily post', options: { feed: '1' }, ...robin });
  const post = live.discord.messages(daily).at(-1)!;
  const pressed = await live.discord.press(post.id, idOf(post, 'quote:more')!, ada);
  const more = (pressed.followups[0] ?? pressed.message)!;
  const { followups, message } = await live.discord.press(more.id, idOf(more, 'quote:golden')!, ada);
  card = (followups[0] ?? message)!;
  live.discord.onMessage(({ message: { id }, message: now }) => void (id === card.id && (card = now)));
  before = live.discord.messages(daily).length;
  live.letTimePass();
});
afterEach(() => live.close());

function idOf(message: APIMessage | undefined, action: string): string | undefined {
  const ids = JSON.stringify(message?.components ?? []).matchAll(/"custom_id":"(?<id>[^"]+)"/gu);
  return [...ids].map(({ groups }) => groups?.['id'] ?? '').find((id) => id.startsWith(action));
}

const shareId = () => idOf(card, 'quote:share');
const press = (): Promise<Outcome> => live.discord.press(card.id, shareId() ?? '', ada);
const shared = () => live.discord.messages(daily).slice(before);

/** Whatever the bot does for a press ends with one of these. */
async function saysAtTheEnd(words: string): Promise<void> {
  const isIt = ({ message, facts }: (typeof live.log.lines)[number]) =>
    message === words && /share-golden/u.test(JSON.stringify(facts));
  await expect.poll(() => live.log.lines.some(isIt), { timeout: 10_000 }).toBe(true);
}

describe('a card that is shared', () => {
  it('is there once, though nobody heard that the press was answered', async () => {
    live.discord.faults.rest({ kind: 'reset', when: 'after' }, callbacks);
    await press();
    await saysAtTheEnd('answered');
    expect(shared()).toHaveLength(1);
  });

  it.each<[what: string, fault: RestFault, says: RegExp, there: number]>([
    ['is refused (50013)', { kind: 'refusal', code: 50_013 }, /Sharing failed/u, 0],
    ['is refused (240000)', { kind: 'refusal', code: 240_000 }, /Sharing failed/u, 0],
    ['may be there, and is', { kind: 'reset', when: 'after' }, /may not have been shared/u, 1],
    ['may be there, and is not', { kind: 'reset', when: 'before' }, /may not have been shared/u, 0],
    ['meets a server error', { kind: 'status', status: 500 }, /may not have been shared/u, 0],
  ])('says so to its presser where it %s, and may be shared again', async (_, fault, says, there) => {
    live.discord.faults.rest(fault, followUps);
    const id = shareId();
    await press();
    await saysAtTheEnd('answered');
    expect(shared()).toHaveLength(there);
    expect(card.content).toMatch(says);
    expect(card.attachments).toHaveLength(1);
    expect(shareId()).toBe(id);
    await press();
    await expect.poll(() => shared().length).toBe(there + 1);
    await expect.poll(() => [card.content, shareId()]).toEqual(['', undefined]);
    expect(live.discord.violations).toEqual([]);
  });

  it('is there once, however often it is pressed in one moment', async () => {
    await Promise.all([press(), press(), press()]);
    await expect.poll(() => shareId()).toBeUndefined();
    expect(shared()).toHaveLength(1);
    expect(live.discord.violations).toEqual([]);
  });

  it('is there where it is pressed twice, and the first press stays unanswered', async () => {
    live.discord.faults.rest({ kind: 'refusal', code: 10_015 }, { ...followUps, times: 1 });
    void press();
    void press();
    await saysAtTheEnd('too late: the interaction is over');
    if (shared().length === 0) await press();
    await expect.poll(() => shareId()).toBeUndefined();
    expect(shared()).toHaveLength(1);
  });

  it('may be shared again where the process died after a press, before it was said', async () => {
    const { promise: never } = Promise.withResolvers<never>();
    live.discord.faults.rest({ kind: 'slow', until: () => never }, callbacks);
    void press();
    await saysAtTheEnd('received');
    await live.start().ready;
    expect([shared(), shareId()]).toEqual([[], expect.any(String)]);
    await press();
    await expect.poll(() => shareId()).toBeUndefined();
    expect(shared()).toHaveLength(1);
  });

  it('may be shared again where the press was not answered', async () => {
    const mend = live.discord.faults.rest({ kind: 'status', status: 500 }, { ...callbacks, times: Infinity });
    await press();
    await saysAtTheEnd('an answer could not be delivered');
    mend();
    expect(shared()).toEqual([]);
    await expect.poll(async () => (await press()).error, { timeout: 10_000 }).toBeUndefined();
    await expect.poll(() => shared().length).toBe(1);
  });

  it('is not there twice, though its button stays and is pressed the day after', async () => {
    const mend = live.discord.faults.rest(
      { kind: 'refusal', code: 50_027 },
      { method: 'PATCH', path: /^\/webhooks\// },
    );
    await press();
    await expect.poll(() => shared().length).toBe(1);
    await saysAtTheEnd('answered');
    mend();
    expect(shareId()).toBeDefined();
    live.clock.setWall(25 * 60 * 60_000);
    live.discord.tick();
    await live.discord.run({ command: 'daily pause', options: { feed: '1' }, ...robin });
    const { followups, message } = await press();
    expect(JSON.stringify([followups, message])).toContain('shared for a day');
    expect(shared()).toHaveLength(1);
  });
});
