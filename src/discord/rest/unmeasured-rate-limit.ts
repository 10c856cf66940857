/** A 429 that does not say for how long: repeated at once it would be refused again, and count towards a ban. */
export class UnmeasuredRateLimit extends Error {
  override readonly name = 'UnmeasuredRateLimit';
  constructor() {
    super('429 without Retry-After');
  }
}
