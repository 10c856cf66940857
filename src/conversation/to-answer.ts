import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Answer } from '../discord/rest/respond.ts';
import { toMessageRequest } from '../discord/rest/to-message-request.ts';
import type { Reply } from './reply.ts';

/** What an answer depends on beside its reply. */
export interface AnswerContext {
  /** A button has a message that can be changed; its deferral shows nothing, a command's says that the bot is thinking. */
  readonly button: boolean;
  /** Whether a new message is for the asker's eyes only. */
  readonly ephemeral: boolean;
}

/** The request for time. */
export function toDeferral({ button, ephemeral }: AnswerContext): Answer {
  const body = button
    ? ({ type: InteractionResponseType.DeferredMessageUpdate } as const)
    : ({
        type: InteractionResponseType.DeferredChannelMessageWithSource,
        ...(ephemeral && { data: flags(true) }),
      } as const);
  return { kind: 'callback', body, files: [] };
}

/** A reply as the first response. */
export function toAnswer(reply: Reply, { button, ephemeral }: AnswerContext): Answer {
  const { body, files } = toMessageRequest(reply);
  if (reply.kind === 'update' && button) {
    const data = { ...body, ...cleared(reply) };
    return { kind: 'callback', body: { type: InteractionResponseType.UpdateMessage, data }, files };
  }
  const data = { ...body, ...flags(ephemeral) };
  return { kind: 'callback', body: { type: InteractionResponseType.ChannelMessageWithSource, data }, files };
}

/** A reply after a deferral. */
export function toLateAnswer(reply: Reply, { button, ephemeral }: AnswerContext): Answer {
  const { body, files } = toMessageRequest(reply);
  if (button && reply.kind === 'message') return { kind: 'follow-up', body: { ...body, ...flags(ephemeral) }, files };
  return { kind: 'edit', body: button ? { ...body, ...cleared(reply) } : body, files };
}

/** A changed message shows what the reply has and nothing of what stood there before. */
function cleared(reply: Reply) {
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
