/**
 * Whether the bot's token may be sent there: encrypted, or in the clear to this machine only. Takes addresses of the
 * REST API and of the gateway.
 */
export function isTrustedAddress(url: URL): boolean {
  if (url.protocol === 'https:' || url.protocol === 'wss:') return true;
  if (url.protocol !== 'http:' && url.protocol !== 'ws:') return false;
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
