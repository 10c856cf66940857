import { type Finding, invalid } from './finding.ts';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const pattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a slash command or of an option. */
export function nameFindings(name: string, path: readonly (string | number)[]): Finding[] {
  if (!pattern.test(name)) {
    return [
      { rule: 'command-name', path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' },
    ];
  }
  return name === name.toLowerCase() ? [] : [invalid('command-name', path, 'Lower case is used where there is one.')];
}
