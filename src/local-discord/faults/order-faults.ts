import type { Gateway } from '../gateway/gateway.ts';
import type { Realm } from '../realm.ts';
import { sessionStartsADay } from './fault-queue.ts';
import { closeCodes } from '../gateway/close-codes.ts';
import type { Faults } from './faults.ts';

/** What a test may order. */
export function orderFaults(realm: Realm, gateway: Gateway): Faults {
  const queue = realm.faults;
  return {
    rest: (fault, target = {}) => queue.order(fault, target),
    closeGateway: (code) => gateway.each((connection) => connection.close(code)),
    closeNextLogin: (code) => queue.orderLoginClose(code),
    cutGateway: () => gateway.each((connection) => connection.cut()),
    requestReconnect: () => gateway.each((connection) => connection.sendOp(7, null)),
    invalidateSession: (resumable) => gateway.each((connection) => connection.invalidate(resumable)),
    ignoreHeartbeats: (times = 1) => queue.ignoreHeartbeats(times),
    revokeToken() {
      queue.tokenRevoked = true;
      gateway.each((connection) => connection.close(closeCodes.authenticationFailed));
    },
    restoreToken() {
      queue.tokenRevoked = false;
    },
    setSessionStartsRemaining(remaining) {
      queue.sessionStartsRemaining = Math.min(remaining, sessionStartsADay);
    },
    clear: () => queue.clear(),
  };
}
