import type { FaultTarget, RestFault } from './faults.ts';

/** Troubles that were ordered and have not happened yet. */
export interface FaultQueue {
  order(fault: RestFault, target: FaultTarget): void;
  /** The fault this request meets, if any. */
  take(method: string, path: string): RestFault | undefined;
  orderLoginClose(code: number): void;
  takeLoginClose(): number | undefined;
  ignoreHeartbeats(times: number): void;
  /** Whether this heartbeat goes unacknowledged. */
  takeIgnoredHeartbeat(): boolean;
  tokenRevoked: boolean;
  sessionStartsRemaining: number;
  clear(): void;
}

/** https://discord.com/developers/docs/topics/gateway#session-start-limit-object */
export const sessionStartsADay = 1000;

export function createFaultQueue(): FaultQueue {
  let ordered: { fault: RestFault; target: FaultTarget; left: number }[] = [];
  let loginCloses: number[] = [];
  let heartbeatsToIgnore = 0;
  return {
    tokenRevoked: false,
    sessionStartsRemaining: sessionStartsADay,
    order(fault, target) {
      ordered.push({ fault, target, left: target.times ?? 1 });
    },
    take(method, path) {
      const entry = ordered.find(({ target }) => meant(target, method, path));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      ordered = ordered.filter(({ left }) => left > 0);
      return entry.fault;
    },
    orderLoginClose: (code) => void loginCloses.push(code),
    takeLoginClose: () => loginCloses.shift(),
    ignoreHeartbeats(times) {
      heartbeatsToIgnore = times;
    },
    takeIgnoredHeartbeat() {
      if (heartbeatsToIgnore <= 0) return false;
      heartbeatsToIgnore -= 1;
      return true;
    },
    clear() {
      ordered = [];
      loginCloses = [];
      heartbeatsToIgnore = 0;
    },
  };
}

function meant(target: FaultTarget, method: string, path: string): boolean {
  return (target.method ?? method) === method && (target.path === undefined || target.path.test(path));
}
