import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import type { CommandRegistry } from '../commands/command-registry.ts';
import { optionTypes, type OptionForm } from '../referee/command-form.ts';
import { ActRefused } from './act-refused.ts';
import { vouched } from '../referee/vouched.ts';

/** A command somebody named, down to its subcommand. */
export interface NamedCommand {
  readonly command: APIApplicationCommand;
  /** Group and subcommand, outermost first; empty where the command has none. */
  readonly path: readonly OptionForm[];
  /** What may be filled in. */
  readonly options: readonly OptionForm[];
}

/** `daily add` in a guild that has the app, or anywhere. A guild's own command goes before the global one. */
export function findCommand(registry: CommandRegistry, words: string, guildId: string | undefined): NamedCommand {
  const [name, ...rest] = words.trim().replace(/^\//, '').split(/\s+/);
  const own = guildId === undefined ? [] : registry.list(guildId);
  const command = [...own, ...registry.list('global')].find(
    (it) => it.type === ApplicationCommandType.ChatInput && it.name === name,
  );
  if (command === undefined) throw new ActRefused('unknown-command', `/${words}`);
  const path: OptionForm[] = [];
  let options = vouched<readonly OptionForm[]>(command.options ?? []);
  while (options.some(isNest)) {
    const next = options.find((option) => isNest(option) && option.name === rest[path.length]);
    if (next === undefined) throw new ActRefused('unknown-command', `/${words}`);
    path.push(next);
    options = next.options ?? [];
  }
  if (rest.length > path.length) throw new ActRefused('unknown-command', `/${words}`);
  return { command, path, options };
}

/** A command of the menu of messages. */
export function findMenuCommand(
  registry: CommandRegistry,
  name: string,
  guildId: string | undefined,
): APIApplicationCommand {
  const own = guildId === undefined ? [] : registry.list(guildId);
  const command = [...own, ...registry.list('global')].find(
    (it) => it.type === ApplicationCommandType.Message && it.name === name,
  );
  if (command === undefined) throw new ActRefused('unknown-command', name);
  return command;
}

function isNest(option: OptionForm): boolean {
  return option.type === optionTypes.subcommand || option.type === optionTypes.group;
}
