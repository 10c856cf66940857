import { describe, expect, it } from 'vitest';
import { commandsPath, handClock, send, startDiscord } from '../raw-discord.ts';

const text = (length: number): string => 'x'.repeat(length);
const command = (more: object = {}): object => ({ name: 'quote', description: 'Finds', ...more });
const option = (more: object = {}): object => ({ type: 3, name: 'text', description: 'What', ...more });
const withOption = (more: object): object[] => [command({ options: [option(more)] })];
const choices = (count: number): object[] =>
  Array.from({ length: count }, (_, n) => ({ name: `n${n}`, value: `v${n}` }));

const menus = (count: number): object[] => Array.from({ length: count }, (_, n) => ({ type: 3, name: `Find ${n}` }));

const bad: readonly [why: string, rule: string, path: string, body: unknown][] = [
  ['capitals in a name', 'command-name', '0.name', [command({ name: 'Quote' })]],
  ['a space in a name', 'command-name', '0.name', [command({ name: 'my quote' })]],
  ['a name over 32', 'schema', '0.name', [command({ name: text(33) })]],
  ['an emoji in a name', 'command-name', '0.name', [command({ name: '⭐' })]],
  ['no name', 'schema', '0.name', [{ description: 'x' }]],
  ['no description', 'description', '0.description', [{ name: 'quote' }]],
  ['an empty description', 'description', '0.description', [command({ description: '' })]],
  ['a description over 100', 'schema', '0.description', [command({ description: text(101) })]],
  [
    'an unknown locale',
    'locale',
    '0.description_localizations.zh',
    [command({ description_localizations: { zh: 'x' } })],
  ],
  ['an unknown locale of a name', 'locale', '0.name_localizations.en', [command({ name_localizations: { en: 'x' } })]],
  [
    'capitals in a translated name',
    'command-name',
    '0.name_localizations.de',
    [command({ name_localizations: { de: 'Zitat' } })],
  ],
  [
    'an unknown locale of a choice',
    'locale',
    '0.options.0.choices.0.name_localizations.xx',
    withOption({ choices: [{ name: 'a', value: 'a', name_localizations: { xx: 'b' } }] }),
  ],
  ['two commands of one name', 'duplicate-command', '1', [command(), command()]],
  ['two options of one name', 'duplicate-option', '0.options.1.name', [command({ options: [option(), option()] })]],
  [
    'two choices of one name',
    'duplicate-choice',
    '0.options.0.choices.1.name',
    withOption({
      choices: [
        { name: 'a', value: '1' },
        { name: 'a', value: '2' },
      ],
    }),
  ],
  [
    'a required option after an optional one',
    'required-after-optional',
    '0.options.1',
    [command({ options: [option({ name: 'a' }), option({ name: 'b', required: true })] })],
  ],
  [
    'choices together with autocomplete',
    'choices-and-autocomplete',
    '0.options.0.autocomplete',
    withOption({ autocomplete: true, choices: choices(1) }),
  ],
  ['26 choices', 'schema', '0.options.0.choices', withOption({ choices: choices(26) })],
  [
    'a choice value over 100',
    'choice-value',
    '0.options.0.choices.0.value',
    withOption({ choices: [{ name: 'a', value: text(101) }] }),
  ],
  [
    'a choice name over 100',
    'schema',
    '0.options.0.choices.0.name',
    withOption({ choices: [{ name: text(101), value: 'a' }] }),
  ],
  [
    '26 options',
    'schema',
    '0.options',
    [command({ options: Array.from({ length: 26 }, (_, n) => option({ name: `o${n}` })) })],
  ],
  ['an unknown type of option', 'schema', '0.options.0.type', withOption({ type: 99 })],
  ['min_length over max_length', 'range', '0.options.0.min_length', withOption({ min_length: 5, max_length: 2 })],
  ['max_length over 6000', 'schema', '0.options.0.max_length', withOption({ max_length: 6001 })],
  [
    'a subcommand beside an option',
    'subcommands',
    '0.options',
    [command({ options: [option(), { type: 1, name: 'sub', description: 'x' }] })],
  ],
  [
    'a description on a menu command',
    'menu-description',
    '0.description',
    [{ type: 3, name: 'Find this quote', description: 'x' }],
  ],
  [
    'options on a menu command',
    'menu-options',
    '0.options',
    [{ type: 3, name: 'Find this quote', options: [option()] }],
  ],
  ['a menu name of blanks', 'command-name', '0.name', [{ type: 3, name: '  ' }]],
  [
    'permissions that are no number',
    'schema',
    '0.default_member_permissions',
    [command({ default_member_permissions: 'ManageGuild' })],
  ],
  ['a context that is none', 'schema', '0.contexts.0', [command({ contexts: [7] })]],
  [
    'more than 8000 characters',
    'command-length',
    '0',
    [
      command({
        options: [1, 2, 3].map((n) =>
          option({
            name: `o${n}`,
            choices: Array.from({ length: 25 }, (_, c) => ({ name: `${c}${text(60)}`, value: `${c}${text(60)}` })),
          }),
        ),
      }),
    ],
  ],
  [
    'more than 8000 characters in one language',
    'command-length',
    '0',
    [
      command({
        options: [1, 2, 3].map((n) =>
          option({
            name: `o${n}`,
            choices: Array.from({ length: 25 }, (_, c) => ({
              name: `${c}`,
              value: `${c}${text(60)}`,
              name_localizations: { de: text(60) },
            })),
          }),
        ),
      }),
    ],
  ],
  ['101 commands', 'too-many-commands', '', Array.from({ length: 101 }, (_, n) => command({ name: `c${n}` }))],
  ['16 commands in the menu of messages', 'too-many-commands', '', menus(16)],
  ['a set that is no list', 'schema', '', command()],
];

