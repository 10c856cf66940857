import type { UserErrorCode, UserErrors } from '../user-error.ts';

/** A refusal in words: the thing and its place, then the mend. Parameters arrive escaped. */
export interface ErrorWords {
  readonly what: string;
  readonly mend: string;
}

export type ErrorTable = {
  readonly [Code in UserErrorCode]: (facts: UserErrors[Code]) => ErrorWords;
};
