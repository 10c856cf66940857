import { within, type Clock } from '../clock.ts';
import { UserError } from '../user-error.ts';
import type { Deps } from './command.ts';

/** How far the reading of the interviews is. */
export interface ReadingProgress {
  readonly read: number;
  readonly of: number;
}

/** What commands work with, from the first second on, while most of it is still being opened. */
export interface OpeningDeps {
  /** There long before the rest: how a server wants its answers is known while its interviews are still being read. */
  readonly store: Promise<Deps['store']>;
  readonly deps: Promise<Deps>;
  /** Undefined where nothing can be told yet. */
  progress(): ReadingProgress | undefined;
}

/** @throws UserError `still-starting`, where they are not there in time, or cannot be had any more */
export async function depsWithin(clock: Pick<Clock, 'after'>, ms: number, opening: OpeningDeps): Promise<Deps> {
  const refuse = (): never => {
    throw new UserError('still-starting', { progress: opening.progress() });
  };
  return within(clock, ms, opening.deps.catch(refuse), refuse);
}
