import type { Log } from '../log.ts';

/** A warning where a database was begun anew, and Discord knows the bot from before: DATA_DIR may be another, or not mounted. */
export function tellLostStore(begunAt: string | undefined, commandsFound: number, log: Log): void {
  if (begunAt === undefined || commandsFound === 0) return;
  log.warn(
    {},
    `store: ${begunAt} is new, but commands of this bot stood at Discord already. If it kept feeds and saved quotes ` +
      'before, stop it, and set DATA_DIR to their folder or put the file back; until then nothing of them is posted.',
  );
}
