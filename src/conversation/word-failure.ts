import { describeFailure } from '../discord/rest/describe-failure.ts';
import { UserError } from '../user-error.ts';
import type { Locale } from '../locale.ts';
import type { Log } from '../log.ts';
import { errorBody } from '../render/error-body.ts';
import { createReference } from './create-reference.ts';
import type { MessageReply } from './reply.ts';

export interface FailureOptions {
  readonly locale: Locale;
  readonly random: () => number;
  /** Of the request, for the log. */
  readonly facts: object;
  readonly log: Log;
}

/** A refusal in the reader's words. For a failure of ours they get a short id that finds it in the log. */
export function wordFailure(error: unknown, { locale, random, facts, log }: FailureOptions): MessageReply {
  if (error instanceof UserError) return { kind: 'message', ...errorBody(error, locale) };
  const reference = createReference(random);
  log.error({ ...facts, reference, ...describeFailure(error), err: error }, 'a request failed');
  return { kind: 'message', ...errorBody(new UserError('unexpected', { reference }), locale) };
}
