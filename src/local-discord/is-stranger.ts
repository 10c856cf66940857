import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from a web page, or by a name that is not this machine's: any page may have a browser ask an
 * address of loopback, or have a name of its own lead there (DNS rebinding). Bots write neither Origin nor
 * Sec-Fetch-Site; browsers do, and let no page choose them (https://fetch.spec.whatwg.org/#forbidden-request-header).
 */
export function isStranger({ headers, socket }: IncomingMessage): boolean {
  const port = socket.localPort === 80 ? '' : `:${socket.localPort}`;
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}${port}`);
  const site = headers['sec-fetch-site'];
  return !names.includes(headers.host ?? '') || headers.origin !== undefined || (site !== undefined && site !== 'none');
}
