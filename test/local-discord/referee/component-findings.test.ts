import { describe, expect, it } from 'vitest';
import { send, startDiscord } from '../raw-discord.ts';

const text = (length: number): string => 'x'.repeat(length);
const button = (id: string, more: object = {}): object => ({ type: 2, style: 1, label: 'Go', custom_id: id, ...more });
const row = (...components: object[]): object => ({ type: 1, components });
const select = (more: object = {}): object => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'a', value: 'a' }],
  ...more,
});

const channelSelect = (more: object = {}): object => ({ type: 8, custom_id: 'c', ...more });
const theChannel = (id: string): object => ({ type: 'channel', id });

type Bad = readonly [why: string, rule: string, path: string, body: object];
type Good = readonly [why: string, body: object];

const bad: readonly Bad[] = [
  [
    'six rows',
    'too-many-rows',
    'components',
    { content: 'x', components: [1, 2, 3, 4, 5, 6].map((n) => row(button(`${n}`))) },
  ],
  [
    'six buttons in a row',
    'schema',
    'components.0.components',
    { content: 'x', components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button(`${n}`)))] },
  ],
  ['an empty row', 'schema', 'components.0.components', { content: 'x', components: [row()] }],
  ['a button outside a row', 'schema', 'components.0.type', { content: 'x', components: [button('a')] }],
  [
    'a button beside a select',
    'row-mix',
    'components.0.components',
    { content: 'x', components: [row(button('a'), select())] },
  ],
  [
    'two selects in a row',
    'row-mix',
    'components.0.components',
    { content: 'x', components: [row(select(), select({ custom_id: 't' }))] },
  ],
  [
    'a custom id twice',
    'duplicate-custom-id',
    'components.1.components.0.custom_id',
    { content: 'x', components: [row(button('a')), row(button('a'))] },
  ],
  [
    'an empty custom id',
    'schema',
    'components.0.components.0.custom_id',
    { content: 'x', components: [row(button(''))] },
  ],
  [
    'a custom id over 100',
    'schema',
    'components.0.components.0.custom_id',
    { content: 'x', components: [row(button(text(101)))] },
  ],
  [
    'a button without custom id',
    'button-custom-id',
    'components.0.components.0.custom_id',
    { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] },
  ],
  [
    'a label over 80',
    'schema',
    'components.0.components.0.label',
    { content: 'x', components: [row(button('a', { label: text(81) }))] },
  ],
  [
    'a button that shows nothing',
    'button-label',
    'components.0.components.0.label',
    { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
  ],
  [
    'an unknown style',
    'schema',
    'components.0.components.0.style',
    { content: 'x', components: [row(button('a', { style: 9 }))] },
  ],
  [
    'a link button without address',
    'link-button',
    'components.0.components.0.url',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] },
  ],
  [
    'a link button with a custom id',
    'link-button',
    'components.0.components.0.custom_id',
    { content: 'x', components: [row(button('a', { style: 5, url: 'https://example.org' }))] },
  ],
  [
    'a link button of another scheme',
    'url-scheme',
    'components.0.components.0.url',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'ftp://example.org' })] },
  ],
  [
    'an address on a common button',
    'link-button',
    'components.0.components.0.url',
    { content: 'x', components: [row(button('a', { url: 'https://example.org' }))] },
  ],
  [
    '26 options in a select',
    'schema',
    'components.0.components.0.options',
    {
      content: 'x',
      components: [row(select({ options: Array.from({ length: 26 }, (_, n) => ({ label: 'a', value: `${n}` })) }))],
    },
  ],
  [
    'a select value twice',
    'select-duplicate-value',
    'components.0.components.0.options.1.value',
    {
      content: 'x',
      components: [
        row(
          select({
            options: [
              { label: 'a', value: 'a' },
              { label: 'b', value: 'a' },
            ],
          }),
        ),
      ],
    },
  ],
  [
    'more selected than there are',
    'select-values',
    'components.0.components.0.max_values',
    { content: 'x', components: [row(select({ max_values: 2 }))] },
  ],
  [
    'no options in a select',
    'schema',
    'components.0.components.0.options',
    { content: 'x', components: [row(select({ options: [] }))] },
  ],
  [
    'fewer options than must be picked',
    'select-values',
    'components.0.components.0.min_values',
    { content: 'x', components: [row(select({ min_values: 2, max_values: 2 }))] },
  ],
  [
    'a least above the most',
    'select-values',
    'components.0.components.0.min_values',
    { content: 'x', components: [row(channelSelect({ min_values: 3, max_values: 2 }))] },
  ],
  [
    'more than 25 to pick',
    'schema',
    'components.0.components.0.max_values',
    { content: 'x', components: [row(channelSelect({ max_values: 26 }))] },
  ],
  [
    'none to pick at most',
    'schema',
    'components.0.components.0.max_values',
    { content: 'x', components: [row(channelSelect({ max_values: 0 }))] },
  ],
  ...(['label', 'value', 'description'] as const).map((key): Bad => [
    `a ${key} over 100 in a select`,
    'schema',
    `components.0.components.0.options.0.${key}`,
    { content: 'x', components: [row(select({ options: [{ label: 'a', value: 'a', [key]: text(101) }] }))] },
  ]),
  ...(['label', 'value'] as const).map((key): Bad => [
    `an empty ${key} in a select`,
    'schema',
    `components.0.components.0.options.0.${key}`,
    { content: 'x', components: [row(select({ options: [{ label: 'a', value: 'a', [key]: '' }] }))] },
  ]),
  [
    'a blank label in a select',
    'select-label',
    'components.0.components.0.options.0.label',
    { content: 'x', components: [row(select({ options: [{ label: '  ', value: 'a' }] }))] },
  ],
  [
    'a placeholder over 150',
    'schema',
    'components.0.components.0.placeholder',
    { content: 'x', components: [row(select({ placeholder: text(151) }))] },
  ],
  [
    'two options chosen where one may be',
    'select-values',
    'components.0.components.0.options',
    {
      content: 'x',
      components: [row(select({ options: ['a', 'b'].map((value) => ({ label: 'a', value, default: true })) }))],
    },
  ],
  [
    'more defaults than may be picked',
    'select-values',
    'components.0.components.0.default_values',
    { content: 'x', components: [row(channelSelect({ default_values: [theChannel('1'), theChannel('2')] }))] },
  ],
  [
    'fewer defaults than must be picked',
    'select-values',
    'components.0.components.0.default_values',
    {
      content: 'x',
      components: [row(channelSelect({ min_values: 2, max_values: 2, default_values: [theChannel('1')] }))],
    },
  ],
  [
    'a default twice',
    'select-duplicate-value',
    'components.0.components.0.default_values.1.id',
    {
      content: 'x',
      components: [row(channelSelect({ max_values: 2, default_values: [theChannel('1'), theChannel('1')] }))],
    },
  ],
  [
    'a default of another kind',
    'schema',
    'components.0.components.0.default_values.0.type',
    { content: 'x', components: [row(channelSelect({ default_values: [{ type: 'role', id: '1' }] }))] },
  ],
  [
    'a text input in a message',
    'schema',
    'components.0.components.0.type',
    { content: 'x', components: [row({ type: 4, custom_id: 'a', style: 1, label: 'a' })] },
  ],
  [
    'a label in a message',
    'schema',
    'components.0.type',
    { flags: 1 << 15, components: [{ type: 18, label: 'a', component: select() }] },
  ],
  [
    'a premium button without SKU',
    'premium-button',
    'components.0.components.0.sku_id',
    { content: 'x', components: [row({ type: 2, style: 6 })] },
  ],
  [
    'a premium button with a label',
    'premium-button',
    'components.0.components.0.label',
    { content: 'x', components: [row({ type: 2, style: 6, sku_id: '1', label: 'x' })] },
  ],
  [
    'more than 40 components in all',
    'too-many-components',
    'components',
    { flags: 1 << 15, components: Array.from({ length: 14 }, (_, n) => row(button(`a${n}`), button(`b${n}`))) },
  ],
  [
    'new components without their flag',
    'components-v2-flag',
    'components.0',
    { content: 'x', components: [{ type: 10, content: 'x' }] },
  ],
  [
    'content beside new components',
    'components-v2-content',
    'content',
    { content: 'x', flags: 1 << 15, components: [{ type: 10, content: 'x' }] },
  ],
];

