import { hash } from 'node:crypto';

/** Bits of the hash: as many as always fit the 25 characters that Discord allows. */
const hexDigits = 32;

/** One for each feed, local date and channel, and so for each text: it is never reused for another. */
export function postNonce(feedId: string, date: string, channelId: string): string {
  const digest = hash('sha256', JSON.stringify([feedId, date, channelId]));
  return BigInt(`0x${digest.slice(0, hexDigits)}`).toString(36);
}
