import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { keyName } from '../page/protocol/key-name.ts';
import type { PageFile, PageFiles } from './page-file.ts';

/** The key of this run: whoever was handed the page may act on the demo, and hear of it. */
export interface PageKey {
  isHeldBy(request: Pick<IncomingMessage, 'headers'>): boolean;
  /** The files with the key in the page, where `<meta name content="">` waits for it. */
  putInto(files: PageFiles): PageFiles;
}

export function createPageKey(): PageKey {
  const key = randomBytes(32).toString('base64url');
  const place = `name="${keyName}" content="`;
  const keyed = (page: PageFile): PageFile => ({
    ...page,
    async read() {
      const html = new TextDecoder().decode(await page.read());
      return new TextEncoder().encode(html.replace(place, () => place + key));
    },
  });
  return {
    isHeldBy({ headers }) {
      const given = headers[keyName];
      return typeof given === 'string' && isSame(given, key);
    },
    putInto: (files) => new Map([...files].map(([address, file]) => [address, address === '/' ? keyed(file) : file])),
  };
}

function isSame(given: string, key: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(key)];
  return a.length === b.length && timingSafeEqual(a, b);
}
