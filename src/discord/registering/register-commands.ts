import type { REST } from 'discord.js';
import {
  ApplicationCommandType,
  Routes,
  type RESTGetAPIApplicationCommandsQuery,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { isSameCommand } from './is-same-command.ts';

/** A command as Discord is told of it. */
interface Registered {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
}

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly Registered[];
}

export interface RegistrationOutcome {
  readonly changed: boolean;
  /** Names of commands that were not there. */
  readonly added: readonly string[];
  /** … that were there in another form. */
  readonly altered: readonly string[];
  /** … that were there and are none of ours: of an earlier version, or of another program. */
  readonly removed: readonly string[];
}

const commandList = z.array(z.looseObject({ type: z.number().optional(), name: z.string() }));
type CommandList = z.infer<typeof commandList>;
type Standing = CommandList[number];

/**
 * Puts the whole set of global commands, only where another one stands at Discord: it lets an application create 200 a
 * day. What is registered for one guild alone is not looked at; the entry point of an Activity stays as it is.
 * @param onStanding - told the commands that stand there now, as Discord tells them, with their ids
 */
export async function registerCommands(
  { rest, applicationId, commands }: Registration,
  signal: AbortSignal,
  onStanding: (commands: readonly unknown[]) => void = () => undefined,
): Promise<RegistrationOutcome> {
  const route = Routes.applicationCommands(applicationId);
  const body = commands.map(({ data }) => data);
  const query = new URLSearchParams({ with_localizations: 'true' } satisfies Asked);
  const standing = readList(await rest.get(route, { query, signal }));
  const differences = compare(
    asSent(body),
    standing.filter((command) => !isEntryPoint(command)),
  );
  const changed = Object.values(differences).some((names) => names.length > 0);
  const whole = [...body, ...standing.filter(isEntryPoint).map(toEntryPoint)];
  onStanding(changed ? readList(await rest.put(route, { body: whole, signal })) : standing);
  return { changed, ...differences };
}

type Asked = Record<keyof RESTGetAPIApplicationCommandsQuery, string>;

function asSent(body: unknown): CommandList {
  return commandList.parse(JSON.parse(JSON.stringify(body)));
}

/** What starts the application's Activity, where it has one: its owner's, and a set without it is refused (50240). */
function isEntryPoint({ type }: Standing): boolean {
  return type === ApplicationCommandType.PrimaryEntryPoint;
}

/** As it is sent back, unchanged: without what Discord adds. */
function toEntryPoint(command: Standing): Readonly<Record<string, unknown>> {
  return Object.fromEntries(entryPointFields.filter((key) => key in command).map((key) => [key, command[key]]));
}

const entryPointFields = [
  'id',
  'type',
  'handler',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'nsfw',
];

/** None where the answer is no list of commands: then they are put once more, which does no harm, or their ids are not known. */
function readList(answer: unknown): CommandList {
  const read = commandList.safeParse(answer);
  return read.success ? read.data : [];
}

function compare(ours: CommandList, theirs: CommandList): Omit<RegistrationOutcome, 'changed'> {
  const [own, standing] = [byKey(ours), byKey(theirs)];
  const named = (list: CommandList) => list.map(({ name }) => name);
  return {
    added: named(ours.filter((command) => !standing.has(keyOf(command)))),
    altered: named(
      ours.filter((command) => {
        const there = standing.get(keyOf(command));
        return there !== undefined && !isSameCommand(command, there);
      }),
    ),
    removed: named(theirs.filter((command) => !own.has(keyOf(command)))),
  };
}

function byKey(list: CommandList) {
  return new Map(list.map((command) => [keyOf(command), command]));
}

/** Within an application a command is known by its type and name. */
function keyOf({ type = ApplicationCommandType.ChatInput, name }: Standing): string {
  return `${type} ${name}`;
}
