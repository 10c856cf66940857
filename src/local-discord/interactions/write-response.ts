import type { APIMessage } from 'discord-api-types/v10';
import { composeMessage, editMessage } from '../messages/compose-message.ts';
import { contentsOf } from '../messages/contents.ts';
import { keepMessage } from '../messages/keep-message.ts';
import type { Realm } from '../realm.ts';
import { interactionTypes } from '../referee/callback-rules.ts';
import { messageFlags, type MessageForm } from '../referee/message-rules.ts';
import type { Upload } from '../rest/http-exchange.ts';
import { applicationId } from '../world/cast.ts';
import { userJson } from '../world/discord-json.ts';
import { findChannel, findUser } from '../world/find.ts';
import type { Interaction } from './interaction.ts';
import { vouched } from '../referee/vouched.ts';

/** Message types: the answer to a slash command, to one in a menu, and a reply, as what follows a button or another answer is. */
const slashAnswer = 20;
const menuAnswer = 23;
const reply = 19;

/** The interaction's own message: shown, or still loading. */
export function addAnswer(
  realm: Realm,
  interaction: Interaction,
  form: MessageForm,
  uploads: readonly Upload[],
  extraFlags = 0,
): APIMessage {
  const commandAnswer = interaction.menuTargetId === undefined ? slashAnswer : menuAnswer;
  const type = interaction.type === interactionTypes.command ? commandAnswer : reply;
  const message = add(realm, interaction, form, uploads, { type, extraFlags, ephemeral: interaction.ephemeral });
  interaction.originalId = message.id;
  return message;
}

export function addFollowup(
  realm: Realm,
  interaction: Interaction,
  form: MessageForm,
  uploads: readonly Upload[],
): APIMessage {
  const ephemeral = ((form.flags ?? 0) & messageFlags.ephemeral) !== 0;
  const message = add(realm, interaction, form, uploads, { type: reply, extraFlags: 0, ephemeral });
  interaction.followupIds.push(message.id);
  return message;
}

/** The message as the form leaves it, kept. A loading one stops loading. */
export function changeMessage(
  realm: Realm,
  message: APIMessage,
  form: MessageForm,
  uploads: readonly Upload[],
): APIMessage {
  const edited = editedMessage(realm, message, form, uploads);
  realm.messages.replace(edited);
  return edited;
}

function editedMessage(realm: Realm, message: APIMessage, form: MessageForm, uploads: readonly Upload[]): APIMessage {
  const wasLoading = ((message.flags ?? 0) & messageFlags.loading) !== 0;
  const edited = editMessage(
    message,
    contentsOf(realm, form, uploads, message.attachments, findChannel(realm.cast, message.channel_id)),
    realm.clock(),
  );
  const kept = (message.flags ?? 0) & (messageFlags.ephemeral | messageFlags.suppressNotifications);
  const wanted = form.flags ?? message.flags ?? 0;
  const own = wanted & ~(messageFlags.loading | messageFlags.ephemeral);
  return { ...edited, flags: kept | own, ...(wasLoading ? { edited_timestamp: null } : {}) };
}

interface Look {
  readonly type: number;
  readonly extraFlags: number;
  readonly ephemeral: boolean;
}

function add(
  realm: Realm,
  interaction: Interaction,
  form: MessageForm,
  uploads: readonly Upload[],
  look: Look,
): APIMessage {
  const user = findUser(realm.cast, interaction.userId);
  const metadata = {
    id: interaction.id,
    type: interaction.type,
    ...(user === undefined ? {} : { user: userJson(user) }),
    authorizing_integration_owners: interaction.owners,
    ...(interaction.targetId === undefined ? {} : { interacted_message_id: interaction.targetId }),
    ...(interaction.menuTargetId === undefined ? {} : { target_message_id: interaction.menuTargetId }),
  };
  const message = composeMessage(
    {
      id: realm.snowflake(),
      channelId: interaction.channelId,
      author: realm.cast.bot,
      applicationId,
      sentAtMs: realm.clock(),
      type: look.type,
      webhookId: applicationId,
      interactionMetadata: vouched(metadata),
    },
    contentsOf(realm, form, uploads, [], findChannel(realm.cast, interaction.channelId)),
    (form.flags ?? 0) | look.extraFlags | (look.ephemeral ? messageFlags.ephemeral : 0),
  );
  const seenBy = look.ephemeral ? interaction.userId : undefined;
  keepMessage(realm, { message, place: interaction.place, seenBy });
  return message;
}
