import { hash } from 'node:crypto';

/** Bits of the hash: as many as always fit the 25 characters that Discord allows. */
const hexDigits = 32;

/** One for each of what names a message, and so for each text: it is never reused for another. */
export function toNonce(...names: readonly string[]): string {
  const digest = hash('sha256', JSON.stringify(names));
  return BigInt(`0x${digest.slice(0, hexDigits)}`).toString(36);
}
