import type { APIMessage } from 'discord-api-types/v10';
import { addFollowup, changeMessage } from '../../interactions/add-answer.ts';
import { tokenLifeMs, type Interaction } from '../../interactions/interaction.ts';
import type { InteractionStore } from '../../interactions/interaction-store.ts';
import { judgeMessage } from '../../messages/judge-message.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import type { MessageStore } from '../../messages/message-store.ts';
import { interactionTypes } from '../../referee/judge-callback.ts';
import { isEmptyMessage, type MessageForm } from '../../referee/message-findings.ts';
import { applicationId } from '../../world/create-world.ts';
import { ApiError, broken, refusals } from '../api-error.ts';
import type { RestAnswer, HttpExchange, Route } from '../http-exchange.ts';
import { emptyMessage } from './channel-message-routes.ts';

const base = '/webhooks/:application/:token';
const common = { authorization: 'none', global: false, bucket: { limit: 5, perMs: 2_000 } } as const;
/** An app that only a user installed may follow up five times: the guild did not invite it. */
const followupsElsewhere = 5;

type Handle = (
  context: MessageContext,
  exchange: HttpExchange,
  interaction: Interaction,
) => RestAnswer | Promise<RestAnswer>;

/** What follows the first answer, for 15 minutes. */
export function interactionWebhookRoutes(context: MessageContext, interactions: InteractionStore): Route[] {
  const handled = (handle: Handle) => (exchange: HttpExchange) =>
    handle(context, exchange, interactionOf(interactions, exchange, context.clock()));
  return [
    { ...common, method: 'POST', pattern: base, handle: handled(followUp) },
    { ...common, method: 'GET', pattern: `${base}/messages/:message`, handle: handled(get) },
    { ...common, method: 'PATCH', pattern: `${base}/messages/:message`, handle: handled(edit) },
    {
      ...common,
      method: 'DELETE',
      pattern: `${base}/messages/:message`,
      handle: handled(remove),
    },
  ];
}

async function followUp(
  context: MessageContext,
  exchange: HttpExchange,
  interaction: Interaction,
): Promise<RestAnswer> {
  // Documented: after a deferral the first follow-up is an edit of the loading message.
  if (interaction.loading)
    return change(context, exchange, interaction, originalOf(context.messages, interaction), 'followup');
  const form = await judgeMessage(exchange, 'IncomingWebhookRequestPartialSchema', 'followup');
  if (isEmptyMessage(form, exchange.uploads.length)) throw emptyMessage();
  if (interaction.place.kind === 'user-app' && interaction.followupIds.length >= followupsElsewhere) {
    throw broken(
      'too-many-followups',
      400,
      40094,
      'This interaction has reached the maximum number of follow up messages',
    );
  }
  const message = addFollowup(context, interaction, form, exchange.uploads);
  exchange.afterwards(() => interaction.changed());
  return { status: 200, body: message };
}

function get(context: MessageContext, exchange: HttpExchange, interaction: Interaction): RestAnswer {
  return { status: 200, body: messageOf(context.messages, exchange, interaction) };
}

function edit(context: MessageContext, exchange: HttpExchange, interaction: Interaction): Promise<RestAnswer> {
  return change(context, exchange, interaction, messageOf(context.messages, exchange, interaction), 'webhook-edit');
}

function remove(context: MessageContext, exchange: HttpExchange, interaction: Interaction): RestAnswer {
  const message = messageOf(context.messages, exchange, interaction);
  // Who sees no more that the bot is thinking has no answer yet: that follows.
  const announced = interaction.loading && message.id === interaction.originalId;
  context.messages.delete(message.id);
  if (announced) interaction.loading = false;
  else exchange.afterwards(() => interaction.changed());
  return { status: 204 };
}

async function change(
  context: MessageContext,
  exchange: HttpExchange,
  interaction: Interaction,
  message: APIMessage,
  kind: 'followup' | 'webhook-edit',
): Promise<RestAnswer> {
  const schema =
    kind === 'followup' ? 'IncomingWebhookRequestPartialSchema' : 'IncomingWebhookUpdateRequestPartialSchema';
  const form = await judgeMessage(exchange, schema, kind, message.attachments);
  if (isEmptyMessage(afterwards(message, form), attachmentsLeft(message, form, exchange.uploads.length))) {
    throw emptyMessage();
  }
  const edited = changeMessage(context, message, form, exchange.uploads);
  if (message.id === interaction.originalId) interaction.loading = false;
  exchange.afterwards(() => interaction.changed());
  return { status: 200, body: edited };
}

/** What would stand on the message: the form's word counts where it says one. */
function afterwards(message: APIMessage, form: MessageForm): MessageForm {
  return {
    content: form.content === undefined ? message.content : form.content,
    embeds: form.embeds === undefined ? message.embeds : form.embeds,
    components: form.components === undefined ? (message.components ?? []) : form.components,
  };
}

function attachmentsLeft(message: APIMessage, form: MessageForm, uploads: number): number {
  return (
    uploads +
    (form.attachments === undefined || form.attachments === null ? message.attachments.length : form.attachments.length)
  );
}

function interactionOf(interactions: InteractionStore, exchange: HttpExchange, nowMs: number): Interaction {
  const interaction = interactions.findByToken(exchange.params['token'] ?? '');
  if (interaction === undefined || exchange.params['application'] !== applicationId) {
    throw broken('unknown-token', 401, 50027, 'Invalid Webhook Token');
  }
  if (nowMs - interaction.startedAtMs > tokenLifeMs) {
    throw broken('late-edit', 401, 50027, 'Invalid Webhook Token');
  }
  if (interaction.callbacks.length === 0 || interaction.type === interactionTypes.autocomplete) {
    throw broken('not-answered-yet', 404, 10015, 'Unknown Webhook');
  }
  return interaction;
}

function messageOf(store: MessageStore, exchange: HttpExchange, interaction: Interaction): APIMessage {
  const id = exchange.params['message'] ?? '';
  if (id === '@original' || id === interaction.originalId) return originalOf(store, interaction);
  const stored = interaction.followupIds.includes(id) ? store.find(id) : undefined;
  if (stored === undefined) throw refusals.unknownMessage();
  return stored.message;
}

function originalOf(store: MessageStore, interaction: Interaction): APIMessage {
  const stored = store.find(interaction.originalId ?? '');
  if (stored === undefined) throw new ApiError(404, 10008, 'Unknown Message');
  return stored.message;
}
