import type { CommandForm } from './command-form.ts';
import { commandLength } from './command-length.ts';
import { type Finding, invalid, repeated, required, under } from './finding.ts';
import { localeFindings } from './locale-findings.ts';
import { nameFindings } from './name-findings.ts';
import { optionListFindings } from './option-list-findings.ts';

const chatInput = 1;
const entryPoint = 4;
/** Most commands of each type, global or in one guild. */
const most: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

/** A whole set, as PUT takes it. */
export function commandSetFindings(commands: readonly CommandForm[], scope: 'global' | 'guild'): Finding[] {
  const twice = repeated(commands, (command) => `${command.type ?? chatInput} ${command.name}`);
  return [
    ...commands.flatMap((command, index) => under([index], commandFindings(command, scope))),
    ...twice.map((index) => ({
      rule: 'duplicate-command',
      path: [index],
      code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
      message: 'Application command names must be unique',
    })),
    ...Object.entries(most).flatMap(([type, limit]) => {
      const count = commands.filter((command) => (command.type ?? chatInput) === Number(type)).length;
      return count > limit ? [invalid('too-many-commands', [], `At most ${limit} commands of type ${type}.`)] : [];
    }),
  ];
}

/** What the schema leaves out about one command. */
export function commandFindings(command: CommandForm, scope: 'global' | 'guild'): Finding[] {
  const type = command.type ?? chatInput;
  const findings = [
    ...localeFindings(command.name_localizations, 'name_localizations'),
    ...localeFindings(command.description_localizations, 'description_localizations'),
    ...(type === chatInput ? chatInputFindings(command) : menuFindings(command)),
    ...(type !== entryPoint && typeof command.handler === 'number' ? [handlerFinding] : []),
    ...scopeFindings(command, scope),
  ];
  if (commandLength(command) > 8000) {
    findings.push({
      rule: 'command-length',
      path: [],
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: 'Command exceeds maximum size (8000)',
    });
  }
  return findings;
}

function chatInputFindings(command: CommandForm): Finding[] {
  const description = command.description ?? '';
  return [
    ...nameFindings(command.name, ['name']),
    ...Object.entries(command.name_localizations ?? {}).flatMap(([locale, name]) =>
      nameFindings(name, ['name_localizations', locale]),
    ),
    ...(description.trim() === '' ? [required('description', ['description'])] : []),
    ...under(['options'], optionListFindings(command.options ?? [], 'command')),
  ];
}

function menuFindings(command: CommandForm): Finding[] {
  const hasDescription =
    command.type !== entryPoint &&
    ((command.description ?? '') !== '' || Object.keys(command.description_localizations ?? {}).length > 0);
  return [
    ...(command.name.trim() === '' ? [required('command-name', ['name'])] : []),
    ...(hasDescription
      ? [invalid('menu-description', ['description'], 'Context menu commands cannot have description')]
      : []),
    ...((command.options ?? []).length > 0
      ? [invalid('menu-options', ['options'], 'Context menu commands cannot have options')]
      : []),
  ];
}

const handlerFinding = invalid('command-handler', ['handler'], 'Only an entry point has a handler.');

function scopeFindings(command: CommandForm, scope: 'global' | 'guild'): Finding[] {
  if (scope === 'global') return [];
  return (['contexts', 'integration_types'] as const)
    .filter((key) => command[key] !== undefined && command[key] !== null)
    .map((key) => invalid('guild-command', [key], `${key} is for global commands only.`));
}
