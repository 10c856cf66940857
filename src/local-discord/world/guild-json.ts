import { applicationId } from './create-world.ts';
import type { LocalGuild, LocalRole, World } from './world.ts';
import { channelJson } from './channel-json.ts';

/** What GUILD_CREATE and GET /guilds/:id have in common. */
function common(guild: LocalGuild) {
  return {
    id: guild.id,
    name: guild.name,
    preferred_locale: guild.locale,
    owner_id: guild.members[0]?.userId ?? '1100000000000000014',
    features: [],
    emojis: [],
    stickers: [],
    roles: guild.roles.map(roleJson),
    icon: null,
    splash: null,
    banner: null,
    description: null,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    premium_tier: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
    afk_timeout: 300,
  };
}

/** GET /guilds/:id. */
export function guildJson(guild: LocalGuild): Readonly<Record<string, unknown>> {
  return {
    ...common(guild),
    home_header: null,
    discovery_splash: null,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    system_channel_id: null,
    widget_enabled: false,
    widget_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_subscription_count: 0,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    incidents_data: null,
  };
}

/** GUILD_CREATE, for whoever asked for the Guilds intent. */
export function guildCreateJson(guild: LocalGuild, world: World, atMs: number): Readonly<Record<string, unknown>> {
  const shown = (threads: boolean) =>
    guild.channels
      .filter(({ thread }) => (thread !== undefined) === threads)
      .map((channel) => channelJson(channel, world, atMs));
  return {
    ...common(guild),
    unavailable: false,
    large: false,
    member_count: guild.members.length,
    joined_at: '2024-01-02T03:04:05.000000+00:00',
    threads: shown(true),
    channels: shown(false),
    presences: [],
    voice_states: [],
    members: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

export function roleJson(role: LocalRole, position = 0): Readonly<Record<string, unknown>> {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.managed,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
    ...(role.managed ? { tags: { bot_id: applicationId } } : {}),
  };
}
