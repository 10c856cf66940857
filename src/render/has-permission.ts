import { PermissionFlagsBits } from 'discord-api-types/v10';

/** As Discord's documentation calls it. */
export type PermissionName = keyof typeof PermissionFlagsBits;

/** Whether a set of permissions names this very one; what an administrator may do by being one is the caller's affair. */
export function hasPermission(permissions: bigint, name: PermissionName): boolean {
  return (permissions & PermissionFlagsBits[name]) !== 0n;
}
