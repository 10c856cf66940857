import type { BotToken } from '../bot-token.ts';
import { closeCodes } from '../gateway/close-codes.ts';
import type { LocalGateway } from '../gateway/local-gateway.ts';
import { opcodes } from '../gateway/opcodes.ts';
import type { ResumeServer } from '../gateway/resume-server.ts';
import type { ShardRules } from '../gateway/shard-rules.ts';
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
  readonly shardRules: ShardRules;
  readonly resumeServer: Pick<ResumeServer, 'set'>;
}

/** What a test may order. */
export function orderFaults(parts: FaultParts): Faults {
  const { requestFaults, connectionFaults, gateway, token, sessionStarts, shardRules, resumeServer } = parts;
  return {
    rest: (fault, target = {}) => requestFaults.order(fault, target),
    closeGateway: (code) => gateway.each((connection) => connection.close(code)),
    gateway: (fault, times) => connectionFaults.order(fault, times),
    closeNextLogin: (closeCode) => connectionFaults.order({ moment: 'login', kind: 'close', closeCode }),
    setResumeAddress: (state) => resumeServer.set(state),
    setShards: (rules) => void Object.assign(shardRules, rules),
    cutGateway: () => gateway.each((connection) => connection.cut()),
    requestReconnect: () => gateway.each((connection) => connection.sendOp(opcodes.reconnect, null)),
    invalidateSession: (resumable) => gateway.each((connection) => connection.invalidate(resumable)),
    ignoreHeartbeats: (times = 1) => connectionFaults.order({ moment: 'heartbeat', kind: 'silence' }, times),
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
