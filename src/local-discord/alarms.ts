/** Things due at an instant of a clock that may be injected. */
export interface Alarms {
  /** Rings once at or after `dueMs`. Returns the function that takes it back. */
  at(dueMs: number, ring: () => void): () => void;
  /** Rings what is due by now; for clocks that are moved by hand. */
  tick(): void;
  clear(): void;
}

interface Alarm {
  readonly dueMs: number;
  readonly ring: () => void;
  timer: NodeJS.Timeout;
}

const longestTimerMs = 60_000;

/** Alarms that keep no process alive. */
export function createAlarms(clock: () => number): Alarms {
  const alarms = new Set<Alarm>();

  function wait(dueMs: number, check: () => void): NodeJS.Timeout {
    const delayMs = Math.min(Math.max(dueMs - clock(), 1), longestTimerMs);
    return setTimeout(check, delayMs).unref();
  }

  function check(alarm: Alarm): void {
    clearTimeout(alarm.timer);
    if (!alarms.has(alarm)) return;
    if (clock() < alarm.dueMs) {
      alarm.timer = wait(alarm.dueMs, () => check(alarm));
      return;
    }
    alarms.delete(alarm);
    alarm.ring();
  }

  return {
    at(dueMs, ring) {
      const alarm: Alarm = { dueMs, ring, timer: wait(dueMs, () => check(alarm)) };
      alarms.add(alarm);
      return () => {
        clearTimeout(alarm.timer);
        alarms.delete(alarm);
      };
    },
    tick() {
      const due = [...alarms].toSorted((a, b) => a.dueMs - b.dueMs);
      for (const alarm of due) check(alarm);
    },
    clear() {
      for (const { timer } of alarms) clearTimeout(timer);
      alarms.clear();
    },
  };
}
