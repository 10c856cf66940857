import type { APIAttachment, Snowflake } from 'discord-api-types/v10';
import type { MessageForm } from '../referee/message-findings.ts';
import type { Upload } from '../rest/http-exchange.ts';
import type { MessageStore } from './message-store.ts';

export interface AttachDeps {
  readonly store: MessageStore;
  readonly snowflake: () => Snowflake;
  /** `http://127.0.0.1:PORT`: pictures are served by the local Discord itself. */
  readonly origin: string;
}

/** The attachments a message has once a request is done: those it keeps, then those that were uploaded. */
export function attach(
  form: MessageForm,
  uploads: readonly Upload[],
  present: readonly APIAttachment[],
  { store, snowflake, origin }: AttachDeps,
): APIAttachment[] {
  const listed = form.attachments ?? undefined;
  const kept = listed === undefined ? present : present.filter(({ id }) => listed.some((entry) => entry.id === id));
  const added = uploads.map((upload, index) => {
    const number = /\[(\d+)\]/.exec(upload.field)?.[1] ?? String(index);
    const entry = listed?.find(({ id }) => id === number);
    const id = snowflake();
    const filename = entry?.filename ?? upload.name;
    store.addFile(id, { type: upload.type, bytes: upload.bytes });
    const url = `${origin}/attachments/${id}/${encodeURIComponent(filename)}`;
    return {
      id,
      filename,
      size: upload.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: upload.type,
      ...(entry?.description === undefined ? {} : { description: entry.description }),
    };
  });
  return [...kept, ...added];
}

/** Names that attachment:// may speak of. */
export function fileNames(form: MessageForm, uploads: readonly Upload[], present: readonly APIAttachment[]): string[] {
  const renamed = (form.attachments ?? []).flatMap(({ filename }) => filename ?? []);
  return [...renamed, ...uploads.map(({ name }) => name), ...present.map(({ filename }) => filename)];
}
