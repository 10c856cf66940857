import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIUser,
} from 'discord-api-types/v10';

export const guildId = '300000000000000001';
export const channelId = '300000000000000002';
export const userId = '300000000000000003';

/** Raw interactions as Discord sends them over the gateway, with what a test says of its own. */
export interface InteractionFacts {
  readonly locale?: string;
  /** In a server unless false. */
  readonly guild?: boolean;
  readonly user?: string;
  readonly appPermissions?: bigint;
  readonly memberPermissions?: bigint;
}

const everything = (1n << 50n) - 1n;

export function commandInteraction(
  name: string,
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommand>[] = [],
  facts: InteractionFacts = {},
): APIInteraction {
  return {
    ...base(facts),
    type: InteractionType.ApplicationCommand,
    data: { id: '300000000000000009', type: ApplicationCommandType.ChatInput, name, options: [...options] },
  } as APIChatInputApplicationCommandInteraction;
}

export function completionInteraction(
  name: string,
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommandAutocomplete>[],
  facts: InteractionFacts = {},
): APIInteraction {
  return {
    ...base(facts),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: { id: '300000000000000009', type: ApplicationCommandType.ChatInput, name, options: [...options] },
  } as APIApplicationCommandAutocompleteInteraction;
}

export function buttonInteraction(
  customId: string,
  { flags = 0, askedBy = userId, ...facts }: InteractionFacts & { flags?: number; askedBy?: string } = {},
): APIInteraction {
  return {
    ...base(facts),
    type: InteractionType.MessageComponent,
    data: { component_type: ComponentType.Button, custom_id: customId },
    message: { id: '300000000000000008', flags, interaction_metadata: { user: userOf(askedBy) } },
  } as unknown as APIMessageComponentInteraction;
}

export function stringOption(name: string, value: string, focused?: true) {
  return { type: ApplicationCommandOptionType.String as const, name, value, ...(focused && { focused }) };
}

function base({ locale = 'en-US', guild = true, user = userId, appPermissions, memberPermissions }: InteractionFacts) {
  const channel = { id: channelId, type: guild ? ChannelType.GuildText : ChannelType.DM };
  return {
    id: '300000000000000007',
    application_id: '300000000000000006',
    token: 'interaction-token',
    version: 1,
    channel,
    channel_id: channelId,
    app_permissions: String(appPermissions ?? everything),
    locale,
    entitlements: [],
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guildId },
    context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
    attachment_size_limit: 10_485_760,
    ...(guild
      ? { guild_id: guildId, member: { user: userOf(user), permissions: String(memberPermissions ?? 0n) } }
      : { user: userOf(user) }),
  };
}

function userOf(id: string): APIUser {
  return { id, username: 'someone', discriminator: '0', global_name: null, avatar: null };
}
