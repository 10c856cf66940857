import type { Log } from '../../log.ts';
import { backOffMs } from '../../back-off-ms.ts';
import { pause, type Clock } from '../../clock.ts';
import { classifyFailure } from '../rest/classify-failure.ts';
import { describeFailure } from '../rest/describe-failure.ts';
import { toldPauseMs } from '../rest/told-pause-ms.ts';
import { registerCommands, type Registration } from './register-commands.ts';

export interface RegisteringOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
  /** Told how many of our commands stood there before, once it is known. */
  readonly onFound?: (ours: number) => void;
  /** Told what stands at Discord, whenever it is ours. */
  readonly onRegistered?: (standing: readonly unknown[]) => void;
}

/**
 * Registers the commands. Resolves after the first attempt; until it succeeds it goes on trying in the background, where
 * Discord refused them once an hour, and the bot answers what is registered from before. Never rejects.
 */
export async function keepRegistering(registration: Registration, options: RegisteringOptions): Promise<void> {
  const { clock, random, signal } = options;
  const retry = async (first: Hope): Promise<void> => {
    let hope: Hope | undefined = first;
    for (let attempt = 1; hope !== undefined; attempt += 1) {
      await pause(clock, Math.max(backOffMs(attempt, random), hope.toldMs), signal);
      hope = await tryToRegister(registration, options);
    }
  };
  const hope = await tryToRegister(registration, options);
  if (hope !== undefined) void retry(hope);
}

const hourMs = 60 * 60_000;

/** The next attempt may succeed, but not sooner than in so many milliseconds. */
interface Hope {
  readonly toldMs: number;
}

/** Undefined where there is nothing left to try. */
async function tryToRegister(
  registration: Registration,
  { log, signal, onFound, onRegistered }: RegisteringOptions,
): Promise<Hope | undefined> {
  if (signal.aborted) return undefined;
  try {
    const { changed, ...names } = await registerCommands(registration, signal, onRegistered);
    onFound?.(registration.commands.length - names.added.length);
    log.info(changed ? names : {}, `commands: ${registration.commands.length} ${changed ? 'registered' : 'unchanged'}`);
    if (names.removed.length > 0) log.warn({ removed: names.removed }, strangers);
    return undefined;
  } catch (error) {
    if (signal.aborted) return undefined;
    if (classifyFailure(error) === 'transient') {
      log.warn(describeFailure(error), 'commands: not registered yet; trying again');
      return { toldMs: toldPauseMs(error) ?? 0 };
    }
    // The same set would be refused again, unless what refused it was in trouble itself.
    log.error(describeFailure(error), 'commands: Discord refused to register them; trying again in an hour');
    return { toldMs: hourMs };
  }
}

const strangers =
  'commands that are not ours stood at Discord, and are gone: of an earlier version, or of another program with this ' +
  'application, which needs one of its own. What is registered for one server alone stays.';
