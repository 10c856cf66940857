import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
} from 'discord-api-types/v10';
import { UserError } from '../errors.ts';
import { chooseLocale } from '../i18n/locale.ts';
import { decodeCustomId, type CustomId } from '../render/custom-id.ts';
import type { Request } from './request.ts';

type Option = APIApplicationCommandInteractionDataOption;
type ValueOption = APIApplicationCommandInteractionDataBasicOption;

/** What a custom id that is none of ours, or of an older version, asks for: nothing that exists. */
const nothing: CustomId = { command: '', action: '', state: [] };

/**
 * Discord's raw interaction as a request; undefined for kinds that Pullquote never offers: pings, selects, forms,
 * context menus.
 */
export function toRequest(interaction: APIInteraction): Request | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      if (data.type !== ApplicationCommandType.ChatInput) return undefined;
      const options = optionValues(valueOptions(data.options));
      return { ...circumstances(interaction), kind: 'command', command: data.name, options };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name: command, options } = interaction.data;
      const values = valueOptions(options);
      const focused = values.find((option) => 'focused' in option && option.focused);
      if (focused === undefined) return undefined;
      return {
        ...circumstances(interaction),
        kind: 'completion',
        command,
        options: optionValues(values.filter((option) => option !== focused)),
        focused: { name: focused.name, value: String(focused.value) },
      };
    }
    case InteractionType.MessageComponent: {
      if (interaction.data.component_type !== ComponentType.Button) return undefined;
      const customId = readCustomId(interaction.data.custom_id);
      return { ...circumstances(interaction), kind: 'button', ...customId, ephemeral: isEphemeral(interaction) };
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
  const asker = interaction.message.interaction_metadata?.user.id;
  return asker !== undefined && asker !== presser(interaction);
}

function circumstances(interaction: Exclude<APIInteraction, { type: InteractionType.Ping }>) {
  return {
    locale: chooseLocale(interaction.locale),
    guildId: interaction.guild_id,
    channelId: interaction.channel?.id ?? interaction.channel_id,
    userId: presser(interaction),
    memberPermissions: BigInt(interaction.member?.permissions ?? 0),
    appPermissions: BigInt(interaction.app_permissions),
  };
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

function optionValues(options: readonly ValueOption[]): Readonly<Record<string, string | number | boolean>> {
  return Object.fromEntries(options.map(({ name, value }) => [name, value]));
}

function readCustomId(id: string): CustomId {
  try {
    return decodeCustomId(id);
  } catch (error) {
    if (error instanceof UserError) return nothing;
    throw error;
  }
}
