import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord-api-types/v10';
import type { Command } from './command.ts';

/** A command as it is offered where no pictures can be drawn: without the options that ask for them. */
export function withoutCards(command: Command): Command {
  const { data } = command;
  if (!('options' in data) || data.options === undefined) return command;
  return { ...command, data: { ...data, options: kept(data.options) } };
}

function kept(options: readonly APIApplicationCommandOption[]): APIApplicationCommandOption[] {
  return options
    .filter(({ name }) => name !== 'card')
    .map((option) =>
      option.type === ApplicationCommandOptionType.Subcommand && option.options !== undefined
        ? { ...option, options: option.options.filter(({ name }) => name !== 'card') }
        : option,
    );
}
