import type { MessageStore } from '../../messages/message-store.ts';
import type { RestAnswer } from '../http-exchange.ts';

/** Files that messages carry; Discord's CDN, outside the API. */
export function serveAttachment(messages: MessageStore, path: string): RestAnswer | undefined {
  const id = /^\/attachments\/(\d+)\//.exec(path)?.[1];
  const file = id === undefined ? undefined : messages.file(id);
  return file === undefined ? undefined : { status: 200, file };
}
