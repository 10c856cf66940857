import { ActRefused, type LocalDiscord, type Outcome } from '../../src/local-discord/local-discord.ts';
import type { Ask } from './ask.ts';
import type { Dossier } from './dossier.ts';
import { shownOf } from './shown.ts';
import type { InteractionWatch } from './watch-interactions.ts';

/** Everything that was asked, and what came of it. */
export interface SoakLedger {
  /** Asks now, and writes down what comes of it. `saw` hears of an answer that is right. */
  ask(ask: Ask, saw: (outcome: Outcome) => void): void;
  /** How many were asked. */
  begun(): number;
  /** What is under way. */
  pending(): number;
  /** What has ended. */
  readonly dossiers: readonly Dossier[];
}

/** More than there ever are where all is well. Then lists may stay empty, and people may be told to come again. */
const manyPending = 10;
const tooBusy = /Too many people are asking|现在使用的人太多了|現在使用的人太多了/u;

export function openSoakLedger(discord: LocalDiscord, watch: InteractionWatch): SoakLedger {
  const dossiers: Dossier[] = [];
  let pending = 0;
  let begun = 0;

  async function follow(ask: Ask, number: number, saw: (outcome: Outcome) => void): Promise<void> {
    const startedAtMs = Date.now();
    const rushed = pending > manyPending;
    const known = { number, ask: ask.name, startedAtMs };
    try {
      const outcome = await ask.act(discord);
      const shown = outcome.error === undefined ? shownOf(outcome) : undefined;
      const saysTooBusy = shown !== undefined && tooBusy.test(shown.text);
      const toldTooBusy = saysTooBusy || outcome.choices?.length === 0;
      const isTooBusy = rushed && saysTooBusy;
      const answer = isTooBusy ? undefined : shown;
      const wrong = answer === undefined ? undefined : ask.judge(answer, rushed);
      const nothing = outcome.error === undefined && shown === undefined ? 'shows nothing' : undefined;
      const refusal = isTooBusy ? 'too-busy' : undefined;
      dossiers.push(toDossier(outcome, { ...known, refusal, wrong: wrong ?? nothing, toldTooBusy }, watch));
      ask.settled?.(answer, outcome);
      if (answer !== undefined && wrong === undefined) saw(outcome);
    } catch (error) {
      const refusal = error instanceof ActRefused ? error.code : String(error);
      dossiers.push({ ...unasked, ...known, endedAtMs: Date.now(), refusal });
      ask.settled?.(undefined, undefined);
    }
  }

  return {
    ask(ask, saw) {
      pending += 1;
      begun += 1;
      void follow(ask, begun, saw).finally(() => (pending -= 1));
    },
    begun: () => begun,
    pending: () => pending,
    dossiers,
  };
}

const unasked = {
  deliveredAtMs: undefined,
  deliveries: 0,
  acknowledgedAtMs: undefined,
  deferred: false,
  error: undefined,
  wrong: undefined,
  toldTooBusy: false,
  requests: [],
  messages: { count: 0 },
};

function toDossier(
  { id, token, callbacks, deferred, error, deliveredAfterMs, deliveries, elapsedMs }: Outcome,
  known: Pick<Dossier, 'number' | 'ask' | 'startedAtMs' | 'refusal' | 'wrong' | 'toldTooBusy'>,
  { requestsOf, messagesOf }: InteractionWatch,
): Dossier {
  const after = (ms: number | undefined) => (ms === undefined ? undefined : known.startedAtMs + ms);
  return {
    ...known,
    deliveredAtMs: after(deliveredAfterMs),
    deliveries,
    acknowledgedAtMs: after(callbacks[0]?.afterMs),
    deferred,
    error,
    endedAtMs: known.startedAtMs + elapsedMs,
    requests: requestsOf(token),
    messages: messagesOf(id),
  };
}
