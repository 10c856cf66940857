import type { FaultTarget, RestFault } from './faults.ts';

/** Faults of requests that were ordered and have not happened yet. */
export interface RestFaultQueue {
  /** Returns the function that takes it back. */
  order(fault: RestFault, target: FaultTarget): () => void;
  /** Whether what is ordered depends on what requests say. */
  readonly readsBodies: boolean;
  /** The fault this request meets, if any. */
  take(method: string, path: string, json: unknown): RestFault | undefined;
  clear(): void;
}

export function createRestFaultQueue(): RestFaultQueue {
  let ordered: { readonly fault: RestFault; readonly target: FaultTarget; left: number }[] = [];
  return {
    order(fault, target) {
      const entry = { fault, target, left: target.times ?? 1 };
      ordered.push(entry);
      return () => {
        ordered = ordered.filter((other) => other !== entry);
      };
    },
    get readsBodies() {
      return ordered.some(({ target }) => target.body !== undefined);
    },
    take(method, path, json) {
      const entry = ordered.find(({ target }) => meant(target, method, path) && (target.body?.(json) ?? true));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      ordered = ordered.filter(({ left }) => left > 0);
      return entry.fault;
    },
    clear() {
      ordered = [];
    },
  };
}

function meant(target: FaultTarget, method: string, path: string): boolean {
  return (target.method ?? method) === method && (target.path === undefined || target.path.test(path));
}
