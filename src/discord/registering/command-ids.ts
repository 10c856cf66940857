import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { FindCommandId } from '../rest/mention-commands.ts';

/** The ids that our commands have at Discord, by which they are mentioned. */
export interface CommandIds {
  readonly find: FindCommandId;
  /** What stands at Discord now, as it tells it; what it told before is forgotten. */
  readonly learn: (commands: readonly unknown[]) => void;
}

const subcommand: number = ApplicationCommandOptionType.Subcommand;

const option = z.looseObject({ type: z.number(), name: z.string() });
const standing = z.looseObject({
  id: z.string().regex(/^\d{15,20}$/u),
  type: z.literal(ApplicationCommandType.ChatInput).default(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.array(option).default([]),
});

/** None is known until they are registered: commands that are registered anew have other ids. */
export function createCommandIds(): CommandIds {
  let ids: ReadonlyMap<string, string> = new Map();
  return {
    find: (name) => ids.get(name),
    learn(commands) {
      ids = new Map(commands.flatMap(idsOf));
    },
  };
}

/** Of a command with subcommands each of those is mentioned, and itself nowhere. */
function idsOf(command: unknown): readonly (readonly [string, string])[] {
  const read = standing.safeParse(command);
  if (!read.success) return [];
  const { id, name, options } = read.data;
  const subcommands = options.filter(({ type }) => type === subcommand);
  const names = subcommands.length === 0 ? [name] : subcommands.map((each) => `${name} ${each.name}`);
  return names.map((each) => [each, id]);
}
