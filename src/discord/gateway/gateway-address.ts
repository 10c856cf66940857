import { isTrustedAddress } from '../rest/is-trusted-address.ts';

/**
 * Where to connect to a gateway that Discord names; undefined where it is no address, or the token may not be sent there.
 * The library puts a query behind it, so it bears none of its own, and no fragment, which no socket takes.
 */
export function gatewayAddress(named: unknown): string | undefined {
  const url = typeof named === 'string' ? URL.parse(named) : null;
  if (url === null || !/^wss?:$/.test(url.protocol) || !isTrustedAddress(url)) return undefined;
  url.search = '';
  url.hash = '';
  return url.href;
}
