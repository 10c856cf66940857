import { fileLimit } from '../rest/parse-body.ts';
import { applicationId } from '../world/create-world.ts';
import type { World } from '../world/world.ts';
import { channelJson } from '../world/channel-json.ts';
import { memberJson, userJson } from '../world/user-json.ts';
import type { Interaction } from './interaction.ts';
import type { Scene } from './scene.ts';

/** The interaction as Discord dispatches it. `more`: `data`, and the `message` of a component. */
export function interactionPayload(
  interaction: Interaction,
  scene: Scene,
  world: World,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { guild, member, user, channel } = scene;
  return {
    id: interaction.id,
    application_id: applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    channel: channelJson(channel, world, interaction.startedAtMs),
    channel_id: channel.id,
    ...(guild === undefined || member === undefined
      ? { user: userJson(user) }
      : {
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_id: guild.id,
          guild_locale: guild.locale,
          member: memberJson(user, member, channel),
        }),
    locale: scene.locale,
    app_permissions: String(scene.appPermissions),
    context: scene.context,
    authorizing_integration_owners: scene.owners,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: fileLimit,
    ...more,
  };
}
