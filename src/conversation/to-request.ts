import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIInteractionDataResolved,
  type APIMessage,
  type APIMessageComponentInteraction,
} from 'discord-api-types/v10';
import { chooseLocale } from '../locale.ts';
import type { ButtonRow } from '../render/components/button.ts';
import { readCustomId } from '../render/components/custom-id.ts';
import { messageText } from './message-text.ts';
import type { ComponentRequest, CommandRequest, PickedChannel, Request } from './request.ts';

type Option = APIApplicationCommandInteractionDataOption;
type ValueOption = APIApplicationCommandInteractionDataBasicOption;

/**
 * Discord's raw interaction as a request; undefined for kinds that Pullquote never offers: pings, selects, forms, the
 * menu of a user.
 * @param draws - whether this machine can draw pictures
 */
export function toRequest(interaction: APIInteraction, draws: boolean): Request | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      const asked = { ...circumstances(interaction, draws), kind: 'command', command: data.name } as const;
      const none = { options: {}, subcommand: undefined, channels: {}, roles: {}, message: undefined };
      if (data.type === ApplicationCommandType.Message) {
        const picked = data.resolved.messages[data.target_id];
        const { words, labels } = picked === undefined ? {} : messageText(picked);
        return { ...asked, ...none, message: words, messageLabels: labels };
      }
      if (data.type !== ApplicationCommandType.ChatInput) return undefined;
      return {
        ...asked,
        ...none,
        options: optionValues(valueOptions(data.options)),
        subcommand: subcommandOf(data.options),
        ...pickedOf(data.resolved),
      };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name: command, options } = interaction.data;
      const values = valueOptions(options);
      const focused = values.find((option) => 'focused' in option && option.focused);
      if (focused === undefined) return undefined;
      return {
        ...circumstances(interaction, draws),
        kind: 'completion',
        command,
        subcommand: subcommandOf(options),
        options: optionValues(values.filter((option) => option !== focused)),
        focused: { name: focused.name, value: String(focused.value) },
      };
    }
    case InteractionType.MessageComponent: {
      if (interaction.data.component_type !== ComponentType.Button) return undefined;
      const customId = readCustomId(interaction.data.custom_id);
      return {
        ...circumstances(interaction, draws),
        kind: 'component',
        ...customId,
        messageId: interaction.message.id,
        rows: buttonRows(interaction.message.components),
        ephemeral: isEphemeral(interaction),
        ...standing(interaction),
      };
    }
    case InteractionType.Ping:
    case InteractionType.ModalSubmit:
    default:
      return undefined;
  }
}

/** Whether a button belongs to a private answer that somebody else asked for. */
export function isForeign(interaction: APIInteraction): boolean {
  if (interaction.type !== InteractionType.MessageComponent || !isEphemeral(interaction)) return false;
  const asker = askerOf(interaction);
  return asker !== undefined && asker !== presser(interaction);
}

/** What the message is to its presser. */
function standing(interaction: APIMessageComponentInteraction): Pick<ComponentRequest, 'drives' | 'onOwnCommand'> {
  const drives = askerOf(interaction) === presser(interaction);
  const { type } = interaction.message.interaction_metadata ?? {};
  return { drives, onOwnCommand: drives && type === InteractionType.ApplicationCommand };
}

/** Nobody asked for a feed's post. */
function askerOf({ message }: APIMessageComponentInteraction): string | undefined {
  return message.interaction_metadata?.user.id;
}

function circumstances(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>, draws: boolean) {
  return {
    interactionId: interaction.id,
    locale: chooseLocale(interaction.locale),
    guildId: interaction.guild_id,
    channelId: interaction.channel?.id ?? interaction.channel_id,
    channelType: interaction.channel?.type,
    guildLocale: interaction.guild_locale === undefined ? undefined : chooseLocale(interaction.guild_locale),
    userId: presser(interaction),
    memberPermissions: permissionsOf(interaction.member?.permissions) ?? 0n,
    appPermissions: permissionsOf(interaction.app_permissions) ?? 0n,
    isGuest: isGuest(interaction),
    draws,
  };
}

/** Where a server has added the app, it is among the owners that Discord names; not all that Discord sends names any. */
function isGuest(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>): boolean {
  const owners: unknown = interaction.authorizing_integration_owners;
  if (interaction.guild_id === undefined || typeof owners !== 'object' || owners === null) return false;
  return !(ApplicationIntegrationType.GuildInstall in owners) && ApplicationIntegrationType.UserInstall in owners;
}

function buttonRows(components: APIMessage['components'] = []): readonly ButtonRow[] {
  return components.flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    const buttons = row.components.filter((each) => each.type === ComponentType.Button);
    return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons }];
  });
}

/** Undefined where Discord does not say: whoever answers then needs none. */
function permissionsOf(said: unknown): bigint | undefined {
  return typeof said === 'string' && /^\d+$/.test(said) ? BigInt(said) : undefined;
}

/** In a server the user stands in `member`, elsewhere by itself. */
function presser({ member, user }: APIInteraction): string {
  return member?.user.id ?? user?.id ?? '';
}

function isEphemeral({ message }: APIMessageComponentInteraction): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Those of a subcommand stand one or two levels down. */
function valueOptions(options: readonly Option[] = []): readonly ValueOption[] {
  return options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
      ? valueOptions(option.options)
      : [option],
  );
}

function subcommandOf(options: readonly Option[] = []): string | undefined {
  return options.find(({ type }) => type === ApplicationCommandOptionType.Subcommand)?.name;
}

/** A resolved channel's `permissions` are the member's; `app_permissions` are the bot's (since July 2026). */
function pickedOf(resolved: APIInteractionDataResolved | undefined): Pick<CommandRequest, 'channels' | 'roles'> {
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

function optionValues(options: readonly ValueOption[]): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(options.map(({ name, value }) => [name, value]));
}
