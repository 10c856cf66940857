import type { GatewayFault } from './gateway-fault.ts';

type Moment = GatewayFault['moment'];

/** Faults of connections that were ordered and have not happened yet. */
export interface GatewayFaultQueue {
  /** For the next connections that come to its moment, so many times. */
  order(fault: GatewayFault, times?: number): void;
  /** The fault a connection meets now that it has come to this moment, if any. */
  take<M extends Moment>(moment: M): Extract<GatewayFault, { readonly moment: M }> | undefined;
  clear(): void;
}

export function createGatewayFaultQueue(): GatewayFaultQueue {
  let ordered: { readonly fault: GatewayFault; left: number }[] = [];
  return {
    order(fault, times = 1) {
      if (times > 0) ordered.push({ fault, left: times });
    },
    take(moment) {
      const entry = ordered.find(({ fault }) => isOf(fault, moment));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      ordered = ordered.filter(({ left }) => left > 0);
      return isOf(entry.fault, moment) ? entry.fault : undefined;
    },
    clear() {
      ordered = [];
    },
  };
}

function isOf<M extends Moment>(
  fault: GatewayFault,
  moment: M,
): fault is Extract<GatewayFault, { readonly moment: M }> {
  return fault.moment === moment;
}
