import type { Log } from '../../log.ts';
import { backOffMs } from '../../back-off-ms.ts';
import { pause, type Clock } from '../../clock.ts';
import { classifyFailure } from '../rest/classify-failure.ts';
import { describeFailure } from '../rest/describe-failure.ts';
import { registerCommands, type Registration } from './register-commands.ts';

export interface RegisteringOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
}

/**
 * Registers the commands. Resolves after the first attempt; while Discord cannot be reached it goes on trying in the
 * background, and the bot answers what is registered from before. Never rejects.
 */
export async function keepRegistering(registration: Registration, options: RegisteringOptions): Promise<void> {
  const { clock, random, signal } = options;
  const retry = async (): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      await pause(clock, backOffMs(attempt, random), signal);
      if (signal.aborted || (await tryToRegister(registration, options))) return;
    }
  };
  if (!(await tryToRegister(registration, options))) void retry();
}

/** Whether there is nothing left to try. */
async function tryToRegister(registration: Registration, { log, signal }: RegisteringOptions): Promise<boolean> {
  if (signal.aborted) return true;
  try {
    const { changed, ...names } = await registerCommands(registration, signal);
    log.info(changed ? names : {}, `commands: ${registration.commands.length} ${changed ? 'registered' : 'unchanged'}`);
    if (names.removed.length > 0) log.warn({ removed: names.removed }, strangers);
    return true;
  } catch (error) {
    if (signal.aborted) return true;
    if (classifyFailure(error) === 'transient') {
      log.warn(describeFailure(error), 'commands: not registered yet; trying again');
      return false;
    }
    // The same set would be refused again.
    log.error(describeFailure(error), 'commands: Discord refused to register them');
    return true;
  }
}

const strangers =
  'commands that are not ours stood at Discord, and are gone: of an earlier version, or of another program with this ' +
  'application, which needs one of its own. What is registered for one server alone stays.';
