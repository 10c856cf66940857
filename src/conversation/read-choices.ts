import { within, type Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { GuildSettings } from '../store/store.ts';
import type { Command } from './command.ts';
import type { OpeningDeps } from './opening-deps.ts';
import type { CommandRequest } from './request.ts';
import { withoutSaid } from './without-said.ts';

export interface ChoicesOptions {
  readonly command: Command | undefined;
  /** Of the request, for the log. */
  readonly facts: object;
  readonly opening: Pick<OpeningDeps, 'store'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What was chosen for an answer before it is made. */
export interface Choices {
  /** Whether it is for the asker's eyes only. So is what cannot be told, or not in time: it can be said again in public, not unsaid. */
  readonly isPrivate: boolean;
  /** The server's, where they were asked for and are known. */
  readonly settings?: GuildSettings;
}

/** Before the answer is deferred: a deferral fixes it. */
const withinMs = 1000;

/** Once a request: its answer is as private as the command believes, however slow the store is. Never rejects. */
export async function readChoices(
  request: CommandRequest,
  { command, facts, opening, clock, log }: ChoicesOptions,
): Promise<Choices> {
  const { guildId } = request;
  let settings: GuildSettings | undefined;
  const readSettings = async () =>
    (settings = guildId === undefined ? undefined : await (await opening.store).settings(guildId));
  const asked = async () => command?.ephemeral(request, readSettings) ?? true;
  try {
    const isPrivate = await within(clock, withinMs, asked(), () => true);
    return { isPrivate, ...(settings && { settings }) };
  } catch (error) {
    log.error({ ...facts, err: withoutSaid(error, request) }, 'whether an answer is private could not be told');
    return { isPrivate: true };
  }
}
