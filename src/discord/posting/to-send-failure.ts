import { DiscordAPIError, RateLimitError } from 'discord.js';
import { RESTJSONErrorCodes as codes } from 'discord-api-types/v10';
import { SendFailure, type SendFailureKind } from '../../delivery/poster.ts';
import { EdgeRefusal } from '../rest/edge-refusal.ts';
import { HeldBack } from '../rest/held-back.ts';
import { toldPauseMs } from '../rest/told-pause-ms.ts';

const parked: ReadonlyMap<number | string, 'missing-permission' | 'unknown-channel'> = new Map([
  [codes.MissingPermissions, 'missing-permission'],
  [codes.MissingAccess, 'missing-permission'],
  [codes.UnknownChannel, 'unknown-channel'],
  [codes.UnknownGuild, 'unknown-channel'],
]);

/** Refusals that pass by themselves, whatever their status: trouble at Discord, or of its edge (40333). */
const passing: readonly (number | string)[] = [
  codes.SendMessagesHasBeenTemporarilyDisabled,
  codes.FeatureTemporarilyDisabledServerSide,
  codes.ServiceResourceIsBeingRateLimited,
  codes.CloudflareIsBlockingYourRequest,
  codes.APIResourceOverloaded,
];

/** What a failed request means for a post. */
export function toSendFailure(error: unknown): SendFailure {
  return error instanceof SendFailure ? error : new SendFailure(failureOf(error), error);
}

/** Discord's own code; undefined where the answer is not its own, or says nothing. */
export function refusalCode(error: unknown): number | undefined {
  if (!(error instanceof DiscordAPIError) || typeof error.code !== 'number' || error.code === 0) return undefined;
  return error.code;
}

function failureOf(error: unknown): SendFailureKind {
  if (error instanceof DiscordAPIError) return refusalOf(error);
  const afterMs = toldPauseMs(error);
  if (error instanceof HeldBack) return { ...retry(true, afterMs), heldBack: true };
  const isRefused = error instanceof RateLimitError || error instanceof EdgeRefusal;
  return retry(isRefused || neverConnected(error), afterMs);
}

/** Discord understood and refused, so nothing was stored. A 4xx without a code of its own is no verdict. */
function refusalOf(error: DiscordAPIError): SendFailureKind {
  if (error.status === 401) return { kind: 'fatal' };
  const code = refusalCode(error);
  if (code === undefined || passing.includes(code)) return retry(true);
  return { kind: 'park', reason: parked.get(code) ?? 'refused' };
}

function retry(unsent: boolean, afterMs?: number) {
  return { kind: 'retry', afterMs, unsent } as const;
}

const connecting: readonly unknown[] = ['connect', 'getaddrinfo'];

/** Whether the request surely never left: no connection came to be. After a reset or a timeout nobody knows. */
function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === 'UND_ERR_CONNECT_TIMEOUT') return true;
  if ('syscall' in error && connecting.includes(error.syscall)) return true;
  // Several addresses were tried.
  return error instanceof AggregateError && error.errors.length > 0 && error.errors.every(neverConnected);
}
