/** That the process was told to end, by Ctrl+C or by whoever runs it. */
export interface LeaveSignal {
  readonly signal: AbortSignal;
  readonly signalled: Promise<void>;
}

const lookEveryMs = 500;

/**
 * From now on the first SIGINT or SIGTERM ends nothing by itself; a second one does. `npm run` passes a SIGTERM on to
 * the shell in between, which dies of it and tells nobody: where npm started this process (`byNpm`), an end of the
 * shell counts as the signal.
 */
export function leaveSignal(byNpm: boolean): LeaveSignal {
  const controller = new AbortController();
  const { promise: signalled, resolve } = Promise.withResolvers<void>();
  const parent = process.ppid;
  const looking = byNpm ? setInterval(() => process.ppid !== parent && leave(), lookEveryMs).unref() : undefined;

  function leave(): void {
    clearInterval(looking);
    process.off('SIGINT', leave);
    process.off('SIGTERM', leave);
    controller.abort();
    resolve();
  }

  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
  return { signal: controller.signal, signalled };
}
