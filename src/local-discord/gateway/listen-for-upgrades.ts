import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { isStranger } from '../is-stranger.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';

export type Upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => void;

/** Whoever upgrades at this server and is no web page. */
export function listenForUpgrades(server: Server, accept: Upgrade): void {
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => undefined);
    if (isStranger(request)) refuseUpgrade(stream, 403);
    else accept(request, stream, head);
  });
}
