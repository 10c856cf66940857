import * as fc from 'fast-check';
import type { CommandJson } from '../../../src/discord/registering/is-same-command.ts';
import { tidyDescription } from '../../../src/local-discord/commands/tidy-description.ts';
import { locales } from '../../../src/locale.ts';

const name = fc.stringMatching(/^[a-z]{1,6}$/u);
/** As Discord keeps it: what it tidies up would be another text when it comes back. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .map((any) => `x${tidyDescription(any)}`.normalize());
const translations = fc.option(fc.dictionary(fc.constantFrom(...locales, 'de'), text, { maxKeys: 3 }));
const named = { name, name_localizations: translations };
const described = { ...named, description: text, description_localizations: translations };
const some = (...numbers: number[]) => fc.shuffledSubarray(numbers, { minLength: 1 });
const number = fc.oneof(
  fc.integer(),
  fc.double({ noDefaultInfinity: true, noNaN: true }).filter((any) => !Object.is(any, -0)),
);
const byName = { selector: ({ name: own }: { name: string }) => own, maxLength: 3 } as const;

const choices = (value: fc.Arbitrary<string | number>) =>
  fc.option(fc.uniqueArray(fc.record({ ...named, value }, { requiredKeys: ['name', 'value'] }), byName));

/** Of any type: a text, a number, a channel, anything else. */
const basicOption = fc.oneof(
  optionOf([3], {
    autocomplete: fc.boolean(),
    choices: choices(text),
    min_length: fc.option(fc.nat(6000)),
    max_length: fc.option(fc.integer({ min: 1, max: 6000 })),
  }),
  optionOf([4, 10], {
    autocomplete: fc.boolean(),
    choices: choices(number),
    min_value: fc.option(number),
    max_value: fc.option(number),
  }),
  optionOf([7], { channel_types: fc.option(some(0, 2, 5, 15)) }),
  optionOf([5, 6, 8, 9, 11], {}),
);

function optionOf<More>(types: readonly number[], more: { [Key in keyof More]: fc.Arbitrary<More[Key]> }) {
  const all = { ...described, type: fc.constantFrom(...types), required: fc.boolean(), ...more };
  return fc.record(all, { requiredKeys: ['type', 'name', 'description'] });
}

const subcommand = nestOf(1, fc.uniqueArray(basicOption, byName));
const group = nestOf(2, fc.uniqueArray(subcommand, byName));

function nestOf(type: number, options: fc.Arbitrary<readonly object[]>) {
  const all = { ...described, type: fc.constant(type), options: fc.option(options) };
  return fc.record(all, { requiredKeys: ['type', 'name', 'description'] });
}

/**
 * A command as a bot may register it, each field said, null or left out. Only where it may be installed is always said:
 * else Discord takes what the application is configured for.
 */
export const anyCommand: fc.Arbitrary<CommandJson> = fc
  .record(
    {
      ...described,
      type: fc.constant(1),
      options: fc.option(
        fc.oneof(fc.uniqueArray(basicOption, byName), fc.uniqueArray(fc.oneof(subcommand, group), byName)),
      ),
      default_member_permissions: fc.option(fc.bigInt({ min: 0n, max: 1n << 52n }).map(String)),
      nsfw: fc.boolean(),
      contexts: fc.option(some(0, 1, 2)),
      integration_types: some(0, 1),
    },
    { requiredKeys: ['name', 'description', 'integration_types'] },
  )
  .map((command) => JSON.parse(JSON.stringify(command)));
