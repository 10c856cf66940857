import type { LocalDiscord, ResumeAddress } from '../../../src/local-discord/local-discord.ts';
import type { Trouble, TroubleHelp } from './trouble.ts';

/**
 * The bot waits longer after each loss that follows the one before within a minute: three at most, and then a rest. What
 * is ordered meanwhile would befall it when it comes back.
 */
export function gatewayPause({ discord, between, wait, aways, ending }: TroubleHelp): () => Promise<void> {
  let count = 0;
  return async () => {
    const fromMs = Date.now();
    while (!isConnected(discord) && !ending.aborted) await wait(100);
    aways.push({ fromMs, toMs: Date.now() });
    count += 1;
    await wait(count > 1 && count % 3 === 1 ? between(62_000, 66_000) : between(6_000, 12_000));
  };
}

/** Whether all of the bot's shards are. */
export function isConnected({ logins, connections }: LocalDiscord): boolean {
  return connections() >= (logins.findLast(({ shardCount }) => shardCount !== undefined)?.shardCount ?? 1);
}

export function gatewayTroubles(help: TroubleHelp): readonly Trouble[] {
  const { discord, random } = help;
  const { faults } = discord;
  const lose = () => (random() < 0.5 ? faults.cutGateway() : faults.closeGateway(4000));
  const losing = (order: () => void) => () => {
    order();
    lose();
  };
  const kinds: readonly Trouble[] = [
    ['gateway cut', () => faults.cutGateway()],
    ['gateway closed', () => faults.closeGateway(4000)],
    ['gateway closed for a new session', () => faults.closeGateway(random() < 0.5 ? 1000 : 4009)],
    ['op 7', () => faults.requestReconnect()],
    ['op 9, resumable', () => faults.invalidateSession(true)],
    ['op 9', () => faults.invalidateSession(false)],
    ['heartbeats unanswered', () => faults.ignoreHeartbeats(2)],
    ['upgrades refused', losing(() => faults.gateway({ moment: 'upgrade', kind: 'status', status: 503 }, 2))],
    ['upgrade unanswered', losing(() => faults.gateway({ moment: 'upgrade', kind: 'silence' }))],
    ['no HELLO', losing(() => faults.gateway({ moment: 'hello', kind: 'silence' }))],
    ['upgrade reset', losing(() => faults.gateway({ moment: 'upgrade', kind: 'reset' }))],
    ['closed before HELLO', losing(() => faults.gateway({ moment: 'hello', kind: 'close-before', closeCode: 4000 }))],
    ['closed after HELLO', losing(() => faults.gateway({ moment: 'hello', kind: 'close-after', closeCode: 4000 }))],
    ['login closed', losing(() => faults.closeNextLogin(4000))],
    [
      'login answered by op 9',
      losing(() => faults.gateway({ moment: 'login', kind: 'invalid-session', resumable: false })),
    ],
    ['closed after READY', losing(() => faults.gateway({ moment: 'ready', kind: 'close', closeCode: 4000 }))],
    ['login unanswered', losing(() => faults.gateway({ moment: 'login', kind: 'silence' }))],
    ...(['closed-port', 'refusing', 'unknown-name', 'silent'] as const).map((state): Trouble => [
      `address to resume at: ${state}`,
      () => loseAddress(help, state, lose),
    ]),
    ['more shards wanted (4011)', () => wantMoreShards(discord)],
  ];
  return kinds;
}

async function loseAddress({ discord, wait }: TroubleHelp, state: ResumeAddress, lose: () => void): Promise<void> {
  const { faults } = discord;
  faults.setResumeAddress(state);
  // Which name it is, a session is told at its start.
  if (state === 'unknown-name') {
    faults.closeGateway(1000);
    await wait(4000);
  }
  lose();
  await wait(8000);
  faults.setResumeAddress('live');
}

function wantMoreShards({ faults, logins }: LocalDiscord): void {
  const shards = 1 + Math.max(...logins.map(({ shardCount = 1 }) => shardCount));
  faults.setShards({ recommended: shards, required: shards, maxConcurrency: 16 });
  faults.closeGateway(4011);
}
