import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { begin, loginByHand, rules } from '../interaction-bot.ts';
import { commandsPath, send, startDiscord } from '../raw-discord.ts';

const sub = (name: string, more: object = {}): object => ({ type: 1, name, description: 'x', ...more });
const commands = [
  { name: 'quote', description: 'x' },
  { name: 'daily', description: 'x', options: [sub('add'), sub('feed', { type: 2, options: [sub('list')] })] },
  { name: 'Find this quote', type: 3 },
];

/** The bot with these commands, and a message written in #general whose `#name` are mentions. */
async function write(body: object): Promise<LocalDiscord> {
  const discord = await startDiscord();
  await send(discord, 'PUT', commandsPath(discord), commands);
  const ids = new Map(discord.commands().map(({ name, id }) => [name, id]));
  const text = JSON.stringify(body).replaceAll(/#(quote|daily|Find)/g, (_, name: string) => {
    return ids.get(name === 'Find' ? 'Find this quote' : name) ?? '';
  });
  const channel = discord.guilds[0]!.channels[0]!.id;
  expect((await send(discord, 'POST', `/channels/${channel}/messages`, JSON.parse(text))).status).toBe(200);
  return discord;
}

const good: readonly (readonly [why: string, body: object])[] = [
  ['a command', { content: 'Try </quote:#quote>.' }],
  ['a subcommand, and one of a group', { content: '</daily add:#daily> </daily feed list:#daily>' }],
  [
    'one in an embed',
    { embeds: [{ description: '</quote:#quote>', fields: [{ name: 'x', value: '</quote:#quote>' }] }] },
  ],
  ['one in a text of Components V2', { flags: 1 << 15, components: [{ type: 10, content: '</quote:#quote>' }] }],
  ['what is escaped', { content: String.raw`\</quote:1>` }],
  ['what has the form of none', { content: '</b> <https://example.org/:1> </quote>' }],
];

const bad: readonly (readonly [why: string, path: string, body: object])[] = [
  ['a wrong id', 'content', { content: '</quote:1>' }],
  ['no id', 'content', { content: '</quote:undefined> ' }],
  ['the id of another command', 'content', { content: '</quote:#daily>' }],
  ['a command that nobody registered', 'content', { content: '</summary:#quote>' }],
  ['a command that needs a subcommand', 'content', { content: '</daily:#daily>' }],
  ['a group without its subcommand', 'content', { content: '</daily feed:#daily>' }],
  ['a subcommand that is not there', 'content', { content: '</daily remove:#daily>' }],
  ['a subcommand of a command that has none', 'content', { content: '</quote add:#quote>' }],
  ['two spaces', 'content', { content: '</daily  add:#daily>' }],
  ['another case', 'content', { content: '</Quote:#quote>' }],
  ['a command of the menu', 'content', { content: '</Find this quote:#Find>' }],
  ['one in a title', 'embeds.0.title', { embeds: [{ title: '</quote:#quote>' }] }],
  [
    'one in the name of a field',
    'embeds.0.fields.0.name',
    { embeds: [{ fields: [{ name: '</quote:#quote>', value: 'x' }] }] },
  ],
  ['one in a footer', 'embeds.0.footer.text', { embeds: [{ footer: { text: '</quote:#quote>' } }] }],
  [
    'one on a button',
    'components.0.components.0.label',
    {
      content: 'x',
      components: [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: '</quote:#quote>' }] }],
    },
  ],
  [
    'one in an option of a select',
    'components.0.components.0.options.0.description',
    {
      content: 'x',
      components: [
        {
          type: 1,
          components: [
            { type: 3, custom_id: 'a', options: [{ label: 'a', value: 'a', description: '</quote:#quote>' }] },
          ],
        },
      ],
    },
  ],
];

describe('the mention of a command', () => {
  it.each(good)('is %s', async (_why, body) => {
    expect(rules(await write(body))).toEqual([]);
  });

  it.each(bad)('is none with %s: Discord takes it, and people see text', async (_why, path, body) => {
    const discord = await write(body);
    expect(rules(discord)).toEqual([`command-mention ${path}`]);
    expect(discord.requests.at(-1)).toMatchObject({ status: 200, verdict: 'violation' });
  });

  it('is judged in answers, in what follows them, and in edits', async () => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    await bot.callback(received, { type: 4, data: { content: '</quote:1>' } });
    await bot.original(received, 'PATCH', { content: `</quote:${discord.commands()[0]!.id}>` });
    await bot.followUp(received, { embeds: [{ description: '</quote:2>' }] });
    expect(rules(discord)).toEqual(['command-mention data.content', 'command-mention embeds.0.description']);
  });

  it('of a guild’s own command is one in that guild', async () => {
    const discord = await startDiscord();
    const [here, there] = discord.guilds;
    await loginByHand(discord, []);
    const path = `/applications/${discord.applicationId}/guilds/${here!.id}/commands`;
    const { id } = (await send(discord, 'POST', path, { name: 'own', description: 'x' })).body;
    for (const guild of [here!, there!]) {
      await send(discord, 'POST', `/channels/${guild.channels[0]!.id}/messages`, { content: `</own:${id}>` });
    }
    expect(discord.violations.map(({ request }) => request)).toEqual([
      `POST /channels/${there!.channels[0]!.id}/messages`,
    ]);
  });
});
