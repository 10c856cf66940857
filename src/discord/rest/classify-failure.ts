import { DiscordAPIError } from 'discord.js';

export type FailureKind =
  /** The token of the bot is no one's: nothing works any more. */
  | 'unauthorized'
  /** The interaction is over: unknown, answered too late, or its message was deleted. */
  | 'gone'
  /** Somebody answered it before: this process before a reset, or another one. */
  | 'answered'
  /** Discord understood and said no. */
  | 'refused'
  /** May succeed if tried again: server error, lost connection, edge, rate limit. */
  | 'transient';

const unknownChannel = 10003;
const unknownMessage = 10008;
const unknownWebhook = 10015;
const unknownInteraction = 10062;
const alreadyAcknowledged = 40060;
const invalidWebhookToken = 50027;

const goneCodes: readonly (number | string)[] = [
  unknownChannel,
  unknownMessage,
  unknownWebhook,
  unknownInteraction,
  invalidWebhookToken,
];

export function classifyFailure(error: unknown): FailureKind {
  if (!(error instanceof DiscordAPIError)) return 'transient';
  if (error.code === alreadyAcknowledged) return 'answered';
  if (goneCodes.includes(error.code)) return 'gone';
  return error.status === 401 ? 'unauthorized' : 'refused';
}
