import type { Duplex } from 'node:stream';

/** As a proxy answers in front of a gateway that fails, or Cloudflare in front of one it guards. */
export function refuseUpgrade(stream: Duplex, status: number): void {
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
