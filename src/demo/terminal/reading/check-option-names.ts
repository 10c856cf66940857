import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { optionKinds } from '../../line/option-kinds.ts';
import { nearSpellings } from '../near-spellings.ts';
import { Misspoken, withNear } from '../misspoken.ts';

/**
 * Refuses what looks like an option of the command, misspelt: it would be searched for as text. Where the first option
 * takes any text, what is far from every option's name, as `https://` is, stays text; so does what follows an option's
 * name, which says what it belongs to.
 *
 * @param rest - what follows the command's words
 */
export function checkOptionNames(command: string, rest: string, options: readonly APIApplicationCommandOption[]): void {
  const [first] = options;
  const names = options.map(({ name }) => name);
  const isNamed = names.some((name) => new RegExp(`^${RegExp.escape(name)}[:：]`, 'u').test(rest.trimStart()));
  if (first === undefined || isNamed) return;
  for (const [, given = ''] of rest.matchAll(/(?<!\S)([\p{L}_-]{3,})[:：](?!\/\/)/gu)) {
    if (names.includes(given)) continue;
    const near = nearSpellings(given, names).map((name) => `${name}:`);
    const isText = takesAnyText(first);
    if (near.length === 0 && isText) continue;
    throw new Misspoken((words) =>
      [
        withNear(words.noOption(command, `${given}:`), near, words),
        ...(near.length === 0 ? [words.theOptions(names.map((name) => `${name}:`))] : []),
        ...(isText ? [words.takesLiterally(first.name)] : []),
      ].join(words.gap),
    );
  }
}

function takesAnyText(option: APIApplicationCommandOption): boolean {
  const kind: number = option.type;
  return kind === optionKinds.string && !('choices' in option && option.choices !== undefined);
}
