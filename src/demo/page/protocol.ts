import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import type { CheckReport } from '../../cli/check-report.ts';
import { locales } from '../../locale.ts';
import type { RequestRecord } from '../../local-discord/rest/request-record.ts';

/** Who does something, in which language and where. */
const actor = {
  role: z.enum(['member', 'moderator']),
  locale: z.enum(locales),
  channelId: z.string().regex(/^\d{1,20}$/),
};
const messageId = z.string().regex(/^\d{1,20}$/);
const line = {
  command: z.string().max(100),
  options: z.record(z.string().max(32), z.union([z.string().max(6000), z.number(), z.boolean()])),
};

/** What a visitor does: the body of POST /acts. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('run'), ...actor, ...line }),
  z.object({ kind: z.literal('complete'), ...actor, ...line, focused: z.string().max(32) }),
  z.object({ kind: z.literal('press'), ...actor, messageId, customId: z.string().max(100) }),
  z.object({ kind: z.literal('menu'), ...actor, messageId, command: z.string().max(32) }),
  z.object({ kind: z.literal('say'), ...actor, text: z.string().trim().min(1).max(2000) }),
  z.object({ kind: z.literal('wait'), hours: z.number().int().min(1).max(48) }),
  z.object({ kind: z.literal('sleep'), until: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
]);

export type Act = z.infer<typeof actSchema>;
export type Actor = Pick<Extract<Act, { kind: 'run' }>, 'role' | 'locale' | 'channelId'>;

/** What came of it. The messages themselves arrive over the stream. */
export type ActResult =
  /** With the message that answers it, where there is one. */
  | { readonly kind: 'done'; readonly messageId?: string | undefined }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** Discord's client would not have allowed it; `code` is one of ActRefusal, or `bad-act`. */
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  /** The bot did not answer; why. */
  | { readonly kind: 'failed'; readonly detail: string };

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** The answer to POST /transcripts. */
export type DropResult =
  | { readonly kind: 'read'; readonly report: CheckReport; readonly added: boolean }
  | { readonly kind: 'too-large'; readonly mostBytes: number }
  | { readonly kind: 'failed'; readonly detail: string };

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Discord's number: 0 text, 1 direct messages, 5 announcements, 11 a thread, 15 a forum. */
  readonly type: number;
  readonly parentId: string | undefined;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** What they may do in the server, as Discord's decimal bits. */
  readonly permissions: string;
  /** Where they and the bot talk. */
  readonly directChannelId: string;
}

export interface Places {
  readonly server: string;
  readonly channels: readonly Channel[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly commands: readonly APIApplicationCommand[];
}

/** A request as the list shows it; its bodies are fetched one by one. */
export interface RequestLine extends Pick<RequestRecord, 'at' | 'method' | 'path' | 'status' | 'verdict'> {
  readonly number: number;
  /** What the referee found. */
  readonly findings: readonly string[];
}

export interface RequestBodies {
  readonly body: unknown;
  readonly files: RequestRecord['files'];
  readonly response: unknown;
}

export interface DemoTime {
  /** What the demo's clock showed when this was told. */
  readonly nowMs: number;
  readonly timeZone: string;
  /** Whether it is on its way forward at this moment. */
  readonly moving: boolean;
}

/** Everything, as it is when a page opens its stream. */
export interface Snapshot {
  readonly places: Places;
  readonly people: Readonly<Record<Actor['role'], Person>>;
  readonly messages: readonly APIMessage[];
  readonly requests: readonly RequestLine[];
  readonly time: DemoTime;
  readonly botReady: boolean;
}

/** What the stream GET /events tells. */
export type PageEvent =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'message'; readonly change: 'create' | 'update' | 'delete'; readonly message: APIMessage }
  | { readonly kind: 'request'; readonly request: RequestLine }
  | { readonly kind: 'places'; readonly places: Places }
  | { readonly kind: 'time'; readonly time: DemoTime }
  | { readonly kind: 'bot'; readonly ready: boolean };
