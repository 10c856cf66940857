import { describe, expect, it } from 'vitest';
import { judgeBySchema } from '../../../src/local-discord/referee/judge-by-schema.ts';
import { commandsPath, send, startDiscord } from '../raw-discord.ts';

const quote = {
  name: 'quote',
  description: 'Quotes',
  description_localizations: { 'zh-TW': '引用', 'zh-CN': '引述' },
  contexts: [2, 0, 1],
  integration_types: [1, 0],
  options: [
    {
      type: 3,
      name: 'kind',
      description: 'Which kind',
      description_localizations: { 'zh-CN': '哪种' },
      choices: [{ name: 'Random', name_localizations: { 'zh-CN': '随机' }, value: 'random' }],
    },
    { type: 3, name: 'text', description: 'Words' },
    { type: 5, name: 'private', description: 'For me alone' },
  ],
};
const bare = { name: 'help', description: 'Helps' };
const menu = { type: 3, name: 'Find this quote' };

interface Told {
  readonly name: string;
  readonly description_localizations: object;
  readonly dm_permission?: boolean;
  readonly options: readonly ToldOption[];
}

interface ToldOption {
  readonly name: string;
  readonly name_localizations?: object | null;
  readonly required?: boolean;
  readonly choices: readonly object[];
}

/** More askings than there are ways of telling the same. */
const often = Array.from({ length: 64 }, (_, at) => at);

async function tellings(query = '?with_localizations=true'): Promise<Told[][]> {
  const discord = await startDiscord({ rateLimits: false });
  await send(discord, 'PUT', commandsPath(discord), [quote, bare, menu]);
  const told: Told[][] = [];
  for (const _ of often) told.push((await send(discord, 'GET', `${commandsPath(discord)}${query}`)).body);
  expect(discord.violations).toEqual([]);
  return told;
}

const named = (told: readonly Told[], wanted: string) => told.find(({ name }) => name === wanted)!;
const optionOf = (told: readonly Told[], wanted: string) =>
  named(told, 'quote').options.find(({ name }) => name === wanted)!;

describe('registered commands, told by the local Discord', () => {
  it('are the same to whoever knows what a field that is left out means', async () => {
    for (const told of await tellings()) {
      expect(told).toHaveLength(3);
      expect(named(told, 'quote')).toMatchObject({
        type: 1,
        description_localizations: { 'zh-CN': '引述', 'zh-TW': '引用' },
        options: [
          { name: 'kind', choices: [{ name: 'Random', name_localizations: { 'zh-CN': '随机' }, value: 'random' }] },
          { name: 'text' },
          { name: 'private' },
        ],
      });
      expect(optionOf(told, 'text').required ?? false).toBe(false);
      expect(optionOf(told, 'text').name_localizations ?? null).toBeNull();
    }
  });

  it.each<[what: string, of: (told: readonly Told[]) => unknown]>([
    ['the order of commands', (told) => told.map(({ name }) => name)],
    ['the order of fields', (told) => Object.keys(named(told, 'help')).filter((key) => /^(name|type)$/.test(key))],
    ['the order of languages', (told) => Object.keys(named(told, 'quote').description_localizations)],
    ['translations that are not there', (told) => optionOf(told, 'text').name_localizations],
    ['what need not be given', (told) => optionOf(told, 'text').required],
    ['what has no choices', (told) => optionOf(told, 'text').choices],
    ['a command without options', (told) => named(told, 'help').options],
    ['fields out of use', (told) => named(told, 'help').dm_permission],
    ['fields that nobody has heard of', (told) => Object.keys(optionOf(told, 'kind').choices[0]!).length],
  ])('vary in %s', async (_what, of) => {
    const told = await tellings();
    expect(new Set(told.map((each) => JSON.stringify(of(each)))).size).toBeGreaterThan(1);
  });

  it('have contexts and kinds of installation in order, and white space as Discord keeps it', async () => {
    const discord = await startDiscord();
    const untidy = {
      ...quote,
      description: ' Quotes \n an  interview ',
      description_localizations: { 'zh-CN': '引述， 访谈' },
    };
    await send(discord, 'PUT', commandsPath(discord), [untidy]);
    const { body } = await send(discord, 'GET', `${commandsPath(discord)}?with_localizations=true`);
    expect(body[0]).toMatchObject({
      description: 'Quotes an interview',
      description_localizations: { 'zh-CN': '引述，访谈' },
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    });
  });

  it('have no translation anywhere where nobody asked for them', async () => {
    for (const told of await tellings('')) expect(JSON.stringify(told)).not.toContain('localizations');
  });

  it('fit the schemas that Discord publishes, but for the fields that nobody has heard of', async () => {
    const findings = (await tellings())
      .flat()
      .map((command) => judgeBySchema('ApplicationCommandResponseSchema', command));
    const rules = new Set((await Promise.all(findings)).flatMap((judged) => judged.findings.map(({ rule }) => rule)));
    expect([...rules]).toEqual(['unknown-key']);
  });
});
