import { randomUUID } from 'node:crypto';
import { createClient } from '@keyv/redis';
import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { namespaceMaxBytes, namespaces } from '../../src/cache/namespaces.ts';
import type { Actor, Outcome } from '../../src/local-discord/local-discord.ts';
import { redisAnswers } from '../cache/redis-proxy.ts';
import { loadSample, openLive, type LiveBot } from './live-bot.ts';

const redisUrl = 'redis://127.0.0.1:6379';
const ada: Actor = { user: 'ada', locale: 'en-US' };
const year = Date.now() + 365 * 24 * 60 * 60_000;

function buttonId({ components = [] }: APIMessage, label: string): string {
  const buttons = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  const found = buttons.find((each) => 'label' in each && each.label === label);
  return found !== undefined && 'custom_id' in found ? found.custom_id : '';
}

const kept = (answer: unknown, more = {}) => JSON.stringify({ value: { answer }, ...more });
/** What somebody, or another program, or another version, may have left under the keys of ours. */
const foreign: Readonly<Record<string, string>> = {
  'no JSON': '{"value":',
  nothing: '',
  null: 'null',
  'a number': '42',
  'a text': '"answer"',
  'a list': '[]',
  'an object': '{}',
  'no entry': '{"value":42}',
  'an entry without an answer': '{"value":{}}',
  'an answer of null': kept(null),
  'an answer that is a number': kept(42, { expires: year }),
  'an answer that is a text': kept('<@1>'),
  'an answer that is a list': kept([[]]),
  'an answer that is an object': kept({}),
  'an answer that is a list of nothing': kept([null]),
  'a body without anything': kept({ content: '' }),
  'a body of empty lists': kept({ embeds: [], components: [] }),
  'a body with something else': kept({ content: 'x', allowed_mentions: { parse: ['everyone'] } }),
  'a body that is too long': kept({ content: 'x'.repeat(2001) }),
  'an embed without anything': kept({ embeds: [{}] }),
  'a button that is none': kept({ content: 'x', components: [{ type: 1, components: [{ type: 2 }] }] }),
  'hits of nothing': kept({ tier: 'confident', hits: [null] }),
  'a hit that is nowhere': kept({ tier: 'confident', hits: [{ id: 'nowhere#1', matches: [] }] }),
  'a hit behind the end': kept({ tier: 'confident', hits: [{ id: 'sample#3', matches: [{ start: 0, end: 1e6 }] }] }),
  'a hit before itself': kept({ tier: 'confident', hits: [{ id: 'sample#3', matches: [{ start: 2, end: 1 }] }] }),
  'a tier that is none': kept({ tier: 'sure', hits: [] }),
  'a choice without a name': kept([{ name: '', value: 'x' }]),
  'a choice that is too long': kept([{ name: 'x'.repeat(101), value: 'x' }]),
  'too many choices': kept(Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` }))),
  'no picture': kept({ base64: 'AAAA', text: '' }),
  'half a picture': kept({ base64: 'iVBORw0KGgoAAAANSUhEUgAAAAE=', text: '' }),
};

describe.skipIf(!(await redisAnswers()))('where a Redis answers at 127.0.0.1:6379', () => {
  const hash = `of-this-test-${randomUUID()}`;
  const client = createClient({ url: redisUrl });
  let live: LiveBot;
  /** What is asked, and what is kept for it, before anybody else writes there. */
  let right: Awaited<ReturnType<typeof askAll>>;
  const own = new Map<string, string>();

  const keys = async () => (await client.keys(`pullquote:*${hash}*`)).toSorted();

  async function answerTo(asked: Promise<Outcome>): Promise<APIMessage> {
    const { message, error } = await asked;
    expect(error).toBeUndefined();
    if (message === undefined) throw new Error('there is no answer');
    return message;
  }

  async function askAll() {
    const ask = (command: string, options = {}) => answerTo(live.discord.run({ command, options, ...ada }));
    const quoted = await ask('quote', { text: '雾' });
    const more = await answerTo(live.discord.press(quoted, buttonId(quoted, '⋯'), ada));
    const card = await answerTo(live.discord.press(more, buttonId(more, 'Card'), ada));
    const messages = [quoted, await ask('summary'), await ask('summary', { section: '1' }), await ask('highlights')];
    const { choices } = await live.discord.complete({
      command: 'quote',
      focused: 'text',
      options: { text: '雾' },
      ...ada,
    });
    return {
      messages: messages.map(({ content, embeds, components }) => ({ content, embeds, components })),
      choices,
      pictures: card.attachments.map(({ size, description }) => ({ size, description })),
    };
  }

  beforeAll(async () => {
    await client.connect();
    live = await openLive();
    const { apiUrl, token } = live.discord;
    const env = { apiUrl, token, dataDir: live.dataDir, contentDir: '', redisUrl };
    await live.start({ env, loadContent: async () => ({ ...(await loadSample()), hash }) }).ready;
    // The connection is made in the background: until it stands, answers are computed and not kept.
    await vi.waitFor(async () => {
      right = await askAll();
      if ((await keys()).length !== 7) throw new Error('not all is kept yet');
    }, 60_000);
    for (const key of await keys()) own.set(key, (await client.get(key)) ?? '');
  });
  afterAll(async () => {
    await live.close();
    const left = await keys();
    if (left.length > 0) await client.del(left);
    client.destroy();
  });

  /** What is answered now, once it is kept anew, too. */
  async function answersAnew() {
    const answers = await askAll();
    expect(live.discord.violations).toEqual([]);
    expect(live.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    const answerOf = (text: string | null | undefined) => JSON.parse(text ?? 'null')?.value?.answer;
    for (const key of await keys()) {
      await expect.poll(async () => answerOf(await client.get(key))).toEqual(answerOf(own.get(key)));
    }
    return answers;
  }

  it('keeps something in every namespace, that is known again', async () => {
    expect(new Set((await keys()).map((key) => key.split(':')[1]))).toEqual(new Set(namespaces));
    await client.del('pullquote:reply:none');
    expect(await answersAnew()).toEqual(right);
    for (const [key, text] of own) expect(await client.get(key)).toBe(text);
  });

  it.each(Object.entries(foreign))('%s under every key is a miss, and is replaced', async (_, text) => {
    for (const key of own.keys()) await client.set(key, text);
    expect(await answersAnew()).toEqual(right);
  });

  it.each(namespaces)('what is kept in %s is no answer of another namespace', async (namespace) => {
    const [text = ''] = [...own].flatMap(([key, value]) => (key.split(':')[1] === namespace ? [value] : []));
    await client.del([...own.keys()]);
    for (const key of own.keys()) if (key.split(':')[1] !== namespace) await client.set(key, text);
    expect(await answersAnew()).toEqual(right);
  });

  it('a value of another type is a miss, and is replaced', async () => {
    for (const key of own.keys()) {
      await client.del(key);
      await client.lPush(key, 'answer');
    }
    expect(await answersAnew()).toEqual(right);
  });

  it('a value that is far too large is a miss, and is replaced', async () => {
    const largest = Math.max(...Object.values(namespaceMaxBytes));
    for (const [key, text] of own) await client.set(key, ' '.repeat(largest) + text);
    expect(await answersAnew()).toEqual(right);
    for (const key of own.keys()) await expect.poll(() => client.strLen(key)).toBeLessThan(largest);
  });
});
