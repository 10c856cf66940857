import { PermissionFlagsBits as bits, type APIAttachment } from 'discord-api-types/v10';
import type { MessageForm } from '../referee/message-findings.ts';
import type { Upload } from '../rest/http-exchange.ts';
import { findGuild } from '../world/find-channel.ts';
import { allows, permissions } from '../world/permissions.ts';
import type { LocalChannel } from '../world/world.ts';
import { attach } from './attach.ts';
import type { MessageContext } from './message-context.ts';
import type { MessageContents } from './compose-message.ts';

/** What a form puts on a message of a channel. `present`: the attachments it has already. */
export function contentsOf(
  { messages, snowflake, host, world }: MessageContext,
  form: MessageForm,
  uploads: readonly Upload[],
  present: readonly APIAttachment[],
  channel: LocalChannel | undefined,
): MessageContents {
  const deps = { store: messages, snowflake, origin: `http://${host}` };
  return {
    form,
    attachments: attach(form, uploads, present, deps),
    users: world.users,
    roles: findGuild(world, channel?.guildId)?.roles ?? [],
    mayMentionEveryone: allows(channel?.appPermissions ?? permissions.appElsewhere, bits.MentionEveryone),
  };
}
