import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Answer } from '../discord/rest/respond.ts';
import { toMessageRequest } from '../discord/rest/to-message-request.ts';
import type { MessageBody } from '../render/message-body.ts';
import type { ModalReply, Reply } from './reply.ts';

/** What an answer depends on beside its reply. */
export interface AnswerContext {
  /** The message of a button is changed, and a deferral shows nothing; a new message's says that the bot is thinking. */
  readonly inPlace: boolean;
  /** Whether a new message is for the asker's eyes only. */
  readonly ephemeral: boolean;
}

/** The request for time. */
export function toDeferral({ inPlace, ephemeral }: AnswerContext): Answer {
  const body = inPlace
    ? ({ type: InteractionResponseType.DeferredMessageUpdate } as const)
    : ({
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        ...(ephemeral && { data: flags(true) }),
      } as const);
  return { kind: 'callback', body, files: [] };
}

/** A reply as the first response. */
export function toAnswer(reply: Reply, { inPlace, ephemeral }: AnswerContext): Answer {
  const { body, files } = toMessageRequest(reply);
  if (reply.kind === 'update' && inPlace) {
    const data = { ...body, ...cleared(reply) };
    return { kind: 'callback', body: { type: InteractionResponseType.UpdateMessage, data }, files };
  }
  const data = { ...body, ...flags(ephemeral) };
  return { kind: 'callback', body: { type: InteractionResponseType.ChannelMessageWithSource, data }, files };
}

/** A form. */
export function toModalAnswer({ modal }: ModalReply): Answer {
  const data = { ...modal, components: [...modal.components] };
  return { kind: 'callback', body: { type: InteractionResponseType.Modal, data }, files: [] };
}

/** What a deferral announced is gone, as if nobody had asked. */
export const takeBack: Answer = { kind: 'delete', body: {}, files: [] };

/** A reply after a deferral. */
export function toLateAnswer(reply: Reply, { inPlace, ephemeral }: AnswerContext): Answer {
  const { body, files } = toMessageRequest(reply);
  if (inPlace && reply.kind === 'message') return { kind: 'follow-up', body: { ...body, ...flags(ephemeral) }, files };
  return { kind: 'edit', body: inPlace ? { ...body, ...cleared(reply) } : body, files };
}

/** One more message, for everybody, and never twice. */
export function toPublicMessage(message: MessageBody): Answer {
  const { body, files } = toMessageRequest(message);
  return { kind: 'follow-up', body, files, atMostOnce: true };
}

/** One more message, for the asker's eyes only. */
export function toAside(message: MessageBody): Answer {
  return toLateAnswer({ kind: 'message', ...message }, { inPlace: true, ephemeral: true });
}

/** A changed message shows what the reply has and nothing of what stood there before. */
function cleared(reply: Reply) {
  if (reply.kind === 'update' && reply.keepsRest === true) return {};
  const { content, embeds, components, files } = reply;
  const keepsFiles = reply.kind === 'update' && reply.keepsFiles === true;
  return {
    ...(!content && { content: '' }),
    ...(embeds === undefined && { embeds: [] }),
    ...(components === undefined && { components: [] }),
    ...(files === undefined && !keepsFiles && { attachments: [] }),
  };
}

function flags(ephemeral: boolean) {
  return ephemeral ? { flags: MessageFlags.Ephemeral } : {};
}
