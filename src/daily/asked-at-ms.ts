import type { Deps } from '../conversation/command.ts';
import type { CommandRequest } from '../conversation/request.ts';
import { snowflakeTime } from '../discord/posting/snowflake-time.ts';

/**
 * When somebody asked: by the machine's clock, or by Discord's id of it where that clock is not believed. What begins then
 * would begin tomorrow where it is a day ahead.
 */
export function askedAtMs(
  { interactionId }: Pick<CommandRequest, 'interactionId'>,
  { clock, delivery }: Pick<Deps, 'clock' | 'delivery'>,
): number {
  return delivery.clockDoubt() === undefined ? clock.wall() : snowflakeTime(interactionId);
}
