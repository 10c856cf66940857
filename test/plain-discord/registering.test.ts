import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands as ours } from '../../commands/index.ts';
import { commandInteraction } from '../fixtures/interactions.ts';
import { openPlainBot, type PlainBot } from './plain-bot.ts';
import type { PlainAnswer } from './plain-discord.ts';

const hour = 60 * 60_000;

interface Standing {
  readonly name: string;
}

let plain: PlainBot;
/** What stands at this Discord. */
let standing: readonly Standing[];
/** What it answers instead; undefined: what stands there. */
let trouble: (method: string) => PlainAnswer | undefined;

beforeEach(async () => {
  plain = await openPlainBot();
  standing = [];
  trouble = () => undefined;
  plain.discord.script.rest = ({ method, path, body }) => {
    if (!path.endsWith('/commands')) return undefined;
    const instead = trouble(method);
    if (instead !== undefined) return instead;
    if (method === 'PUT') standing = (body as readonly Standing[]).map(tellAsDiscord);
    return { status: 200, body: standing };
  };
});
afterEach(() => plain.close());

/** With fields of its own and what was left out, and in another order. */
function tellAsDiscord(command: Standing, index: number): Standing {
  const defaults = {
    type: 1,
    nsfw: false,
    default_member_permissions: null,
    dm_permission: true,
    name_localizations: null,
  };
  const own = { id: `${index + 1}`, application_id: '700000000000000001', version: `${Date.now()}` };
  return Object.fromEntries(Object.entries({ ...defaults, ...command, ...own }).toReversed()) as unknown as Standing;
}

const asked = () => plain.discord.requests.filter(({ path }) => path.endsWith('/commands')).map(({ method }) => method);
const names = (commands: readonly Standing[]) => commands.map(({ name }) => name).toSorted();
const ourNames = names(ours.map(({ data }) => data));

async function startAgain(): Promise<readonly string[]> {
  const before = asked().length;
  const bot = plain.start();
  await bot.ready;
  await bot.stop();
  return asked().slice(before);
}

describe('the commands of a bot that starts', () => {
  it('are put once, and only looked for by the next starts', async () => {
    expect(await startAgain()).toEqual(['GET', 'PUT']);
    expect(names(standing)).toEqual(ourNames);
    expect([await startAgain(), await startAgain()]).toEqual([['GET'], ['GET']]);
  });

  it.each([
    ['were deleted', () => []],
    ['are another program’s', () => [{ name: 'ping', description: 'pong' }]],
    ['lack one', (all: readonly Standing[]) => all.slice(1)],
    ['have one more', (all: readonly Standing[]) => [...all, { name: 'ping', description: 'pong' }]],
    ['say something else', (all: readonly Standing[]) => all.map((each) => ({ ...each, description: 'other words' }))],
  ])('are put again where those that stand there %s', async (_, change) => {
    await startAgain();
    standing = change(standing);
    expect(await startAgain()).toEqual(['GET', 'PUT']);
    expect(names(standing)).toEqual(ourNames);
  });

  it('are put where what stands there cannot be read', async () => {
    trouble = (method) => (method === 'GET' ? { status: 200, body: '<html>' } : undefined);
    expect(await startAgain()).toEqual(['GET', 'PUT']);
    expect(names(standing)).toEqual(ourNames);
  });

  it.each([
    ['refuses', { status: 500, body: { message: 'no' } }],
    ['is cut off', 'reset' as const],
  ])('are tried again now and then where Discord %s, and others are answered meanwhile', async (_, answer) => {
    trouble = () => answer;
    await plain.start().ready;
    plain.discord.ask(commandInteraction('help'));
    await expect.poll(() => plain.discord.requests.some(({ path }) => path.endsWith('/callback'))).toBe(true);
    await plain.pass(hour);
    expect(asked().length).toBeLessThan(100);
    expect(asked()).not.toContain('PUT');
    trouble = () => undefined;
    await plain.pass(hour, () => standing.length > 0, { whileStanding: false });
    expect(names(standing)).toEqual(ourNames);
  });
});