const good: readonly [why: string, body: unknown][] = [
  ['no commands', []],
  ['15 commands in the menu of messages', menus(15)],
  [
    'all scripts',
    [command({ name: '引用', name_localizations: { 'zh-TW': '引用', ja: '引用', hi: 'उद्धरण', th: 'คำคม' } })],
  ],
  ['a menu command', [{ type: 3, name: 'Find this quote' }]],
  ['a menu and a slash command of one name', [command(), { type: 3, name: 'quote' }]],
  ['permissions as a string', [command({ default_member_permissions: '32' })]],
  [
    'subcommands and groups',
    [
      command({
        options: [
          {
            type: 2,
            name: 'group',
            description: 'x',
            options: [{ type: 1, name: 'sub', description: 'x', options: [option()] }],
          },
        ],
      }),
    ],
  ],
  ['autocomplete', withOption({ autocomplete: true, max_length: 200, required: true })],
  ['100 commands', Array.from({ length: 100 }, (_, n) => command({ name: `c${n}` }))],
];

describe('the referee on commands', () => {
  it.each(bad)('refuses %s', async (_why, rule, path, body) => {
    const discord = await startDiscord();
    const reply = await send(discord, 'PUT', commandsPath(discord), body);
    expect(discord.violations.map((violation) => [violation.rule, violation.path])).toContainEqual([rule, path]);
    expect(reply).toMatchObject({ status: 400, body: { code: 50035, errors: expect.any(Object) } });
    expect(discord.commands()).toEqual([]);
  });

  it.each(good)('lets %s through', async (_why, body) => {
    const discord = await startDiscord();
    const reply = await send(discord, 'PUT', commandsPath(discord), body);
    expect(discord.violations).toEqual([]);
    expect(reply.status).toBe(200);
    expect(discord.commands()).toHaveLength(reply.body.length);
  });

  it('counts the longest language of each text towards the 8000', async () => {
    const discord = await startDiscord();
    const long = { name: text(100), value: 'v', name_localizations: { de: text(100), fr: text(100) } };
    const options = [1, 2].map((n) =>
      option({ name: `o${n}`, choices: Array.from({ length: 25 }, (_, c) => ({ ...long, name: `${c}${text(90)}` })) }),
    );
    const reply = await send(discord, 'PUT', commandsPath(discord), [command({ options })]);
    expect([reply.status, discord.violations]).toEqual([200, []]);
  });

  it('keeps contexts and integration types for global commands', async () => {
    const discord = await startDiscord();
    const path = `/applications/${discord.applicationId}/guilds/${discord.guilds[0]!.id}/commands`;
    await send(discord, 'PUT', path, [command({ contexts: [0] })]);
    expect(discord.violations.map(({ rule }) => rule)).toEqual(['guild-command']);
  });
});

