import { describeFailure } from '../discord/rest/describe-failure.ts';
import { UserError } from '../user-error.ts';
import type { Log } from '../log.ts';
import { errorBody } from '../render/error-body.ts';
import { isDamaged, StoreError, type StoreTrouble } from '../store/store-error.ts';
import { createReference } from './create-reference.ts';
import { managesServer } from './manages-server.ts';
import type { MessageReply } from './reply.ts';
import type { Request } from './request.ts';
import { withoutSaid } from './without-said.ts';

export interface FailureOptions {
  readonly request: Request;
  readonly random: () => number;
  /** Of the request, for the log. */
  readonly facts: object;
  readonly log: Log;
}

/** A refusal in the reader's words. For a failure of ours they get a short id that finds it in the log. */
export function wordFailure(error: unknown, { request, random, facts, log }: FailureOptions): MessageReply {
  const { locale } = request;
  if (error instanceof UserError) return { kind: 'message', ...errorBody(error, locale, managesServer(request)) };
  const reference = createReference(random);
  const told = withoutSaid(error, request);
  log.error({ ...facts, reference, ...describeFailure(told), err: told }, 'a request failed');
  return { kind: 'message', ...errorBody(new UserError(codeOf(error), { reference }), locale) };
}

function codeOf(error: unknown): 'damaged' | 'not-kept' | 'unexpected' {
  if (isDamaged(error)) return 'damaged';
  return error instanceof StoreError && unwritten.includes(error.trouble) ? 'not-kept' : 'unexpected';
}

/** Nothing of it was written, and what only reads does not meet these. */
const unwritten: readonly StoreTrouble[] = ['busy', 'full', 'read-only'];
