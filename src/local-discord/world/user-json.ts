import type { APIApplication, APIInteractionGuildMember, APIUser } from 'discord-api-types/v10';
import { applicationId } from './create-world.ts';
import { memberPermissions } from './member-permissions.ts';
import type { LocalChannel, LocalGuild, LocalMember, LocalUser, World } from './world.ts';

/** Discord's enums of flags have no member for none. */
const noFlags: number = 0;

/** Discord's JSON for the people and places of the local world. */
export function userJson(user: LocalUser): APIUser {
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
export function ownUserJson(user: LocalUser): APIUser {
  return { ...userJson(user), mfa_enabled: true, verified: true, email: null, locale: 'en-US', premium_type: 0 };
}

/** @param channel - where it is about: permissions are those there */
export function memberJson(
  user: LocalUser,
  member: LocalMember,
  channel: LocalChannel | undefined,
): APIInteractionGuildMember {
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
    permissions: String(memberPermissions(member, channel)),
  };
}

/** The bot as a member: what it may follows from its role, and from what channels allow and deny it. */
export function botMemberJson(bot: LocalUser, guild: LocalGuild): Omit<APIInteractionGuildMember, 'permissions'> {
  const { permissions: _, ...member } = memberJson(
    bot,
    { userId: bot.id, permissions: 0n, nick: undefined },
    undefined,
  );
  return { ...member, roles: guild.roles.filter(({ managed }) => managed).map(({ id }) => id) };
}

export function applicationJson(world: World): Partial<APIApplication> & Record<string, unknown> {
  return {
    id: applicationId,
    name: world.bot.globalName,
    icon: null,
    description: '',
    type: null,
    verify_key: '0'.repeat(64),
    flags: noFlags,
    flags_new: '0',
    bot: userJson(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userJson({ id: '1100000000000000014', username: 'robin', globalName: 'Robin', locale: 'en-GB', bot: false }),
    approximate_guild_count: world.guilds.filter((guild) => guild.installed).length,
    approximate_user_install_count: 1,
    approximate_user_authorization_count: 0,
    eligible_oauth2_scopes: [],
    integration_types_config: { 0: {}, 1: {} },
    event_webhooks_status: 1,
    explicit_content_filter: 0,
    team: null,
  };
}
