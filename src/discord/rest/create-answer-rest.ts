// Its values by way of discord.js: see guarded-rest-options.ts.
import { REST } from 'discord.js';
import { guardedRestOptions, type RestGuard } from './guarded-rest-options.ts';

/** The library keeps a handler for each interaction that is answered later, until it sweeps. */
const sweepEveryMs = 60_000;

/**
 * A REST client for answers. They carry no token of the bot's, for the interaction's own in the address is enough, and the
 * bot's 50 requests a second are not for them: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
 */
export function createAnswerRest(guard: RestGuard): REST {
  return new REST({
    ...guardedRestOptions(guard, true),
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    handlerSweepInterval: sweepEveryMs,
  });
}
