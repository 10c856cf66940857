import { classifyFailure } from '../discord/rest/classify-failure.ts';
import { describeFailure } from '../discord/rest/describe-failure.ts';
import { HeldBack } from '../discord/rest/held-back.ts';
import type { Log } from '../log.ts';

/**
 * What could not be delivered: an interaction that is over is ordinary life, anything else is trouble. What was held back
 * for others' trouble is told once for all of them; see createGateLog.
 */
export function reportUnsent(error: unknown, facts: object, log: Log): void {
  const told = { ...facts, ...describeFailure(error) };
  if (error instanceof HeldBack) log.debug(told, 'an answer was held back');
  else if (classifyFailure(error) === 'gone') log.info(told, 'too late: the interaction is over');
  else log.warn(told, 'an answer could not be delivered');
}
