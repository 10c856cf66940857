import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from a page of ours. A foreign name that resolves to this machine (DNS rebinding) shows in
 * Host; another site's page that posts here shows in Origin or Sec-Fetch-Site.
 */
export function isOurs({ headers, method }: Pick<IncomingMessage, 'headers' | 'method'>, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return false;
  const site = headers['sec-fetch-site'];
  if (method === 'GET' || method === 'HEAD') return true;
  return site === undefined || site === 'same-origin';
}
