import type { REST } from 'discord.js';
import { Routes, type APIInteraction } from 'discord-api-types/v10';
import type { Answer, Respond } from './respond.ts';
import { abortAfter, pause, type Clock } from '../../clock.ts';
import { classifyFailure } from './classify-failure.ts';

/** Discord takes the first response for 3 s; a little is left for the way there. */
const callbackWithinMs = 2800;
/** Later answers have 15 minutes, but the reader waits. */
const answerWithinMs = 15_000;
const firstPauseMs = 150;

/** Delivers answers through the REST API, and again where a server error or a lost connection came between. */
export function createResponder(rest: REST, clock: Clock): (interaction: APIInteraction) => Respond {
  return (interaction) => {
    const receivedMs = clock.steady();
    return async (answer) => {
      const deadlineMs = answer.kind === 'callback' ? receivedMs + callbackWithinMs : clock.steady() + answerWithinMs;
      // The library itself repeats a 5xx and a reset three times, without a pause.
      for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
        try {
          const leftMs = Math.max(0, deadlineMs - clock.steady());
          return await abortAfter(clock, leftMs, (signal) => send(rest, interaction, answer, signal));
        } catch (error) {
          if (classifyFailure(error) !== 'transient' || clock.steady() + pauseMs >= deadlineMs) throw error;
          await pause(clock, pauseMs);
        }
      }
    };
  };
}

/** None of these carries the bot's token: the interaction's own, in the address, is enough. */
async function send(
  rest: REST,
  { id, application_id: applicationId, token }: APIInteraction,
  { kind, body, files }: Answer,
  signal: AbortSignal,
): Promise<void> {
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
