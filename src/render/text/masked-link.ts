import { limits } from '../limits.ts';
import { parseWebAddress } from './parse-web-address.ts';

/** Markdown's link; nothing for what is no address, or a longer one. Brackets of the address would end it. */
export function maskedLink(
  label: string,
  address: string | undefined,
  most: number = limits.buttonUrl,
): string | undefined {
  const href = parseWebAddress(address)?.href.replaceAll('(', '%28').replaceAll(')', '%29');
  return href === undefined || href.length > most ? undefined : `[${label}](${href})`;
}
