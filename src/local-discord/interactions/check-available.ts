import { type APIApplicationCommand, PermissionFlagsBits as bits } from 'discord-api-types/v10';
import type { CommandOverrides } from '../commands/command-overrides.ts';
import { allows } from '../world/permissions.ts';
import { ActRefused } from './act-refused.ts';
import type { Scene } from './scene.ts';

/** Refuses a command that Discord's client would not show this person here. */
export function checkAvailable(command: APIApplicationCommand, scene: Scene, overrides: CommandOverrides): void {
  const contexts: readonly number[] = command.contexts ?? [0, 1, 2];
  const installs: readonly number[] = command.integration_types ?? [0];
  const install = scene.place.kind === 'user-app' ? 1 : 0;
  const inOwnDm = scene.place.kind === 'bot-dm';
  if (!contexts.includes(scene.context) || (!inOwnDm && !installs.includes(install))) {
    throw new ActRefused('not-available-here', `/${command.name}`);
  }
  if (!isPermitted(command, scene, overrides)) throw new ActRefused('not-permitted', `/${command.name}`);
}

/** What an admin said of the person goes before what they said of everyone, and that before the command's own default. */
function isPermitted(
  command: APIApplicationCommand,
  { member, guild, user }: Scene,
  overrides: CommandOverrides,
): boolean {
  if (member === undefined || guild === undefined || allows(member.permissions, bits.Administrator)) return true;
  const said = overrides.get(`${guild.id} ${command.name}`);
  const override = said?.[user.id] ?? said?.[guild.id];
  if (override !== undefined) return override;
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  // "0" means administrators only.
  return needed !== '0' && allows(member.permissions, BigInt(needed));
}
