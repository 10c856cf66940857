/** Discord, or what stands before it, is in trouble (5xx). Whether the request took effect is unknown. */
export class ServerFailure extends Error {
  override readonly name = 'ServerFailure';
  readonly status: number;
  /** Method and address. */
  readonly request: string;
  /** How long it says to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(status: number, request: string, retryAfterMs: number | undefined) {
    super(`Discord answers ${status}`);
    this.status = status;
    this.request = request;
    this.retryAfterMs = retryAfterMs;
  }
}
