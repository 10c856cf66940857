import { hasPermission } from '../render/has-permission.ts';

/**
 * Whether a post pings a role: where everybody may mention it, or the bot may mention whomever it wants in that channel.
 * Undefined where what is known does not decide it.
 * @param role - undefined where nobody told
 * @param appPermissions - the bot's in that very channel; undefined where nobody told
 */
export function mayPing(
  role: { readonly mentionable: boolean } | undefined,
  appPermissions: bigint | undefined,
): boolean | undefined {
  if (role?.mentionable === true) return true;
  if (appPermissions === undefined) return undefined;
  if (hasPermission(appPermissions, 'MentionEveryone') || hasPermission(appPermissions, 'Administrator')) return true;
  return role === undefined ? undefined : false;
}
