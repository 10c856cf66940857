import type { CommandForm, OptionForm } from './command-form.ts';

type Localized = Readonly<Record<string, string>> | null | undefined;

/** Characters that count towards the 8000: names, descriptions and choice values, the longest language of each. */
export function commandLength(command: CommandForm): number {
  return (
    longest(command.name, command.name_localizations) +
    longest(command.description ?? '', command.description_localizations) +
    optionsLength(command.options)
  );
}

function optionsLength(options: readonly OptionForm[] | null | undefined): number {
  return (options ?? []).reduce((sum, option) => sum + optionLength(option), 0);
}

function optionLength(option: OptionForm): number {
  const choices = (option.choices ?? []).reduce(
    (sum, choice) => sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  );
  return (
    longest(option.name, option.name_localizations) +
    longest(option.description, option.description_localizations) +
    choices +
    optionsLength(option.options)
  );
}

function longest(text: string, localized: Localized): number {
  return Math.max(text.length, ...Object.values(localized ?? {}).map((translation) => translation.length));
}
