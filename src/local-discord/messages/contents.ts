import { PermissionFlagsBits as bits, type APIAttachment } from 'discord-api-types/v10';
import type { Realm } from '../realm.ts';
import type { MessageForm } from '../referee/message-rules.ts';
import type { Upload } from '../rest/http-exchange.ts';
import { findGuild } from '../world/find.ts';
import { allows, permissions } from '../world/permissions.ts';
import type { DemoChannel } from '../world/world.ts';
import { attach } from './attach.ts';
import type { MessageContents } from './compose-message.ts';

/** What a form puts on a message of a channel. `present`: the attachments it has already. */
export function contentsOf(
  realm: Realm,
  form: MessageForm,
  uploads: readonly Upload[],
  present: readonly APIAttachment[],
  channel: DemoChannel | undefined,
): MessageContents {
  const deps = { store: realm.messages, snowflake: realm.snowflake, origin: `http://${realm.host}` };
  return {
    form,
    attachments: attach(form, uploads, present, deps),
    users: realm.cast.users,
    roles: findGuild(realm.cast, channel?.guildId)?.roles ?? [],
    mayMentionEveryone: allows(channel?.appPermissions ?? permissions.appElsewhere, bits.MentionEveryone),
  };
}
