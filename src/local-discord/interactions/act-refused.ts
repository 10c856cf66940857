/** Discord's own client would not have let the person do this. */
export class ActRefused extends Error {
  readonly code: ActRefusal;
  constructor(code: ActRefusal, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'ActRefused';
    this.code = code;
  }
}

export type ActRefusal =
  | 'not-connected'
  | 'unknown-command'
  | 'unknown-option'
  | 'missing-option'
  | 'wrong-type'
  | 'out-of-range'
  | 'not-a-choice'
  | 'not-autocompleted'
  | 'not-available-here'
  | 'not-permitted'
  | 'unknown-user'
  | 'unknown-place'
  | 'unknown-message'
  | 'unknown-button'
  | 'disabled-button'
  | 'unknown-select'
  | 'disabled-select'
  | 'unknown-modal'
  | 'unknown-field'
  | 'missing-field';
