import type { APIInteraction } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/interview/interview.ts';
import { encodeCustomId } from '../../src/render/components/custom-id.ts';
import {
  buttonInteraction,
  commandInteraction,
  completionInteraction,
  stringOption,
} from '../fixtures/interactions.ts';
import { libraryOf, teaInterview } from '../fixtures/library.ts';
import { openPlainBot, type PlainBot } from './plain-bot.ts';
import type { PlainRequest } from './plain-discord.ts';

let plain: PlainBot;
let content: PromiseWithResolvers<Library>;
beforeEach(async () => {
  plain = await openPlainBot();
  content = Promise.withResolvers();
});
afterEach(() => plain.close());

const still = { whileStanding: false };
const quote = commandInteraction('quote', [stringOption('text', '机器')]);
const asks: readonly APIInteraction[] = [
  quote,
  commandInteraction('help', [], { guild: false }),
  commandInteraction('saved', [], { locale: 'zh-TW' }),
  completionInteraction('quote', [stringOption('text', '机', true)]),
  buttonInteraction(encodeCustomId('quote', 'hit', ['1'])),
];

/** Each with an id and a token of its own. */
function ask(interactions: readonly APIInteraction[]): void {
  for (const [index, interaction] of interactions.entries()) {
    plain.discord.ask({ ...interaction, id: String(index), token: `token-${index}` });
  }
}

/** As soon as there is a session. */
function askAtOnce(interactions: readonly APIInteraction[]): void {
  plain.discord.script.identify = (line) => {
    plain.discord.ready(line);
    ask(interactions);
  };
}

const matching = (pattern: RegExp) => plain.discord.requests.filter(({ path }) => pattern.test(path));
const callbacks = () => matching(/^\/interactions\/\d+\/token-\d+\/callback$/);
const later = () => matching(/^\/webhooks\/\d+\/token-\d+/);
const isDeferral = ({ body }: PlainRequest) => [5, 6].includes((body as { type: number }).type);
const tokenOf = ({ path }: PlainRequest) => /token-\d+/.exec(path)?.[0] ?? '';
const tokens = (requests: readonly PlainRequest[]) => requests.map(tokenOf).toSorted();
const all = (count: number) => Array.from({ length: count }, (_, index) => `token-${index}`).toSorted();

describe('what is asked in the same moment in which the session begins', () => {
  it('is acknowledged within two seconds while interviews are read, and answered once when they are', async () => {
    askAtOnce(asks);
    plain.start({ loadContent: () => content.promise });
    // What answers is imported in real time, in which the bot's stands still; choices are offered without a line.
    const received = () => plain.lines.filter(({ message }) => message === 'received').length;
    await expect.poll(received, { timeout: 20_000 }).toBe(asks.length - 1);
    await plain.pass(3000, () => callbacks().length === asks.length, still);
    expect(tokens(callbacks())).toEqual(all(asks.length));
    expect(Math.max(...callbacks().map(({ atMs }) => atMs))).toBeLessThanOrEqual(2000);
    const deferred = callbacks().filter(isDeferral);
    content.resolve(libraryOf(teaInterview()));
    await plain.pass(5000, () => later().length === deferred.length, still);
    await plain.pass(30_000, undefined, still);
    expect(tokens(later())).toEqual(tokens(deferred));
    expect(callbacks()).toHaveLength(asks.length);
  });

  it('is told to try again where interviews take too long to read', async () => {
    askAtOnce([quote]);
    plain.start({ loadContent: () => content.promise });
    // What everybody saw is taken back: this is for the asker alone.
    await plain.pass(15_000, () => later().length > 1, still);
    expect(later().map(({ method }) => method)).toEqual(['DELETE', 'POST']);
    expect(JSON.stringify(later()[1]?.body)).toContain('try again');
    content.resolve(libraryOf(teaInterview()));
    await plain.pass(30_000, undefined, still);
    expect([callbacks().length, later().length]).toEqual([1, 2]);
  });
});

describe('a thousand commands in that moment', () => {
  it('are each acknowledged and answered once', async () => {
    content.resolve(libraryOf(teaInterview()));
    askAtOnce(Array.from({ length: 1000 }, () => quote));
    await plain.start({ loadContent: () => content.promise }).ready;
    // Time stands still: how long it takes is measured by bench:burst.
    await expect.poll(() => callbacks().length).toBe(1000);
    expect(tokens(callbacks())).toEqual(all(1000));
    const deferred = callbacks().filter(isDeferral);
    await expect.poll(() => later().length).toBe(deferred.length);
    expect(tokens(later())).toEqual(tokens(deferred));
    expect(plain.lines.filter(({ level, message }) => level === 'error' || /deliver/.test(message))).toEqual([]);
  });
});
