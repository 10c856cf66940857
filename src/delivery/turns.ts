export interface Job {
  /** Only one of a key waits or runs. */
  readonly key: string;
  /** Guilds take turns, one job of each at a time. */
  readonly guildId: string;
  /** Must not reject. */
  run(): Promise<void>;
}

/** Whose job is next. */
export interface Turns {
  /** Whether it was taken: not where its key waits or runs already. */
  add(job: Job): boolean;
  /** Takes the next job out; it runs until it is told to be done. Undefined where none may run. */
  next(): Job | undefined;
  done(job: Job): void;
  readonly has: (key: string) => boolean;
  /** Whether there is a job that may run. */
  readonly ready: boolean;
  /** How many wait. */
  readonly waiting: number;
}

export function createTurns(): Turns {
  /** What waits, of each guild that has a job waiting or running. */
  const lines = new Map<string, Job[]>();
  /** Guilds with a job waiting and none running, in turn. */
  const turns: string[] = [];
  const keys = new Set<string>();
  let waiting = 0;
  return {
    add(job) {
      if (keys.has(job.key)) return false;
      keys.add(job.key);
      waiting += 1;
      const line = lines.get(job.guildId);
      if (line !== undefined) line.push(job);
      else {
        lines.set(job.guildId, [job]);
        turns.push(job.guildId);
      }
      return true;
    },
    next() {
      const guildId = turns.shift();
      const job = guildId === undefined ? undefined : lines.get(guildId)?.shift();
      if (job !== undefined) waiting -= 1;
      return job;
    },
    done({ key, guildId }) {
      keys.delete(key);
      if ((lines.get(guildId)?.length ?? 0) > 0) turns.push(guildId);
      else lines.delete(guildId);
    },
    has: (key) => keys.has(key),
    get ready() {
      return turns.length > 0;
    },
    get waiting() {
      return waiting;
    },
  };
}