describe('the command routes', () => {
  it('create, show, change and delete, globally and in a guild', async () => {
    const discord = await startDiscord();
    const guildPath = `/applications/${discord.applicationId}/guilds/${discord.guilds[0]!.id}/commands`;
    for (const path of [commandsPath(discord), guildPath]) {
      const created = await send(discord, 'POST', path, command({ description_localizations: { 'zh-CN': '找' } }));
      expect(created).toMatchObject({ status: 201, body: { name: 'quote', default_member_permissions: null } });
      const again = await send(discord, 'POST', path, command({ description: 'Other' }));
      expect(again).toMatchObject({ status: 200, body: { id: created.body.id, description: 'Other' } });
      const changed = await send(discord, 'PATCH', `${path}/${created.body.id}`, { default_member_permissions: '32' });
      expect(changed.body).toMatchObject({ description: 'Other', default_member_permissions: '32' });
      const listed = await send(discord, 'GET', path);
      expect(listed.body).toMatchObject([{ id: created.body.id }]);
      expect((await send(discord, 'DELETE', `${path}/${created.body.id}`)).status).toBe(204);
      expect((await send(discord, 'GET', `${path}/${created.body.id}`)).body).toMatchObject({ code: 10063 });
    }
    expect(discord.violations).toEqual([]);
  });

  it('shows translations only to those who ask for them', async () => {
    const discord = await startDiscord();
    await send(discord, 'PUT', commandsPath(discord), [command({ description_localizations: { 'zh-CN': '找' } })]);
    expect((await send(discord, 'GET', commandsPath(discord))).body[0]).not.toHaveProperty('description_localizations');
    const whole = await send(discord, 'GET', `${commandsPath(discord)}?with_localizations=true`);
    expect(whole.body[0].description_localizations).toEqual({ 'zh-CN': '找' });
  });

  it('allow 200 creates a day, and any number of changes', async () => {
    const clock = handClock();
    const discord = await startDiscord({ clock: clock.read, rateLimits: false });
    const set = (from: number): object[] => Array.from({ length: 100 }, (_, n) => command({ name: `c${from + n}` }));
    for (const from of [0, 0, 0, 100]) {
      expect((await send(discord, 'PUT', commandsPath(discord), set(from))).status).toBe(200);
    }
    const refused = await send(discord, 'PUT', commandsPath(discord), set(200));
    expect(refused.body).toMatchObject({ code: 30034 });
    expect(discord.violations.map(({ rule }) => rule)).toEqual(['command-creates']);
    clock.advance(24 * 60 * 60 * 1000);
    expect((await send(discord, 'PUT', commandsPath(discord), set(200))).status).toBe(200);
  });

  it('know only their own application and guilds that have it', async () => {
    const discord = await startDiscord();
    expect((await send(discord, 'PUT', '/applications/1/commands', [])).status).toBe(403);
    expect(discord.violations.map(({ rule }) => rule)).toEqual(['application-id']);
    const elsewhere = discord.guilds.find(({ installed }) => !installed)!;
    const path = `/applications/${discord.applicationId}/guilds/${elsewhere.id}/commands`;
    expect((await send(discord, 'PUT', path, [])).body).toMatchObject({ code: 50001 });
  });
});
