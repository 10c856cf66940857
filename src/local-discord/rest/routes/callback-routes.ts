import type { APIMessage } from 'discord-api-types/v10';
import { addAnswer, changeMessage } from '../../interactions/add-answer.ts';
import { answerWindowMs, type Interaction } from '../../interactions/interaction.ts';
import type { InteractionStore } from '../../interactions/interaction-store.ts';
import { toShownModal } from '../../interactions/shown-modal.ts';
import { fileNames } from '../../messages/attach.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import { callbackTypes, judgeCallback } from '../../referee/judge-callback.ts';
import { isObject } from '../../referee/json-object.ts';
import { isEmptyMessage, messageFlags, type MessageForm } from '../../referee/message-findings.ts';
import { broken } from '../api-error.ts';
import type { RestAnswer, HttpExchange, Route } from '../http-exchange.ts';
import { emptyMessage } from './channel-message-routes.ts';
import { vouched } from '../../referee/vouched.ts';

/** The first answer to an interaction. */
export function callbackRoutes(context: MessageContext, interactions: InteractionStore): Route[] {
  return [
    {
      method: 'POST',
      pattern: '/interactions/:interaction/:token/callback',
      authorization: 'none',
      bucket: { limit: Number.POSITIVE_INFINITY, perMs: 1_000 },
      global: false,
      handle: (exchange) => answer(context, interactions, exchange),
    },
  ];
}

async function answer(
  context: MessageContext,
  interactions: InteractionStore,
  exchange: HttpExchange,
): Promise<RestAnswer> {
  const interaction = interactions.find(exchange.params['interaction'] ?? '', exchange.params['token'] ?? '');
  if (interaction === undefined) throw broken('unknown-interaction', 404, 10062, 'Unknown interaction');
  const target = interaction.targetId === undefined ? undefined : context.messages.find(interaction.targetId)?.message;
  const form = formOf(exchange.body);
  const judged = await judgeCallback(exchange.body, {
    interaction: interaction.type,
    onMessage: interaction.targetId !== undefined,
    focusedType: interaction.focused?.type,
    fileNames: fileNames(form, exchange.uploads, target?.attachments ?? []),
    uploads: exchange.uploads.length,
  });
  // After the judging, which waits for the schemas to load: another answer may have come in between.
  refuseLate(interaction, context.clock());
  const body = exchange.accept(judged);
  const type = isObject(body) ? Number(body['type']) : 0;
  const message = take(context, exchange, interaction, type, formOf(body), target);
  if (interaction.opener?.modal !== undefined) interaction.opener.modal.isOpen = false;
  interaction.callbacks.push({
    type,
    data: isObject(body) ? body['data'] : undefined,
    afterMs: context.clock() - interaction.startedAtMs,
  });
  exchange.afterwards(() => interaction.changed());
  if (exchange.query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: callbackResponse(interaction, type, message) };
}

function refuseLate(interaction: Interaction, nowMs: number): void {
  if (interaction.callbacks.length > 0) {
    throw broken('answered-twice', 400, 40060, 'Interaction has already been acknowledged.');
  }
  if (nowMs - interaction.startedAtMs > answerWindowMs) {
    throw broken('late-answer', 404, 10062, 'Unknown interaction');
  }
}

function take(
  context: MessageContext,
  exchange: HttpExchange,
  interaction: Interaction,
  type: number,
  form: MessageForm,
  target: APIMessage | undefined,
): APIMessage | undefined {
  interaction.ephemeral = ((form.flags ?? 0) & messageFlags.ephemeral) !== 0;
  switch (type) {
    case callbackTypes.message:
      if (isEmptyMessage(form, exchange.uploads.length)) throw emptyMessage();
      return addAnswer(context, interaction, form, exchange.uploads);
    case callbackTypes.deferredMessage:
      interaction.loading = true;
      return addAnswer(context, interaction, {}, [], messageFlags.loading);
    case callbackTypes.deferredUpdate:
      interaction.originalId = interaction.targetId;
      return undefined;
    case callbackTypes.update:
      interaction.originalId = interaction.targetId;
      return target === undefined ? undefined : changeMessage(context, target, form, exchange.uploads);
    case callbackTypes.modal:
      interaction.modal = { shown: toShownModal(interaction.id, { ...form }), isOpen: true, message: target };
      return undefined;
    default:
      return undefined;
  }
}

function formOf(body: unknown): MessageForm {
  const data = isObject(body) ? body['data'] : undefined;
  return isObject(data) ? vouched<MessageForm>(data) : {};
}

function callbackResponse(interaction: Interaction, type: number, message: APIMessage | undefined): unknown {
  const about = {
    id: interaction.id,
    type: interaction.type,
    channel_id: interaction.channelId,
    ...(interaction.guildId === undefined ? {} : { guild_id: interaction.guildId }),
    ...(message === undefined
      ? {}
      : {
          response_message_id: message.id,
          response_message_loading: interaction.loading,
          response_message_ephemeral: interaction.ephemeral,
        }),
  };
  return { interaction: about, ...(message === undefined ? {} : { resource: { type, message } }) };
}
