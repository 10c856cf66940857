import type { Alarms } from '../alarms.ts';
import type { MessageStore } from '../messages/message-store.ts';
import { answerWindowMs, tokenLifeMs, type Interaction } from './interaction.ts';
import { isDeferral, outcomeOf } from './outcome-of.ts';
import type { Outcome } from './outcome.ts';

export interface OutcomeParts {
  readonly alarms: Alarms;
  readonly clock: () => number;
  readonly messages: MessageStore;
}

/** Resolves with the answer; after a deferral with what follows it; or when Discord gives up waiting. */
export function awaitOutcome(
  interaction: Interaction,
  patienceMs: number | undefined,
  { alarms, clock, messages }: OutcomeParts,
): Promise<Outcome> {
  return new Promise((resolve) => {
    let patience: NodeJS.Timeout | undefined;
    const finish = (error: string | undefined): void => {
      clearTimeout(patience);
      stopAnswerAlarm();
      stopTokenAlarm();
      interaction.changed = () => undefined;
      resolve(outcomeOf(interaction, error, messages, clock()));
    };
    // Discord's own window includes its last millisecond.
    const stopAnswerAlarm = alarms.at(interaction.startedAtMs + answerWindowMs + 1, () => {
      if (interaction.callbacks.length === 0) finish('no answer within 3 s');
    });
    const stopTokenAlarm = alarms.at(interaction.startedAtMs + tokenLifeMs + 1, () =>
      finish('deferred, and nothing followed within 15 min'),
    );
    let seenDeferral = false;
    interaction.changed = () => {
      if (isDeferral(interaction.callbacks[0]?.type) && !seenDeferral) {
        seenDeferral = true;
        if (patienceMs === undefined) return;
        patience = setTimeout(() => finish(`deferred, and nothing followed within ${patienceMs} ms`), patienceMs);
        return;
      }
      finish(undefined);
    };
  });
}
