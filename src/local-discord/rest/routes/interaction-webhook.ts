import type { APIMessage } from 'discord-api-types/v10';
import { addFollowup, changeMessage } from '../../interactions/write-response.ts';
import { tokenLifeMs, type Interaction } from '../../interactions/interaction.ts';
import { judgeMessage } from '../../messages/judge-message.ts';
import type { Realm } from '../../realm.ts';
import { interactionTypes } from '../../referee/callback-rules.ts';
import { isEmptyMessage, type MessageForm } from '../../referee/message-rules.ts';
import { applicationId } from '../../world/cast.ts';
import { ApiError, broken, refusals } from '../api-error.ts';
import type { Answer, Exchange, Route } from '../http-exchange.ts';
import { emptyMessage } from './channel-messages.ts';

const base = '/webhooks/:application/:token';
const common = { authorization: 'none', global: true, bucket: { limit: 5, perMs: 2_000 } } as const;
/** An app that only a user installed may follow up five times: the guild did not invite it. */
const followupsElsewhere = 5;

/** What follows the first answer, for 15 minutes. */
export function interactionWebhookRoutes(realm: Realm): Route[] {
  return [
    { ...common, method: 'POST', pattern: base, handle: (exchange) => followUp(realm, exchange) },
    { ...common, method: 'GET', pattern: `${base}/messages/:message`, handle: (exchange) => get(realm, exchange) },
    { ...common, method: 'PATCH', pattern: `${base}/messages/:message`, handle: (exchange) => edit(realm, exchange) },
    {
      ...common,
      method: 'DELETE',
      pattern: `${base}/messages/:message`,
      handle: (exchange) => remove(realm, exchange),
    },
  ];
}

async function followUp(realm: Realm, exchange: Exchange): Promise<Answer> {
  const interaction = interactionOf(realm, exchange);
  // Documented: after a deferral the first follow-up is an edit of the loading message.
  if (interaction.loading) return change(realm, exchange, interaction, originalOf(realm, interaction), 'followup');
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
  const message = addFollowup(realm, interaction, form, exchange.uploads);
  exchange.afterwards(() => interaction.changed());
  return { status: 200, body: message };
}

function get(realm: Realm, exchange: Exchange): Answer {
  return { status: 200, body: messageOf(realm, exchange, interactionOf(realm, exchange)) };
}

function edit(realm: Realm, exchange: Exchange): Promise<Answer> {
  const interaction = interactionOf(realm, exchange);
  return change(realm, exchange, interaction, messageOf(realm, exchange, interaction), 'webhook-edit');
}

function remove(realm: Realm, exchange: Exchange): Answer {
  const interaction = interactionOf(realm, exchange);
  const message = messageOf(realm, exchange, interaction);
  realm.messages.delete(message.id);
  interaction.loading = false;
  exchange.afterwards(() => interaction.changed());
  return { status: 204 };
}

async function change(
  realm: Realm,
  exchange: Exchange,
  interaction: Interaction,
  message: APIMessage,
  kind: 'followup' | 'webhook-edit',
): Promise<Answer> {
  const schema =
    kind === 'followup' ? 'IncomingWebhookRequestPartialSchema' : 'IncomingWebhookUpdateRequestPartialSchema';
  const form = await judgeMessage(exchange, schema, kind, message.attachments);
  if (isEmptyMessage(afterwards(message, form), attachmentsLeft(message, form, exchange.uploads.length))) {
    throw emptyMessage();
  }
  const edited = changeMessage(realm, message, form, exchange.uploads);
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

function interactionOf(realm: Realm, exchange: Exchange): Interaction {
  const interaction = realm.interactions.findByToken(exchange.params['token'] ?? '');
  if (interaction === undefined || exchange.params['application'] !== applicationId) {
    throw broken('unknown-token', 401, 50027, 'Invalid Webhook Token');
  }
  if (realm.clock() - interaction.startedAtMs > tokenLifeMs) {
    throw broken('late-edit', 401, 50027, 'Invalid Webhook Token');
  }
  if (interaction.callbacks.length === 0 || interaction.type === interactionTypes.autocomplete) {
    throw broken('not-answered-yet', 404, 10015, 'Unknown Webhook');
  }
  return interaction;
}

function messageOf(realm: Realm, exchange: Exchange, interaction: Interaction): APIMessage {
  const id = exchange.params['message'] ?? '';
  if (id === '@original' || id === interaction.originalId) return originalOf(realm, interaction);
  const stored = interaction.followupIds.includes(id) ? realm.messages.find(id) : undefined;
  if (stored === undefined) throw refusals.unknownMessage();
  return stored.message;
}

function originalOf(realm: Realm, interaction: Interaction): APIMessage {
  const stored = realm.messages.find(interaction.originalId ?? '');
  if (stored === undefined) throw new ApiError(404, 10008, 'Unknown Message');
  return stored.message;
}
