import { snowflakeTime } from '../discord/posting/snowflake-time.ts';
import type { Deps } from './command.ts';
import type { Request } from './request.ts';

/**
 * The same, whose clock tells what time it is for whoever asks: the machine's, or Discord's by the request's own id where the
 * machine's is not believed. Every day that a command names, plans by or keeps follows from it; a clock that is a day ahead
 * would have today called tomorrow, and tomorrow's post skipped instead of today's. An id is there with every request, is
 * seconds old at most, and no proxy writes it.
 */
export function withPresent({ interactionId }: Pick<Request, 'interactionId'>, deps: Deps): Deps {
  if (deps.delivery.clockDoubt() === undefined) return deps;
  const askedMs = snowflakeTime(interactionId);
  return { ...deps, clock: { wall: () => askedMs } };
}
