import { createHash } from 'node:crypto';

/** Bits of the hash: as many as always fit the 25 characters that Discord allows. */
const hexDigits = 32;

/** One for each feed, local date and channel, and so for each text: it is never reused for another. */
export function postNonce(feedId: string, date: string, channelId: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([feedId, date, channelId]))
    .digest('hex');
  return BigInt(`0x${hash.slice(0, hexDigits)}`).toString(36);
}
