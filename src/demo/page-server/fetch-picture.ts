import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import type { PageFile } from './page-file.ts';

/** What a browser may draw; anything else a message carries is only ever downloaded. SVG is not among it: it is a document. */
const drawable = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A file that a message carries: the local Discord is its CDN, and the page may load nothing from elsewhere. */
export async function fetchPicture({ apiUrl }: LocalDiscord, pathname: string): Promise<PageFile | undefined> {
  if (!/^\/attachments\/\d+\/[^/]+$/.test(pathname)) return undefined;
  const answer = await fetch(new URL(pathname, apiUrl));
  if (!answer.ok) return undefined;
  const type = answer.headers.get('content-type') ?? '';
  return {
    type: drawable.includes(type) ? type : 'application/octet-stream',
    read: async () => new Uint8Array(await answer.arrayBuffer()),
  };
}
