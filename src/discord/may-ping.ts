import { hasPermission } from '../render/has-permission.ts';

/**
 * Whether the bot, or somebody, can ping a role: where everybody may mention it, or they may mention whomever they want in
 * that channel.
 * Undefined where what is known does not decide it.
 * @param role - undefined where nobody told
 * @param permissions - theirs in that very channel; undefined where nobody told
 */
export function mayPing(
  role: { readonly mentionable: boolean } | undefined,
  permissions: bigint | undefined,
): boolean | undefined {
  if (role?.mentionable === true) return true;
  if (permissions === undefined) return undefined;
  if (hasPermission(permissions, 'MentionEveryone') || hasPermission(permissions, 'Administrator')) return true;
  return role === undefined ? undefined : false;
}
