import { DiscordAPIError } from 'discord.js';
import { SendFailure, type SendFailureKind } from '../../delivery/poster.ts';
import { HeldBack } from '../rest/held-back.ts';
import { isSurelyUnsent } from '../rest/is-surely-unsent.ts';
import { toldPauseMs } from '../rest/told-pause-ms.ts';
import { WriteLimit } from '../rest/write-limit.ts';
import { discordsAnswer } from './discords-answer.ts';
import { refusalReason } from './refusal-reason.ts';

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
  if (error instanceof DiscordAPIError) {
    return error.status === 401 ? { kind: 'fatal' } : refused(error.status, error.rawError);
  }
  const afterMs = toldPauseMs(error);
  if (error instanceof WriteLimit) return refused(429, error.raw, afterMs);
  if (error instanceof HeldBack) return { ...retry(true, afterMs), heldBack: true };
  return retry(isSurelyUnsent(error), afterMs);
}

/** Discord understood and said no, so nothing was stored. */
function refused(status: number, raw: unknown, afterMs?: number): SendFailureKind {
  const answer = discordsAnswer(status, raw);
  return { kind: 'refused', reason: refusalReason(status, answer.code), answer, afterMs };
}

function retry(unsent: boolean, afterMs?: number) {
  return { kind: 'retry', afterMs, unsent } as const;
}
