import { within, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Command } from './command.ts';
import type { OpeningDeps } from './opening-deps.ts';
import type { CommandRequest } from './request.ts';
import { withoutSaid } from './without-said.ts';

export interface EphemeralOptions {
  readonly command: Command | undefined;
  /** Of the request, for the log. */
  readonly facts: object;
  readonly opening: Pick<OpeningDeps, 'store'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Before the answer is deferred: a deferral fixes it. */
const withinMs = 1000;

/**
 * Whether an answer is for the asker's eyes only. So is what cannot be told, or not in time: it can be said again in
 * public, not unsaid. Never rejects.
 */
export async function chooseEphemeral(
  request: CommandRequest,
  { command, facts, opening, clock, log }: EphemeralOptions,
): Promise<boolean> {
  try {
    return await within(clock, withinMs, ask(request, command, opening), () => true);
  } catch (error) {
    log.error({ ...facts, err: withoutSaid(error, request) }, 'whether an answer is private could not be told');
    return true;
  }
}

async function ask(
  request: CommandRequest,
  command: Command | undefined,
  { store }: Pick<OpeningDeps, 'store'>,
): Promise<boolean> {
  return command?.ephemeral(request, { store: await store }) ?? true;
}
