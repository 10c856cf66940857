/** Refusals a person can do something about: the code and its facts. Words are chosen at the edge, in their language. */
export interface UserErrors {
  'interview-not-found': { readonly given: string };
  'passage-not-found': { readonly given: string; readonly count: number };
  'section-not-found': { readonly given: string };
  'speaker-not-found': { readonly given: string };
  'library-empty': Record<never, never>;
  'stale-button': Record<never, never>;
  'not-yours': Record<never, never>;
}

export type UserErrorCode = keyof UserErrors;

export class UserError<Code extends UserErrorCode = UserErrorCode> extends Error {
  readonly code: Code;
  readonly params: UserErrors[Code];

  constructor(code: Code, params: UserErrors[Code]) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.params = params;
  }
}
