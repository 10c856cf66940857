import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { type Connection, type ConnectionParts, openConnection } from './connection.ts';
import { createLogins, type LoginParts } from './logins.ts';
import { listenForUpgrades, type Upgrade } from './listen-for-upgrades.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';
import type { ResumeServer } from './resume-server.ts';
import { createSilentStreams } from './silent-streams.ts';
import { dispatch, isForShard } from './session.ts';
import { welcome, type WelcomeParts } from './welcome.ts';

/** The gateway: every bot that is connected, or was and may resume. */
export interface LocalGateway {
  /** How often somebody tried to connect. */
  upgrades(): number;
  /** Connections now open, whatever became of them. */
  sockets(): number;
  /** Identified connections now open. */
  connections(): number;
  connected(): Promise<void>;
  /**
   * Sends to every session of the guild's shard; false where there is none to receive it, now or on resuming.
   * @param onSent - told each time it leaves for the bot
   */
  dispatch(event: string, data: unknown, guildId: string | undefined, onSent?: () => void): boolean;
  /** Of every open connection. */
  each(action: (connection: Connection) => void): void;
  close(): Promise<void>;
}

export type GatewayParts = Omit<ConnectionParts, 'logins' | 'welcome' | 'loggedIn'> &
  LoginParts &
  WelcomeParts & { readonly resumeServer: ResumeServer };

/** At every address of the server, and at the one to resume at: wherever a client upgrades, it is on the gateway. */
export function openLocalGateway(server: Server, parts: GatewayParts): LocalGateway {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const logins = createLogins(parts);
  const open = new Set<Connection>();
  const silent = createSilentStreams();
  let upgrades = 0;
  let waiting: (() => void)[] = [];

  const accept: Upgrade = (request, stream, head) => {
    upgrades += 1;
    const fault = parts.faults.take('upgrade');
    if (fault?.kind === 'status') return refuseUpgrade(stream, fault.status);
    if (fault?.kind === 'reset') return void stream.destroy();
    if (fault?.kind === 'silence') return silent.hold(stream);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
      const connection = openConnection(socket, query, {
        ...parts,
        logins,
        welcome: (session) => welcome(session, parts),
        loggedIn() {
          for (const resolve of waiting) resolve();
          waiting = [];
        },
      });
      open.add(connection);
      socket.on('close', () => open.delete(connection));
    });
  };
  listenForUpgrades(server, accept);
  parts.resumeServer.onUpgrade(accept);

  const identified = (): Connection[] => [...open].filter(({ session }) => session !== undefined);
  return {
    upgrades: () => upgrades,
    sockets: () => sockets.clients.size + parts.resumeServer.silent() + silent.size(),
    connections: () => identified().length,
    connected() {
      if (identified().length > 0) return Promise.resolve();
      return new Promise((resolve) => void waiting.push(resolve));
    },
    dispatch(event, data, guildId, onSent) {
      const audience = [...logins.sessions.values()].filter(({ shard }) => isForShard(shard, guildId));
      const fault = parts.faults.take('dispatch');
      for (const session of audience) {
        dispatch(session, event, data, onSent);
        if (fault !== undefined) dispatch(session, event, data, onSent);
      }
      return audience.length > 0;
    },
    each(action) {
      for (const connection of open) action(connection);
    },
    async close() {
      silent.close();
      for (const socket of sockets.clients) socket.terminate();
      for (const connection of open) connection.cut();
      await new Promise<void>((resolve) => {
        sockets.close(() => resolve());
      });
    },
  };
}
