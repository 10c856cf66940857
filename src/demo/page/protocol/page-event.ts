import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { CheckReport } from '../../../cli/check-report.ts';
import type { RequestRecord } from '../../../local-discord/rest/request-record.ts';
import type { PageActor } from './act.ts';

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
  /** The names of a forum post's tags. */
  readonly tags?: readonly string[];
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
  readonly people: Readonly<Record<PageActor['role'], Person>>;
  readonly messages: readonly APIMessage[];
  /** What was typed for a message that answers it, by the message's id. */
  readonly lines: Readonly<Record<string, string>>;
  readonly requests: readonly RequestLine[];
  readonly time: DemoTime;
  readonly botReady: boolean;
}

/** What the stream GET /events tells. */
export type PageEvent =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'message'; readonly change: 'create' | 'update' | 'delete'; readonly message: APIMessage }
  | { readonly kind: 'line'; readonly messageId: string; readonly line: string }
  | { readonly kind: 'request'; readonly request: RequestLine }
  | { readonly kind: 'places'; readonly places: Places }
  | { readonly kind: 'time'; readonly time: DemoTime }
  | { readonly kind: 'bot'; readonly ready: boolean };
