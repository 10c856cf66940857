import { type APIApplicationCommandOption, PermissionFlagsBits } from 'discord-api-types/v10';
import { descend } from '../../line/descend.ts';
import { optionKinds } from '../../line/option-kinds.ts';
import { type LineValue, parseLine } from '../../line/parse-line.ts';
import { nearSpellings } from '../near-spellings.ts';
import { Misspoken, withNear } from '../misspoken.ts';
import type { TerminalWords } from '../words/terminal-en-us.ts';
import { checkOptionNames } from './check-option-names.ts';
import { exampleLine } from './example-line.ts';
import type { LineReader } from './line-reader.ts';
import { optionChoices } from './option-choices.ts';

export interface FilledLine {
  readonly command: string;
  /** By option name, as the bot is sent them: names replaced by what they stand for. */
  readonly options: Readonly<Record<string, LineValue>>;
}

/** A typed command as the bot is sent it. @throws LineError or Misspoken where it cannot be */
export function fillLine(line: string, reader: LineReader): FilledLine {
  const { command, options: written } = parseLine(line, reader.commands);
  const { options: known, rest } = descend(line, reader.commands);
  checkPermitted(command, reader);
  checkOptionNames(command, rest, known);
  const options: Record<string, LineValue> = {};
  for (const option of known) {
    const { name } = option;
    const given = written[name];
    if (given !== undefined) options[name] = valueOf(command, option, given, reader);
    else if ('required' in option && option.required) {
      throw new Misspoken((words) => tellMissing(words, command, option, line, reader));
    }
  }
  return { command, options };
}

function tellMissing(
  words: TerminalWords,
  command: string,
  option: APIApplicationCommandOption,
  line: string,
  reader: LineReader,
): string {
  const { name } = option;
  const what = describedIn(option, reader.locale);
  return 'autocomplete' in option && option.autocomplete
    ? words.missingListed(command, name, what, `${line.trim()} ${name}:`)
    : words.missingOption(command, name, what, exampleLine(line, option, reader));
}

/** Before anything else is said of the line: who may not use the command need not know what it takes. */
function checkPermitted(command: string, { commands, permissions }: LineReader): void {
  const [name] = command.split(' ', 1);
  const needed = commands.find((each) => each.name === name)?.default_member_permissions ?? '';
  const held = needed === '' || (permissions & BigInt(needed)) === BigInt(needed);
  if (!held && (permissions & PermissionFlagsBits.Administrator) === 0n) {
    throw new Misspoken((words) => words.notPermitted(command));
  }
}

/** @throws Misspoken where the option does not take it */
function valueOf(
  command: string,
  option: APIApplicationCommandOption,
  given: LineValue,
  reader: LineReader,
): LineValue {
  const { name } = option;
  const kind: number = option.type;
  if (kind === optionKinds.attachment) throw new Misspoken((words) => words.cannotType(name));
  const text = String(given);
  const choices = optionChoices(option, reader.places, reader.locale);
  if (choices !== undefined && typeof given === 'string') {
    const meant = unquoted(text);
    const choice =
      choices.find((each) => each.name === meant || each.value === meant) ??
      choices.find((each) => plain(each.name) === plain(meant)) ??
      choices.find((each) => String(each.value) === mentionedId(meant));
    if (choice !== undefined) return choice.value;
    const names = choices.map((each) => each.name);
    throw new Misspoken((words) => {
      const say =
        kind === optionKinds.channel
          ? words.noChannel
          : kind === optionKinds.role
            ? words.noPlaceRole
            : kind === optionKinds.user || kind === optionKinds.mentionable
              ? words.noPerson
              : words.notChoice;
      return withNear(say(name, text, names), nearSpellings(meant, names), words);
    });
  }
  if (typeof given === 'number') checkNumber(option, given);
  if (typeof given !== 'string') return given;
  const value = reader.offered(command, name, text) ?? given;
  if (typeof value === 'string') checkLength(option, value);
  return value;
}

function checkNumber(option: APIApplicationCommandOption, given: number): void {
  const least = ('min_value' in option ? option.min_value : undefined) ?? Number.MIN_SAFE_INTEGER;
  const most = ('max_value' in option ? option.max_value : undefined) ?? Number.MAX_SAFE_INTEGER;
  const kind: number = option.type;
  const whole = kind !== optionKinds.integer || Number.isInteger(given);
  if (given < least || given > most || !whole) {
    throw new Misspoken((words) => words.numberRange(option.name, least, most));
  }
}

function checkLength(option: APIApplicationCommandOption, { length }: string): void {
  const least = ('min_length' in option ? option.min_length : undefined) ?? 1;
  const most = ('max_length' in option ? option.max_length : undefined) ?? Number.MAX_SAFE_INTEGER;
  if (length < least || length > most) {
    throw new Misspoken((words) => words.textLength(option.name, length, least, most));
  }
}

function describedIn(option: APIApplicationCommandOption, locale: string): string {
  const localised: Readonly<Record<string, string | null | undefined>> = option.description_localizations ?? {};
  return localised[locale] ?? option.description;
}

/** Quotation marks around a name are the shell's habit; around words to look for they mean something, and stay. */
function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/su, '$2');
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/^[#@]/u, '').trim();
}

/** The id in `<#1>`, `<@1>` and `<@&1>`. */
function mentionedId(text: string): string | undefined {
  return /^<(?:#|@[!&]?)(\d+)>$/u.exec(text)?.[1];
}