const good: readonly Good[] = [
  [
    'five rows of five buttons',
    { content: 'x', components: [0, 1, 2, 3, 4].map((r) => row(...[0, 1, 2, 3, 4].map((b) => button(`${r}${b}`)))) },
  ],
  ['a link button', { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: 'https://example.org' })] }],
  [
    'a button with an emoji alone',
    { content: 'x', components: [row({ type: 2, style: 2, custom_id: 'a', emoji: { name: '⭐' } })] },
  ],
  ['a select', { content: 'x', components: [row(select())] }],
  [
    'a select of 25 options, as long as they may be, all of them chosen',
    {
      content: 'x',
      components: [
        row(
          select({
            placeholder: text(150),
            min_values: 0,
            max_values: 25,
            options: Array.from({ length: 25 }, (_, n) => ({
              label: text(100),
              value: `${n}`.padEnd(100, '-'),
              description: text(100),
              default: true,
            })),
          }),
        ),
      ],
    },
  ],
  ...[5, 6, 7, 8].map((type): Good => [
    `a select of type ${type}`,
    { content: 'x', components: [row({ type, custom_id: 's', min_values: 0, max_values: 25 })] },
  ]),
  [
    'a select of channels with its choice',
    { content: 'x', components: [row(channelSelect({ channel_types: [0, 5], default_values: [theChannel('1')] }))] },
  ],
  ['a select in a container', { flags: 1 << 15, components: [{ type: 17, components: [row(select())] }] }],
  ['new components', { flags: 1 << 15, components: [{ type: 10, content: 'x' }] }],
];

describe('the referee on components', () => {
  it.each(bad)('refuses %s', async (_why, rule, path, body) => {
    const discord = await startDiscord();
    const channel = discord.guilds[0]!.channels[0]!.id;
    const reply = await send(discord, 'POST', `/channels/${channel}/messages`, body);
    expect(discord.violations.map((violation) => [violation.rule, violation.path])).toContainEqual([rule, path]);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const inner = path
      .split('.')
      .reduce((node, key) => (node as Record<string, unknown>)[key] as object, reply.body.errors);
    expect(inner).toMatchObject({ _errors: [{ code: expect.any(String), message: expect.any(String) }] });
    expect(discord.messages(channel)).toEqual([]);
  });

  it.each(good)('lets %s through', async (_why, body) => {
    const discord = await startDiscord();
    const channel = discord.guilds[0]!.channels[0]!.id;
    const reply = await send(discord, 'POST', `/channels/${channel}/messages`, body);
    expect(discord.violations).toEqual([]);
    expect(reply.status).toBe(200);
  });

  it('notes that a select in a message says it is required, which Discord ignores there', async () => {
    const discord = await startDiscord();
    const channel = discord.guilds[0]!.channels[0]!.id;
    const body = { content: 'x', components: [row(select({ required: true }))] };
    expect((await send(discord, 'POST', `/channels/${channel}/messages`, body)).status).toBe(200);
    expect(discord.violations).toMatchObject([{ rule: 'unknown-key', path: 'components.0.components.0.required' }]);
  });
});
