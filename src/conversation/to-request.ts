import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
} from 'discord-api-types/v10';
import { chooseLocale } from '../locale.ts';
import { readCustomId } from '../render/components/custom-id.ts';
import { messageText } from './message-text.ts';
import { modalFields } from './modal-fields.ts';
import { permissionsOf } from './permissions-of.ts';
import { pickedOf } from './picked-of.ts';
import type { ComponentRequest, Request, Standing } from './request.ts';

type Option = APIApplicationCommandInteractionDataOption;
type ValueOption = APIApplicationCommandInteractionDataBasicOption;

/**
 * Discord's raw interaction as a request; undefined for kinds that Pullquote never offers: pings, the menu of a
 * user.
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
      const { data, message } = interaction;
      return {
        ...circumstances(interaction, draws),
        kind: 'component',
        ...readCustomId(data.custom_id),
        ...pickedOf('resolved' in data ? data.resolved : undefined),
        values: 'values' in data ? data.values : [],
        messageId: message.id,
        rows: rowsOf(message),
        ...standing(message, interaction),
      };
    }
    case InteractionType.ModalSubmit: {
      const { data, message } = interaction;
      return {
        ...circumstances(interaction, draws),
        kind: 'modal',
        ...readCustomId(data.custom_id),
        ...pickedOf(data.resolved),
        ...modalFields(data),
        messageId: message?.id,
        ...standing(message, interaction),
      };
    }
    case InteractionType.Ping:
    default:
      return undefined;
  }
}

/** Whether what was pressed, or opened a modal, belongs to a private answer that somebody else asked for. */
export function isForeign(interaction: APIInteraction): boolean {
  const { message } = interaction;
  if (message === undefined || !isEphemeral(message)) return false;
  const asker = askerOf(message);
  return asker !== undefined && asker !== presser(interaction);
}

/** What a modal that a command opened is to its submitter: nothing is there yet, and what comes is for them alone. */
const noMessage: Standing = { ephemeral: true, drives: false, onOwnCommand: true };

function standing(message: APIMessage | undefined, interaction: APIInteraction): Standing {
  if (message === undefined) return noMessage;
  const drives = askerOf(message) === presser(interaction);
  return { ephemeral: isEphemeral(message), drives, onOwnCommand: drives && answersCommand(message) };
}

/** Itself, or by a modal that the command opened. */
function answersCommand({ interaction_metadata: asked }: APIMessage): boolean {
  if (asked === undefined) return false;
  const first = 'triggering_interaction_metadata' in asked ? asked.triggering_interaction_metadata : asked;
  return first.type === InteractionType.ApplicationCommand;
}

/** Nobody asked for a feed's post. */
function askerOf({ interaction_metadata: asked }: APIMessage): string | undefined {
  return asked?.user.id;
}

function circumstances(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>, draws: boolean) {
  return {
    interactionId: interaction.id,
    locale: chooseLocale(interaction.locale),
    guildId: interaction.guild_id,
    channelId: interaction.channel?.id ?? interaction.channel_id,
    channelType: interaction.channel?.type,
    guildLocale: interaction.guild_locale === undefined ? undefined : chooseLocale(interaction.guild_locale),
    languages: [interaction.guild_locale, interaction.locale].filter((each) => each !== undefined),
    userId: presser(interaction),
    memberPermissions: permissionsOf(interaction.member?.permissions) ?? 0n,
    appPermissions: permissionsOf(interaction.app_permissions) ?? 0n,
    isGuest: isGuest(interaction),
    ...(interaction.context === InteractionContextType.BotDM && { isBotDm: true as const }),
    draws,
  };
}

/** Where a server has added the app, it is among the owners that Discord names; not all that Discord sends names any. */
function isGuest(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>): boolean {
  const owners: unknown = interaction.authorizing_integration_owners;
  if (interaction.guild_id === undefined || typeof owners !== 'object' || owners === null) return false;
  return !(ApplicationIntegrationType.GuildInstall in owners) && ApplicationIntegrationType.UserInstall in owners;
}

function rowsOf({ components = [] }: Pick<APIMessage, 'components'>): ComponentRequest['rows'] {
  return components.filter((row) => row.type === ComponentType.ActionRow);
}

/** In a server the user stands in `member`, elsewhere by itself. */
function presser({ member, user }: APIInteraction): string {
  return member?.user.id ?? user?.id ?? '';
}

function isEphemeral({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
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

function optionValues(options: readonly ValueOption[]): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(options.map(({ name, value }) => [name, value]));
}
