import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ResumeAddress } from '../faults/faults.ts';
import { listenOnLoopback } from '../listen-on-loopback.ts';
import { listenForUpgrades, type Upgrade } from './listen-for-upgrades.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';
import { createSilentStreams } from './silent-streams.ts';

/** The address that READY names to resume at: another than the gateway's, as Discord's is. */
export interface ResumeServer {
  /** Connections there that nobody answers. */
  silent(): number;
  /** What READY names now. */
  address(): string;
  set(state: ResumeAddress): void;
  /** What to do where somebody upgrades there. */
  onUpgrade(accept: Upgrade): void;
  close(): Promise<void>;
}

export async function openResumeServer(): Promise<ResumeServer> {
  const { server, host } = await listenOnLoopback(0);
  const open = new Set<Duplex>();
  const silent = createSilentStreams();
  let state: ResumeAddress = 'live';
  let accept: Upgrade = (_, stream) => stream.destroy();
  server.on('connection', (stream) => {
    open.add(stream);
    stream.on('close', () => open.delete(stream));
  });
  server.on('request', (_, response) => response.writeHead(426).end());
  listenForUpgrades(server, (request, stream, head) => {
    if (state === 'live') accept(request, stream, head);
    else if (state === 'refusing') refuseUpgrade(stream, 503);
    else if (state !== 'silent') stream.destroy();
    else silent.hold(stream);
  });
  return {
    silent: () => silent.size(),
    address: () => (state === 'unknown-name' ? 'wss://gateway-gone.discord.invalid' : `ws://${host}`),
    set(next) {
      state = next;
      const listens = state !== 'closed-port';
      if (listens && !server.listening) server.listen(Number(host.split(':')[1]), '127.0.0.1');
      if (!listens && server.listening) server.close();
    },
    onUpgrade(listener) {
      accept = listener;
    },
    async close() {
      for (const stream of open) stream.destroy();
      if (server.listening) await closed(server);
    },
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()));
}
