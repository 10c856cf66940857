/** Waits for a client's heartbeats. */
export interface HeartbeatWatch {
  /** One came, or the client was told to begin. */
  restart(): void;
  stop(): void;
}

/** A client that stays silent for well over its interval is taken for dead. */
export function createHeartbeatWatch(intervalMs: number, onSilence: () => void): HeartbeatWatch {
  const patienceMs = intervalMs * 1.5 + 20;
  let timer: NodeJS.Timeout | undefined;
  return {
    restart() {
      clearTimeout(timer);
      // What arrived while this process was busy is read before the second one.
      timer = setTimeout(() => (timer = setTimeout(onSilence, 1).unref()), patienceMs).unref();
    },
    stop: () => clearTimeout(timer),
  };
}
