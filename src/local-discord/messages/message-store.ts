import type { APIMessage, Snowflake } from 'discord-api-types/v10';
import type { Place } from '../interactions/actor.ts';

export interface MessageEvent {
  readonly kind: 'create' | 'update' | 'delete';
  readonly message: APIMessage;
}

/** A message and what only Discord knows of it. */
export interface StoredMessage {
  readonly message: APIMessage;
  /** From where the message was asked for; its buttons are pressed from there. */
  readonly place: Place;
  /** The one person who sees it, where it is ephemeral. */
  readonly seenBy: Snowflake | undefined;
}

export interface MessageStore {
  add(stored: StoredMessage): void;
  find(id: Snowflake): StoredMessage | undefined;
  replace(message: APIMessage): void;
  delete(id: Snowflake): void;
  /** Of a channel, oldest first; ephemeral ones are in no channel's history. */
  list(channelId: Snowflake): APIMessage[];
  listen(listener: (event: MessageEvent) => void): () => void;
  addFile(id: Snowflake, file: StoredFile): void;
  file(id: Snowflake): StoredFile | undefined;
}

export interface StoredFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export function createMessageStore(): MessageStore {
  const byId = new Map<Snowflake, StoredMessage>();
  const byChannel = new Map<Snowflake, Set<Snowflake>>();
  const files = new Map<Snowflake, StoredFile>();
  const listeners = new Set<(event: MessageEvent) => void>();
  const tell = (kind: MessageEvent['kind'], message: APIMessage): void => {
    for (const listener of listeners) listener({ kind, message });
  };
  return {
    add(stored) {
      const { id, channel_id: channelId } = stored.message;
      byId.set(id, stored);
      byChannel.set(channelId, (byChannel.get(channelId) ?? new Set()).add(id));
      tell('create', stored.message);
    },
    find: (id) => byId.get(id),
    replace(message) {
      const stored = byId.get(message.id);
      if (stored === undefined) return;
      byId.set(message.id, { ...stored, message });
      tell('update', message);
    },
    delete(id) {
      const stored = byId.get(id);
      if (stored === undefined) return;
      byId.delete(id);
      byChannel.get(stored.message.channel_id)?.delete(id);
      tell('delete', stored.message);
    },
    list: (channelId) =>
      [...(byChannel.get(channelId) ?? [])]
        .flatMap((id) => byId.get(id) ?? [])
        .filter(({ seenBy }) => seenBy === undefined)
        .map(({ message }) => message),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    addFile: (id, file) => void files.set(id, file),
    file: (id) => files.get(id),
  };
}
