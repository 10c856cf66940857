import { onShellEnd } from '../app/on-shell-end.ts';

/** That the process was told to end, by Ctrl+C or by whoever runs it. */
export interface LeaveSignal {
  readonly signal: AbortSignal;
  readonly signalled: Promise<void>;
}

/** From now on the first SIGINT or SIGTERM, or the end of npm's shell, ends nothing by itself; a second signal does. */
export function leaveSignal(): LeaveSignal {
  const controller = new AbortController();
  const { promise: signalled, resolve } = Promise.withResolvers<void>();
  const stopLooking = onShellEnd(leave);

  function leave(): void {
    stopLooking();
    process.off('SIGINT', leave);
    process.off('SIGTERM', leave);
    controller.abort();
    resolve();
  }

  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
  return { signal: controller.signal, signalled };
}
