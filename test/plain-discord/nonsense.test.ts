import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandInteraction } from '../fixtures/interactions.ts';
import type { Line } from './line.ts';
import { openPlainBot, type PlainBot } from './plain-bot.ts';

const minute = 60_000;

let plain: PlainBot;
beforeEach(async () => {
  plain = await openPlainBot();
});
afterEach(() => plain.close());

const say = (payload: unknown) => (line: Line) => line.say(JSON.stringify(payload));

const nonsense: readonly (readonly [name: string, act: (line: Line) => void])[] = [
  ['no JSON', (line) => line.say('moat')],
  ['nothing', (line) => line.say('')],
  ['null', say(null)],
  ['a list', say([])],
  ['no op', say({})],
  ['an op of the future', say({ op: 99, d: {} })],
  ['an event without a name', say({ op: 0, s: 2, d: {} })],
  ['an event without data', say({ op: 0, t: 'INTERACTION_CREATE', s: 2 })],
  ['an interaction that is null', say({ op: 0, t: 'INTERACTION_CREATE', s: 2, d: null })],
  ['an interaction that is a number', say({ op: 0, t: 'INTERACTION_CREATE', s: 2, d: 7 })],
  ['an event of the future', say({ op: 0, t: 'MOAT_CREATE', s: 2, d: null })],
  ['an event without its number', say({ op: 0, t: 'MOAT_CREATE', d: null })],
  ['HELLO once more', say({ op: 10, d: { heartbeat_interval: 45_000 } })],
  ['HELLO without data', say({ op: 10, d: null })],
  ['HELLO without time between heartbeats', say({ op: 10, d: { heartbeat_interval: 0 } })],
  ['HELLO with a month between heartbeats', say({ op: 10, d: { heartbeat_interval: 3e9 } })],
  ['READY about nobody', say({ op: 0, t: 'READY', s: 2, d: {} })],
  ['READY without data', say({ op: 0, t: 'READY', s: 2, d: null })],
  ['RESUMED', say({ op: 0, t: 'RESUMED', s: 2, d: {} })],
  ['an acknowledgement nobody asked for', say({ op: 11 })],
  ['a heartbeat asked for', say({ op: 1, d: null })],
  ['a heartbeat asked for, without data', say({ op: 1 })],
  ['that the session is over, without data', say({ op: 9 })],
  ['that the session is over, with null', say({ op: 9, d: null })],
  ['bytes that are no frame', (line) => line.write('\u00ff\u00ff\u00ff\u00ff moat')],
];

const still = { whileStanding: false };
const stands = () => plain.discord.standing().length === 1;
const answered = () => plain.discord.requests.some(({ path }) => path.endsWith('/callback'));

describe.each(nonsense)('a gateway that says %s', (_, act) => {
  it('instead of HELLO, of READY and after it is connected to in the end, and answered', async () => {
    const { discord } = plain;
    const usual = { ...discord.script };
    const bot = plain.start();
    discord.script.accepted = act;
    await plain.pass(10 * minute, () => discord.lines.length > 1, still);
    Object.assign(discord.script, usual, { identify: act });
    await plain.pass(10 * minute, () => discord.lines.length > 3, still);
    Object.assign(discord.script, usual);
    await plain.pass(10 * minute, stands, still);
    await bot.ready;
    act(discord.lines.at(-1)!);
    await plain.pass(minute, undefined, still);
    await plain.pass(10 * minute, stands, still);
    discord.ask(commandInteraction('help'));
    await expect.poll(answered).toBe(true);
    expect(plain.fatal).toEqual([]);
  });
});

it.each(['null', '0', '1', '3e9', '"x"'])(
  'a HELLO with a heartbeat interval of %s is an attempt that failed, and one line of the log',
  async (interval) => {
    const { discord, lines } = plain;
    discord.script.accepted = (line) => line.say(`{"op":10,"d":{"heartbeat_interval":${interval}}}`);
    plain.start();
    await plain.pass(10 * minute, () => discord.lines.length > 3, still);
    expect(discord.identifies).toEqual([]);
    const told = lines.flatMap(({ facts }) => ('retryMs' in facts ? [facts['reason']] : []));
    expect(told.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => 'HELLO without a usable heartbeat interval'));
    expect(told.length).toBeOneOf([discord.lines.length, discord.lines.length - 1]);
  },
);

it.each(['/?region=x', '/#moat', '/?region=x#moat'])(
  'a gateway whose address ends with %j is connected to, and resumed, in our version of it',
  async (rest) => {
    const { discord } = plain;
    discord.script.gateway.url += rest;
    discord.script.resumeUrl += rest;
    await plain.start().ready;
    discord.standing()[0]!.close(4000);
    await plain.pass(minute, () => discord.resumes.length === 1 && stands(), still);
    const asked = discord.lines.map(({ address }) => new URL(address, 'ws://127.0.0.1').searchParams.getAll('v'));
    expect(asked).toEqual([['10'], ['10']]);
  },
);

it.each([undefined, null, '', 'gateway.example', 'gateway.example:443', 'ws://gateway.example', 'https://127.0.0.1:1'])(
  'a gateway that names %j to resume at is resumed where the session began, and that is said once',
  async (resumeUrl) => {
    const { discord, lines, fatal } = plain;
    discord.script.resumeUrl = resumeUrl;
    await plain.start().ready;
    for (const resumes of [1, 2]) {
      discord.standing()[0]!.close(4000);
      await plain.pass(minute, () => discord.resumes.length === resumes && stands(), still);
    }
    discord.standing()[0]!.close(1000);
    await plain.pass(minute, () => discord.identifies.length === 2 && stands(), still);
    expect([discord.identifies.length, discord.resumes.length, fatal]).toEqual([2, 2, []]);
    const told = lines.filter(({ message }) => message.includes('address to resume at'));
    expect(told.map(({ facts }) => facts['address'])).toEqual(
      resumeUrl === undefined ? [] : [JSON.stringify(resumeUrl)],
    );
  },
);

it.each([null, 7, {}, { id: '1' }, { id: 1, token: 'moat' }])(
  'an interaction that is %j is one line of the log, and the next is answered',
  async (data) => {
    const { discord, lines, fatal } = plain;
    await plain.start().ready;
    say({ op: 0, t: 'INTERACTION_CREATE', s: 2, d: data })(discord.standing()[0]!);
    discord.ask(commandInteraction('help'));
    await expect.poll(answered).toBe(true);
    expect(lines.filter(({ message }) => message.startsWith('an interaction'))).toHaveLength(1);
    expect(fatal).toEqual([]);
  },
);
