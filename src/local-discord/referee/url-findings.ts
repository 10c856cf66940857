import { type Finding, invalid } from './finding.ts';

/** A URL of another scheme than the ones Discord takes in this place. */
export function urlFindings(
  url: string | null | undefined,
  schemes: readonly string[],
  path: readonly (string | number)[],
): Finding[] {
  if (url === undefined || url === null || url === '') return [];
  const scheme = URL.canParse(url) ? new URL(url).protocol.slice(0, -1) : undefined;
  if (scheme !== undefined && schemes.includes(scheme)) return [];
  const list = schemes.map((name) => `'${name}'`).join(', ');
  return [invalid('url-scheme', path, `Scheme "${scheme ?? ''}" is not supported. Scheme must be one of (${list}).`)];
}
