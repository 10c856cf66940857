import type { APIMessage } from 'discord-api-types/v10';
import type { MessageStore } from '../messages/message-store.ts';
import { callbackTypes } from '../referee/judge-callback.ts';
import { isObject } from '../referee/json-object.ts';
import type { Interaction } from './interaction.ts';
import type { Outcome } from './outcome.ts';
import { vouched } from '../referee/vouched.ts';

/** What the person sees by now. */
export function outcomeOf(
  interaction: Interaction,
  error: string | undefined,
  messages: MessageStore,
  nowMs: number,
): Outcome {
  const answer = interaction.callbacks[0];
  const data = answer?.data;
  const offered = answer?.type === callbackTypes.choices && isObject(data) ? data['choices'] : undefined;
  const find = (id: string | undefined): APIMessage | undefined =>
    id === undefined ? undefined : messages.find(id)?.message;
  const { id, token, startedAtMs, deliveredAtMs, deliveries } = interaction;
  return {
    id,
    token,
    deliveredAfterMs: deliveredAtMs === undefined ? undefined : deliveredAtMs - startedAtMs,
    deliveries,
    callbacks: [...interaction.callbacks],
    message: find(interaction.originalId),
    followups: interaction.followupIds.flatMap((id) => find(id) ?? []),
    modal: interaction.modal?.shown,
    choices: Array.isArray(offered) ? vouched<NonNullable<Outcome['choices']>>(offered) : undefined,
    deferred: isDeferral(answer?.type),
    error,
    elapsedMs: nowMs - startedAtMs,
  };
}

export function isDeferral(type: number | undefined): boolean {
  return type === callbackTypes.deferredMessage || type === callbackTypes.deferredUpdate;
}
