import type { APIMessage } from 'discord-api-types/v10';
import { composeMessage, editMessage } from '../messages/compose-message.ts';
import { contentsOf } from '../messages/contents-of.ts';
import { keepMessage } from '../messages/keep-message.ts';
import type { MessageContext } from '../messages/message-context.ts';
import type { JsonObject } from '../referee/json-object.ts';
import { interactionTypes } from '../referee/judge-callback.ts';
import { messageFlags, type MessageForm } from '../referee/message-findings.ts';
import type { Upload } from '../rest/http-exchange.ts';
import { applicationId } from '../world/create-world.ts';
import { userJson } from '../world/user-json.ts';
import { findChannel, findUser } from '../world/find-channel.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';
import { isHeldPrivate } from './is-held-private.ts';
import { vouched } from '../referee/vouched.ts';

/** Message types: the answer to a slash command, to one in a menu, and a reply, as what follows a button or another answer is. */
const slashAnswer = 20;
const menuAnswer = 23;
const reply = 19;

/** The interaction's own message: shown, or still loading. */
export function addAnswer(
  context: MessageContext,
  interaction: Interaction,
  form: MessageForm,
  uploads: readonly Upload[],
  extraFlags = 0,
): APIMessage {
  const first = interaction.opener ?? interaction;
  const commandAnswer = first.menuTargetId === undefined ? slashAnswer : menuAnswer;
  const type = first.type === interactionTypes.command ? commandAnswer : reply;
  const message = add(context, interaction, form, uploads, { type, extraFlags, ephemeral: interaction.ephemeral });
  interaction.originalId = message.id;
  return message;
}

export function addFollowup(
  context: MessageContext,
  interaction: Interaction,
  form: MessageForm,
  uploads: readonly Upload[],
): APIMessage {
  const ephemeral = ((form.flags ?? 0) & messageFlags.ephemeral) !== 0;
  const message = add(context, interaction, form, uploads, { type: reply, extraFlags: 0, ephemeral });
  interaction.followupIds.push(message.id);
  return message;
}

/** The message as the form leaves it, kept. A loading one stops loading. */
export function changeMessage(
  context: MessageContext,
  message: APIMessage,
  form: MessageForm,
  uploads: readonly Upload[],
): APIMessage {
  const edited = editedMessage(context, message, form, uploads);
  context.messages.replace(edited);
  return edited;
}

function editedMessage(
  context: MessageContext,
  message: APIMessage,
  form: MessageForm,
  uploads: readonly Upload[],
): APIMessage {
  const wasLoading = ((message.flags ?? 0) & messageFlags.loading) !== 0;
  const edited = editMessage(
    message,
    contentsOf(context, form, uploads, message.attachments, findChannel(context.world, message.channel_id)),
    context.clock(),
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
  context: MessageContext,
  interaction: Interaction,
  form: MessageForm,
  uploads: readonly Upload[],
  look: Look,
): APIMessage {
  const ephemeral = look.ephemeral || isHeldPrivate(context.world, interaction);
  const message = composeMessage(
    {
      id: context.snowflake(),
      channelId: interaction.channelId,
      author: context.world.bot,
      applicationId,
      sentAtMs: context.clock(),
      type: look.type,
      webhookId: applicationId,
      interactionMetadata: vouched(metadataOf(context.world, interaction)),
    },
    contentsOf(context, form, uploads, [], findChannel(context.world, interaction.channelId)),
    (form.flags ?? 0) | look.extraFlags | (ephemeral ? messageFlags.ephemeral : 0),
  );
  const seenBy = ephemeral ? interaction.userId : undefined;
  keepMessage(context, { message, place: interaction.place, seenBy });
  return message;
}

/** https://docs.discord.com/developers/resources/message#message-interaction-metadata-object, a form for each type. */
function metadataOf(world: World, interaction: Interaction): JsonObject {
  const { id, type, owners, targetId, menuTargetId, opener } = interaction;
  const user = findUser(world, interaction.userId);
  return {
    id,
    type,
    ...(user === undefined ? {} : { user: userJson(user) }),
    authorizing_integration_owners: owners,
    ...(type === interactionTypes.component ? { interacted_message_id: targetId } : {}),
    ...(menuTargetId === undefined ? {} : { target_message_id: menuTargetId }),
    ...(opener === undefined ? {} : { triggering_interaction_metadata: metadataOf(world, opener) }),
  };
}
