import { classifyFailure } from '../discord/rest/classify-failure.ts';
import { describeFailure } from '../discord/rest/describe-failure.ts';
import type { Log } from '../log.ts';

/** What could not be delivered: an interaction that is over is ordinary life, anything else is trouble. */
export function reportUnsent(error: unknown, facts: object, log: Log): void {
  const gone = classifyFailure(error) === 'gone';
  if (gone) log.info({ ...facts, ...describeFailure(error) }, 'too late: the interaction is over');
  else log.warn({ ...facts, ...describeFailure(error) }, 'an answer could not be delivered');
}
