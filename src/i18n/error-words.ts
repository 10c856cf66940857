import type { UserErrorCode, UserErrors } from '../user-error.ts';

/** A refusal in words: the thing and its place, then the mend. Parameters arrive escaped. */
export interface ErrorWords {
  readonly what: string;
  readonly mend: string;
}

export type ErrorTable = {
  /** `manages`: whether who reads it manages the server, and may thus hear what only whoever runs the bot can do. */
  readonly [Code in UserErrorCode]: (facts: UserErrors[Code], manages: boolean) => ErrorWords;
};
