import type { APIInteractionDataResolved } from 'discord-api-types/v10';
import type { CommandRequest, PickedChannel } from './request.ts';
import { permissionsOf } from './permissions-of.ts';

/** Channels and roles that options or selects name. A resolved channel's `permissions` are the member's; `app_permissions` are the bot's (since July 2026). */
export function pickedOf(
  resolved: Partial<APIInteractionDataResolved> | undefined,
): Pick<CommandRequest, 'channels' | 'roles'> {
  const channels = Object.values(resolved?.channels ?? {}).map((channel): PickedChannel => {
    return {
      id: channel.id,
      type: channel.type,
      appPermissions: permissionsOf('app_permissions' in channel ? channel.app_permissions : undefined),
      memberPermissions: permissionsOf(channel.permissions),
    };
  });
  const roles = Object.values(resolved?.roles ?? {}).map(({ id, name, mentionable }) => ({ id, name, mentionable }));
  return { channels: byId(channels), roles: byId(roles) };
}

function byId<Picked extends { readonly id: string }>(picked: readonly Picked[]): Readonly<Record<string, Picked>> {
  return Object.fromEntries(picked.map((each) => [each.id, each]));
}
