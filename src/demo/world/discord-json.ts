import type { APIApplication, APIInteractionGuildMember, APIUser } from 'discord-api-types/v10';
import type { Cast } from './cast.ts';
import { applicationId } from './cast.ts';
import type { DemoChannel, DemoGuild, DemoMember, DemoUser } from './world.ts';

/** Discord's enums of flags have no member for none. */
const noFlags: number = 0;

/** Discord's JSON for the people and places of the local world. */
export function userJson(user: DemoUser): APIUser {
  return {
    id: user.id,
    username: user.username,
    global_name: user.bot ? null : user.globalName,
    discriminator: user.bot ? '0001' : '0',
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    public_flags: noFlags,
    flags: noFlags,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** The bot as GET /users/@me and READY show it. */
export function ownUserJson(user: DemoUser): APIUser {
  return { ...userJson(user), mfa_enabled: true, verified: true, email: null, locale: 'en-US', premium_type: 0 };
}

export function memberJson(user: DemoUser, member: DemoMember): APIInteractionGuildMember {
  return {
    user: userJson(user),
    nick: member.nick ?? null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2024-01-02T03:04:05.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: noFlags,
    pending: false,
    communication_disabled_until: null,
    permissions: String(member.permissions),
  };
}

/** A channel as an interaction and GET /channels/:id carry it. */
export function channelJson(
  channel: DemoChannel,
  users: readonly DemoUser[],
): Record<string, unknown> & { id: string } {
  const base = { id: channel.id, type: channel.type, flags: noFlags, last_message_id: null };
  if (channel.guildId === undefined) {
    const recipients = users.filter((user) => channel.recipientIds.includes(user.id)).map(userJson);
    return { ...base, recipients };
  }
  return {
    ...base,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
  };
}

export function applicationJson(cast: Cast): Partial<APIApplication> & Record<string, unknown> {
  return {
    id: applicationId,
    name: cast.bot.globalName,
    icon: null,
    description: '',
    type: null,
    verify_key: '0'.repeat(64),
    flags: noFlags,
    flags_new: '0',
    bot: userJson(cast.bot),
    bot_public: true,
    bot_require_code_grant: false,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userJson({ id: '1100000000000000014', username: 'robin', globalName: 'Robin', locale: 'en-GB', bot: false }),
    approximate_guild_count: cast.guilds.filter((guild) => guild.installed).length,
    approximate_user_install_count: 1,
    approximate_user_authorization_count: 0,
    eligible_oauth2_scopes: [],
    integration_types_config: { 0: {}, 1: {} },
    event_webhooks_status: 1,
    explicit_content_filter: 0,
    team: null,
  };
}

/** GUILD_CREATE, for whoever asked for the Guilds intent. */
export function guildCreateJson(guild: DemoGuild, cast: Cast): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    preferred_locale: guild.locale,
    owner_id: guild.members[0]?.userId,
    unavailable: false,
    large: false,
    member_count: guild.members.length,
    joined_at: '2024-01-02T03:04:05.000000+00:00',
    features: [],
    emojis: [],
    stickers: [],
    threads: [],
    presences: [],
    voice_states: [],
    members: [],
    stage_instances: [],
    guild_scheduled_events: [],
    roles: guild.roles.map((role, position) => ({
      ...role,
      permissions: String(role.permissions),
      position,
      color: 0,
    })),
    channels: guild.channels.map((channel) => channelJson(channel, cast.users)),
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
    system_channel_flags: noFlags,
    afk_timeout: 300,
  };
}
