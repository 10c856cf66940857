import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import type { CommandRegistry } from '../commands/command-registry.ts';
import type { InteractionStore } from '../interactions/interaction-store.ts';
import { optionTypes, type OptionForm } from '../referee/command-form.ts';
import { commandMentionFindings } from '../referee/command-mention-findings.ts';
import type { Finding } from '../referee/finding.ts';
import { isObject } from '../referee/json-object.ts';
import { vouched } from '../referee/vouched.ts';
import { findChannel } from '../world/find-channel.ts';
import type { World } from '../world/world.ts';

export interface MentionParts {
  readonly world: World;
  readonly commands: CommandRegistry;
  readonly interactions: InteractionStore;
}

type Params = Readonly<Record<string, string>>;

/** Whether the commands that a message mentions are to be had where it stands: everywhere, or in its guild. */
export function judgeCommandMentions(parts: MentionParts): (params: Params, body: unknown) => readonly Finding[] {
  const { world, commands, interactions } = parts;
  const guildOf = ({ channel, token }: Params): string | undefined =>
    channel === undefined ? interactions.findByToken(token ?? '')?.guildId : findChannel(world, channel)?.guildId;
  return (params, body) => {
    const isMessage = params['channel'] !== undefined || params['token'] !== undefined;
    if (!isMessage || !isObject(body)) return [];
    const guildId = guildOf(params);
    const known = [...commands.list('global'), ...(guildId === undefined ? [] : commands.list(guildId))];
    return commandMentionFindings(body, (name, id) =>
      known.some((one) => one.id === id && callsOf(one).includes(name)),
    );
  };
}

/** `quote`; `daily add` and its like where there are subcommands: the command itself can be called by nobody then. */
function callsOf({ type, name, options }: APIApplicationCommand): string[] {
  if (type !== ApplicationCommandType.ChatInput) return [];
  return pathsOf(name, vouched<readonly OptionForm[]>(options ?? []));
}

function pathsOf(name: string, options: readonly OptionForm[]): string[] {
  const nests = options.filter(({ type }) => type === optionTypes.subcommand || type === optionTypes.group);
  if (nests.length === 0) return [name];
  return nests.flatMap((nest) => pathsOf(`${name} ${nest.name}`, nest.options ?? []));
}
