import { describe, expect, it } from 'vitest';
import { begin } from '../interaction-bot.ts';
import { startDiscord } from '../raw-discord.ts';

const text = (length: number): string => 'x'.repeat(length);
const input = (more: object = {}): object => ({ type: 4, custom_id: 'a', style: 1, ...more });
const label = (component: object, more: object = {}): object => ({ type: 18, label: 'A', component, ...more });
const row = (...components: object[]): object => ({ type: 1, components });
const select = (more: object = {}): object => ({
  type: 3,
  custom_id: 's',
  options: [{ label: 'a', value: 'a' }],
  ...more,
});
const modal = (components: readonly object[], more: object = {}): object => ({
  custom_id: 'm',
  title: 'M',
  components,
  ...more,
});
const named = (count: number): object[] => Array.from({ length: count }, (_, n) => label(input({ custom_id: `${n}` })));

const bad: readonly (readonly [why: string, rule: string, path: string, data: object])[] = [
  ['no title', 'schema', 'title', modal([label(input())], { title: undefined })],
  ['a blank title', 'modal-title', 'title', modal([label(input())], { title: ' ' })],
  ['a title over 45', 'schema', 'title', modal([label(input())], { title: text(46) })],
  ['an empty custom id', 'schema', 'custom_id', modal([label(input())], { custom_id: '' })],
  ['a custom id over 100', 'schema', 'custom_id', modal([label(input())], { custom_id: text(101) })],
  ['no components', 'schema', 'components', modal([])],
  ['a sixth component', 'modal-components', 'components', modal(named(6))],
  [
    'a sixth component that is text alone',
    'modal-components',
    'components',
    modal([...named(5), { type: 10, content: 'x' }]),
  ],
  ['a text input at the top', 'schema', 'components.0.type', modal([input({ label: 'A' })])],
  [
    'a button',
    'schema',
    'components.0.components.0.type',
    modal([row({ type: 2, style: 1, label: 'a', custom_id: 'a' })]),
  ],
  ['a select in a row', 'schema', 'components.0.components.0.type', modal([row(select())])],
  [
    'two text inputs in a row',
    'modal-row',
    'components.0.components',
    modal([row(input({ label: 'A' }), input({ label: 'B', custom_id: 'b' }))]),
  ],
  ['an empty row', 'schema', 'components.0.components', modal([row()])],
  ['a text input in a row without label', 'modal-label', 'components.0.components.0.label', modal([row(input())])],
  ['a label over 45 in a row', 'schema', 'components.0.components.0.label', modal([row(input({ label: text(46) }))])],
  ['a label over 45', 'schema', 'components.0.label', modal([label(input(), { label: text(46) })])],
  ['a blank label', 'modal-label', 'components.0.label', modal([label(input(), { label: ' ' })])],
  ['a label without component', 'schema', 'components.0.component', modal([{ type: 18, label: 'A' }])],
  ['a label inside a label', 'modal-label', 'components.0.component.label', modal([label(input({ label: 'A' }))])],
  ['a description over 100', 'schema', 'components.0.description', modal([label(input(), { description: text(101) })])],
  [
    'a custom id twice',
    'duplicate-custom-id',
    'components.1.component.custom_id',
    modal([label(input()), label(input())]),
  ],
  [
    'a custom id twice, in a row and a label',
    'duplicate-custom-id',
    'components.1.component.custom_id',
    modal([row(input({ label: 'A' })), label(input())]),
  ],
  ['an unknown style', 'schema', 'components.0.component.style', modal([label(input({ style: 3 }))])],
  [
    'a placeholder over 100',
    'schema',
    'components.0.component.placeholder',
    modal([label(input({ placeholder: text(101) }))]),
  ],
  ['a value over 4000', 'schema', 'components.0.component.value', modal([label(input({ value: text(4001) }))])],
  [
    'a value over its max_length',
    'modal-length',
    'components.0.component.value',
    modal([label(input({ value: 'abc', max_length: 2 }))]),
  ],
  [
    'a value under its min_length',
    'modal-length',
    'components.0.component.value',
    modal([label(input({ value: 'abc', min_length: 4 }))]),
  ],
  [
    'a least length above the most',
    'modal-length',
    'components.0.component.min_length',
    modal([label(input({ min_length: 3, max_length: 2 }))]),
  ],
  ['a max_length of none', 'schema', 'components.0.component.max_length', modal([label(input({ max_length: 0 }))])],
  [
    'a select that is disabled',
    'modal-disabled',
    'components.0.component.disabled',
    modal([label(select({ disabled: true }))]),
  ],
  [
    'a required select that takes none',
    'modal-required',
    'components.0.component.min_values',
    modal([label(select({ min_values: 0 }))]),
  ],
  [
    '26 options',
    'schema',
    'components.0.component.options',
    modal([label(select({ options: Array.from({ length: 26 }, (_, n) => ({ label: 'a', value: `${n}` })) }))]),
  ],
  [
    'an option twice',
    'select-duplicate-value',
    'components.0.component.options.1.value',
    modal([
      label(
        select({
          options: [
            { label: 'a', value: 'a' },
            { label: 'b', value: 'a' },
          ],
        }),
      ),
    ]),
  ],
];

const good: readonly (readonly [why: string, data: object])[] = [
  ['five labels', modal(named(5), { title: text(45) })],
  [
    'a row with a text input, as of old',
    modal([row(input({ label: text(45), style: 2, max_length: 4000, value: text(4000) }))]),
  ],
  [
    'a text beside its inputs',
    modal([{ type: 10, content: 'x' }, label(input({ value: '', min_length: 3 }), { description: text(100) })]),
  ],
  ['a select that need not be filled in', modal([label(select({ min_values: 0, required: false }))])],
  [
    'selects of people, roles and channels',
    modal([5, 6, 7, 8].map((type) => label({ type, custom_id: `${type}`, max_values: 25 }))),
  ],
];

describe('the referee on modals', () => {
  it.each(bad)('refuses %s', async (_why, rule, path, data) => {
    const discord = await startDiscord();
    const { bot, received } = await begin(discord);
    const reply = await bot.callback(received, { type: 9, data });
    expect(reply).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(discord.violations.map((it) => [it.rule, it.path])).toContainEqual([rule, `data.${path}`]);
  });

  it.each(good)('lets %s through', async (_why, data) => {
    const discord = await startDiscord();
    const { bot, received, outcome } = await begin(discord);
    expect((await bot.callback(received, { type: 9, data })).status).toBe(204);
    expect(discord.violations).toEqual([]);
    expect((await outcome).modal).toMatchObject({ customId: 'm' });
  });
});
