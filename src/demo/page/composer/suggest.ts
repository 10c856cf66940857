import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { optionKinds } from '../../line/option-kinds.ts';
import type { PageChoice } from '../protocol/act.ts';
import type { Channel } from '../protocol/page-event.ts';
import type { PageWords } from '../words/page-en-us.ts';
import type { LineTyping } from '../../line/read-typing.ts';

export interface Suggestion {
  readonly group: 'commands' | 'subcommands' | 'options' | 'choices';
  readonly label: string;
  readonly detail: string;
  /** The line once it is picked. */
  readonly line: string;
  /** What a picked choice stands for: the line shows its name. */
  readonly pick?: { readonly option: string; readonly choice: PageChoice };
}

export interface SuggestView {
  readonly commands: readonly APIApplicationCommand[];
  readonly channels: readonly Channel[];
  readonly roles: readonly { readonly name: string }[];
  readonly locale: string;
  readonly words: PageWords;
  /** What the bot offered for the option being typed. */
  readonly live: readonly PageChoice[];
}

const mostChoices = 25;

/** What may come next on the line, best first. */
export function suggest(line: string, typing: LineTyping, view: SuggestView): readonly Suggestion[] {
  switch (typing.kind) {
    case 'words':
      return [];
    case 'command':
      return view.commands
        .filter(({ name }) => name.startsWith(typing.prefix))
        .map((command) => ({
          group: 'commands',
          label: `/${command.name}`,
          detail: described(command, view.locale),
          line: `/${command.name} `,
        }));
    case 'subcommand':
      return typing.known
        .filter(({ name }) => name.startsWith(typing.prefix))
        .map((option) => ({
          group: 'subcommands',
          label: option.name,
          detail: described(option, view.locale),
          line: `${line.slice(0, typing.start)}${option.name} `,
        }));
    case 'options':
    default:
      return [...choiceSuggestions(line, typing, view), ...nameSuggestions(line, typing, view)];
  }
}

type Options = Extract<LineTyping, { kind: 'options' }>;

function nameSuggestions(line: string, { names, start }: Options, { locale, words }: SuggestView): Suggestion[] {
  return names.map((option) => ({
    group: 'options',
    label: `${option.name}:`,
    detail: [...('required' in option && option.required ? [words.required] : []), described(option, locale)].join(
      ' · ',
    ),
    line: `${line.slice(0, start)}${option.name}:`,
  }));
}

function choiceSuggestions(line: string, { focused }: Options, view: SuggestView): Suggestion[] {
  if (focused === undefined) return [];
  const { option, text, start } = focused;
  return choicesFor(option, text, view)
    .slice(0, mostChoices)
    .map((choice) => ({
      group: 'choices',
      label: choice.name,
      detail: '',
      line: `${line.slice(0, start)}${option.name}:${choice.name} `,
      pick: { option: option.name, choice },
    }));
}

function choicesFor(option: APIApplicationCommandOption, text: string, view: SuggestView): readonly PageChoice[] {
  const kind: number = option.type;
  if ('autocomplete' in option && option.autocomplete) return view.live;
  const fitting = (choices: readonly PageChoice[]) =>
    choices.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  if ('choices' in option && option.choices !== undefined) {
    return fitting(
      option.choices.map(({ name, name_localizations: names, value }) => ({
        name: localised(names, view.locale) ?? name,
        value,
      })),
    );
  }
  if (kind === optionKinds.boolean) {
    return fitting(['true', 'false'].map((name) => ({ name, value: name })));
  }
  if (kind === optionKinds.channel) {
    const types: readonly number[] = ('channel_types' in option ? option.channel_types : undefined) ?? [];
    const taken = view.channels.filter(({ type }) => types.length === 0 || types.includes(type));
    return fitting(taken.map(({ name }) => ({ name: `#${name}`, value: `#${name}` })));
  }
  if (kind === optionKinds.role) {
    return fitting(view.roles.map(({ name }) => `@${name.replace(/^@/u, '')}`).map((name) => ({ name, value: name })));
  }
  return [];
}

interface Described {
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null;
}

function described({ description = '', description_localizations: texts }: Described, locale: string): string {
  return localised(texts, locale) ?? description;
}

function localised(texts: Readonly<Record<string, string | null>> | null | undefined, locale: string) {
  return texts?.[locale] ?? undefined;
}
