import type { REST } from 'discord.js';
import { InteractionResponseType, MessageFlags, Routes, type APIInteraction } from 'discord-api-types/v10';
import type { Answer, Respond } from './respond.ts';
import { backOffMs } from '../../back-off-ms.ts';
import { abortAfter, pause, type Clock } from '../../clock.ts';
import { classifyFailure } from './classify-failure.ts';
import { HeldBack } from './held-back.ts';
import { isSurelyUnsent } from './is-surely-unsent.ts';
import { type FindCommandId, mentionCommands } from './mention-commands.ts';
import { ServerFailure } from './server-failure.ts';
import { toldPauseMs } from './told-pause-ms.ts';

export interface ResponderOptions {
  /** See createAnswerRest. */
  readonly rest: REST;
  readonly clock: Clock;
  readonly random: () => number;
  /** By which the commands that an answer names are mentioned. */
  readonly findCommandId?: FindCommandId;
}

/** Discord takes the first response for 3 s; a little is left for the way there. */
const callbackWithinMs = 2800;
/** Later answers have 15 minutes, but the reader waits. */
const answerWithinMs = 15_000;
const mostTries = 5;
const longestPauseMs = 5000;

/** Delivers answers through the REST API, and is the one that tries them again: a few times, where that can help. */
export function createResponder({
  rest,
  clock,
  random,
  findCommandId = () => undefined,
}: ResponderOptions): (interaction: APIInteraction) => Respond {
  return (interaction) => {
    const receivedMs = clock.steady();
    return async (named) => {
      const answer = mentioning(named, findCommandId);
      const isFirst = answer.kind === 'callback';
      const deadlineMs = isFirst ? receivedMs + callbackWithinMs : clock.steady() + answerWithinMs;
      /** An earlier try may have brought it. */
      let isUnsure = false;
      for (let tries = 1; ; tries += 1) {
        try {
          const leftMs = Math.max(0, deadlineMs - clock.steady());
          return await abortAfter(clock, leftMs, (signal) => send(rest, interaction, answer, signal));
        } catch (error) {
          if (isUnsure && classifyFailure(error) === 'answered') return;
          isUnsure ||= !isSurelyUnsent(error);
          const ownMs = backOffMs(tries, random, longestPauseMs, isFirst ? 150 : 500);
          const pauseMs = Math.max(ownMs, neededPauseMs(error));
          const isOver = tries >= mostTries || clock.steady() + pauseMs >= deadlineMs;
          if (isOver || mayDouble(answer, error) || classifyFailure(error) !== 'transient') throw error;
          await pause(clock, pauseMs);
        }
      }
    };
  };
}

/** What is said of an interaction names commands; a deferral, a form and what is offered while somebody types do not. */
function mentioning(answer: Answer, findId: FindCommandId): Answer {
  if (answer.kind === 'delete') return answer;
  if (answer.kind === 'edit') return { ...answer, body: mentionCommands(answer.body, findId) };
  if (answer.kind === 'follow-up') return { ...answer, body: mentionCommands(answer.body, findId) };
  const { body } = answer;
  if (
    body.type !== InteractionResponseType.ChannelMessageWithSource &&
    body.type !== InteractionResponseType.UpdateMessage
  ) {
    return answer;
  }
  return { ...answer, body: { ...body, ...(body.data && { data: mentionCommands(body.data, findId) }) } };
}

/** Whether another try may make a second message that others see. A server error rarely comes of what was stored. */
function mayDouble(answer: Answer, error: unknown): boolean {
  if (answer.kind !== 'follow-up' || isSurelyUnsent(error)) return false;
  if (answer.atMostOnce === true) return true;
  const isPrivate = ((answer.body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return !isPrivate && !(error instanceof ServerFailure);
}

/** What was held back waits at its gate, and goes as soon as that opens. */
function neededPauseMs(error: unknown): number {
  return error instanceof HeldBack ? 0 : (toldPauseMs(error) ?? 0);
}

async function send(
  rest: REST,
  { id, application_id: applicationId, token }: APIInteraction,
  answer: Answer,
  signal: AbortSignal,
): Promise<void> {
  if (answer.kind === 'delete') {
    await rest.delete(Routes.webhookMessage(applicationId, token, '@original'), { auth: false, signal });
    return;
  }
  const { kind, body, files } = answer;
  const request = { auth: false, signal, body, files };
  switch (kind) {
    case 'callback':
      await rest.post(Routes.interactionCallback(id, token), request);
      return;
    case 'edit':
      await rest.patch(Routes.webhookMessage(applicationId, token, '@original'), request);
      return;
    case 'follow-up':
      await rest.post(Routes.webhook(applicationId, token), request);
      return;
  }
}
