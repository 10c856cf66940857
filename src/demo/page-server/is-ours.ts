import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from a page of ours, from an address that somebody typed or followed, or from no browser. A
 * foreign name that resolves to this machine (DNS rebinding) shows in Host, another site's page in Origin or
 * Sec-Fetch-Site: browsers write these, and let no page choose them. Of another site's page a link may lead here.
 */
export function isOurs({ headers, method }: Pick<IncomingMessage, 'headers' | 'method'>, port: number): boolean {
  const { host = '', origin, 'sec-fetch-site': site = 'none', 'sec-fetch-mode': mode, 'sec-fetch-dest': use } = headers;
  const shown = port === 80 ? '' : `:${port}`;
  if (host !== `127.0.0.1${shown}` && host !== `localhost${shown}`) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (site === 'same-origin' || site === 'none') return true;
  return method === 'GET' && mode === 'navigate' && use === 'document';
}
