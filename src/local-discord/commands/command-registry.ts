import type { APIApplicationCommand, Snowflake } from 'discord-api-types/v10';
import type { CommandForm, Localized, OptionForm } from '../referee/command-form.ts';
import { applicationId } from '../world/create-world.ts';
import { vouched } from '../referee/vouched.ts';
import { tidyDescription } from './tidy-description.ts';

/** A guild's id, or `global`. */
export type CommandScope = string;

export interface CommandRegistry {
  list(scope: CommandScope): APIApplicationCommand[];
  /** Global ones first. */
  all(): APIApplicationCommand[];
  find(scope: CommandScope, id: Snowflake): APIApplicationCommand | undefined;
  /** Replaces the scope's commands. Undefined where it would take more than 200 creates a day. */
  replace(scope: CommandScope, forms: readonly CommandForm[]): APIApplicationCommand[] | undefined;
  /** Adds one, or overwrites the one of its type and name. */
  put(scope: CommandScope, form: CommandForm): { command: APIApplicationCommand; created: boolean } | undefined;
  patch(scope: CommandScope, id: Snowflake, form: Partial<CommandForm>): APIApplicationCommand | undefined;
  delete(scope: CommandScope, id: Snowflake): boolean;
}

const createsADay = 200;
const dayMs = 24 * 60 * 60 * 1000;

export function createCommandRegistry(clock: () => number, snowflake: () => Snowflake): CommandRegistry {
  const scopes = new Map<CommandScope, APIApplicationCommand[]>();
  const creates = new Map<CommandScope, number[]>();
  const list = (scope: CommandScope): APIApplicationCommand[] => scopes.get(scope) ?? [];

  function countCreates(scope: CommandScope, count: number): boolean {
    const recent = (creates.get(scope) ?? []).filter((at) => at > clock() - dayMs);
    if (recent.length + count > createsADay) return false;
    creates.set(scope, [...recent, ...Array.from({ length: count }, clock)]);
    return true;
  }

  function named(scope: CommandScope, form: CommandForm): APIApplicationCommand | undefined {
    return list(scope).find((command) => isTwin(command, form));
  }

  function toCommand(scope: CommandScope, form: CommandForm): APIApplicationCommand {
    return commandJson(form, { id: named(scope, form)?.id ?? snowflake(), version: snowflake(), scope });
  }

  return {
    list,
    all: () => [...list('global'), ...[...scopes].flatMap(([scope, of]) => (scope === 'global' ? [] : of))],
    find: (scope, id) => list(scope).find((command) => command.id === id),
    replace(scope, forms) {
      const fresh = forms.filter((form) => named(scope, form) === undefined).length;
      if (!countCreates(scope, fresh)) return undefined;
      const commands = forms.map((form) => toCommand(scope, form));
      scopes.set(scope, commands);
      return commands;
    },
    put(scope, form) {
      const old = named(scope, form);
      if (old === undefined && !countCreates(scope, 1)) return undefined;
      const command = toCommand(scope, form);
      scopes.set(scope, [...list(scope).filter(({ id }) => id !== command.id), command]);
      return { command, created: old === undefined };
    },
    patch(scope, id, form) {
      const old = list(scope).find((command) => command.id === id);
      if (old === undefined) return undefined;
      const merged = { ...vouched<CommandForm>(old), ...form };
      const command = commandJson(merged, { id, version: snowflake(), scope });
      scopes.set(
        scope,
        list(scope).map((other) => (other.id === id ? command : other)),
      );
      return command;
    },
    delete(scope, id) {
      const rest = list(scope).filter((command) => command.id !== id);
      const found = rest.length < list(scope).length;
      scopes.set(scope, rest);
      return found;
    },
  };
}

/** Within a scope a command is known by type and name. */
function isTwin({ type, name }: APIApplicationCommand, form: CommandForm): boolean {
  const typeNumber: number = type;
  return typeNumber === (form.type ?? 1) && name === form.name;
}

interface Identity {
  readonly id: Snowflake;
  readonly version: Snowflake;
  readonly scope: CommandScope;
}

function commandJson(form: CommandForm, { id, version, scope }: Identity): APIApplicationCommand {
  const needed = form.default_member_permissions;
  const { contexts, integration_types: installs, options } = form;
  const isGlobal = scope === 'global';
  return vouched<APIApplicationCommand>({
    id,
    application_id: applicationId,
    version,
    type: form.type ?? 1,
    name: form.name,
    name_localizations: form.name_localizations ?? null,
    description: tidyDescription(form.description ?? ''),
    description_localizations: tidied(form.description_localizations) ?? null,
    default_member_permissions: needed === undefined || needed === null ? null : String(needed),
    nsfw: form.nsfw ?? false,
    ...(form.handler ? { handler: form.handler } : {}),
    ...(options === undefined || options === null ? {} : { options: options.map(tidyOption) }),
    ...(isGlobal
      ? { contexts: contexts?.toSorted() ?? null, integration_types: installs?.toSorted() ?? [0, 1] }
      : { guild_id: scope }),
  });
}

function tidyOption(option: OptionForm): OptionForm {
  const { description, description_localizations: localized, options } = option;
  return {
    ...option,
    description: tidyDescription(description),
    ...(localized && { description_localizations: tidied(localized) ?? null }),
    ...(options && { options: options.map(tidyOption) }),
  };
}

function tidied(localized: Localized | undefined): Localized | undefined {
  if (localized === undefined || localized === null) return localized;
  return Object.fromEntries(Object.entries(localized).map(([locale, text]) => [locale, tidyDescription(text)]));
}
