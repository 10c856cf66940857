/** Refusals a person can do something about: the code and its facts. Words are chosen at the edge, in their language. */
export interface UserErrors {
  'interview-not-found': { readonly given: string };
  'passage-not-found': { readonly given: string; readonly count: number };
  'section-not-found': { readonly given: string };
  'speaker-not-found': { readonly given: string };
  'library-empty': Readonly<Record<string, never>>;
  'stale-button': Readonly<Record<string, never>>;
  'not-yours': Readonly<Record<string, never>>;
  /** Our own failure. The operator finds it in the log under its reference. */
  unexpected: { readonly reference: string };
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
