/** The one token there is. */
export interface BotToken {
  readonly token: string;
  /** From then on it is no one's. */
  revoked: boolean;
}
