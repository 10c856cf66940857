import type { BotToken } from '../bot-token.ts';
import { closeCodes } from '../gateway/close-codes.ts';
import type { LocalGateway } from '../gateway/local-gateway.ts';
import { opcodes } from '../gateway/opcodes.ts';
import { type SessionStarts, sessionStartsADay } from '../gateway/session-starts.ts';
import type { Faults } from './faults.ts';
import type { GatewayFaultQueue } from './gateway-fault-queue.ts';
import type { RestFaultQueue } from './rest-fault-queue.ts';

export interface FaultParts {
  readonly requestFaults: RestFaultQueue;
  readonly connectionFaults: GatewayFaultQueue;
  readonly gateway: LocalGateway;
  readonly token: BotToken;
  readonly sessionStarts: SessionStarts;
}

/** What a test may order. */
export function orderFaults({ requestFaults, connectionFaults, gateway, token, sessionStarts }: FaultParts): Faults {
  return {
    rest: (fault, target = {}) => requestFaults.order(fault, target),
    closeGateway: (code) => gateway.each((connection) => connection.close(code)),
    closeNextLogin: (closeCode) => connectionFaults.order({ moment: 'login', closeCode }),
    cutGateway: () => gateway.each((connection) => connection.cut()),
    requestReconnect: () => gateway.each((connection) => connection.sendOp(opcodes.reconnect, null)),
    invalidateSession: (resumable) => gateway.each((connection) => connection.invalidate(resumable)),
    ignoreHeartbeats: (times = 1) => connectionFaults.order({ moment: 'heartbeat' }, times),
    revokeToken() {
      token.revoked = true;
      gateway.each((connection) => connection.close(closeCodes.authenticationFailed));
    },
    restoreToken() {
      token.revoked = false;
    },
    setSessionStartsRemaining(remaining) {
      sessionStarts.remaining = Math.min(remaining, sessionStartsADay);
    },
    clear() {
      requestFaults.clear();
      connectionFaults.clear();
    },
  };
}
