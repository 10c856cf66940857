import type { APIMessage } from 'discord-api-types/v10';
import type { DemoTime, PageEvent, RequestLine } from '../protocol/page-event.ts';
import { currentChannelId, isForMe } from './current-channel.ts';
import type { DemoState, Told } from './demo-state.ts';

const mostRequests = 500;

/**
 * The state after an event of the stream.
 *
 * @param heardMs - what the browser's clock showed when it came
 */
export function receive(state: DemoState, event: PageEvent, heardMs: number): Partial<DemoState> {
  if (event.kind === 'snapshot') {
    const { messages, lines, time, ...rest } = event.snapshot;
    const byId = new Map(messages.map((message) => [message.id, message]));
    return {
      connected: true,
      told: { ...rest, time: hear(time, heardMs), messages: byId, lines: new Map(Object.entries(lines)) },
    };
  }
  const { told } = state;
  if (told === undefined) return {};
  switch (event.kind) {
    case 'message':
      return {
        told: { ...told, messages: changeMessages(told, event.change, event.message) },
        // Its selects tell now what is picked.
        picked: withoutKey(state.picked, event.message.id),
        ...(event.change === 'create' ? { unread: markUnread(state, event.message) } : {}),
      };
    case 'line':
      return { told: { ...told, lines: new Map([...told.lines, [event.messageId, event.line]]) } };
    case 'request':
      return { told: { ...told, requests: addRequest(told.requests, event.request) } };
    case 'places':
      return { told: { ...told, places: event.places } };
    case 'time':
      return { told: { ...told, time: hear(event.time, heardMs) } };
    case 'bot':
    default:
      return { told: { ...told, botReady: event.ready } };
  }
}

function hear({ nowMs, ...time }: DemoTime, heardMs: number): Told['time'] {
  return { ...time, aheadMs: nowMs - heardMs };
}

function changeMessages(
  { messages }: Told,
  change: 'create' | 'update' | 'delete',
  message: APIMessage,
): Told['messages'] {
  const changed = new Map(messages);
  if (change === 'delete') changed.delete(message.id);
  else changed.set(message.id, message);
  return changed;
}

function markUnread(state: DemoState, message: APIMessage): ReadonlySet<string> {
  if (message.channel_id === currentChannelId(state) || !isForMe(message, state)) return state.unread;
  return new Set([...state.unread, message.channel_id]);
}

function addRequest(requests: readonly RequestLine[], request: RequestLine): readonly RequestLine[] {
  return [...requests, request].slice(-mostRequests);
}

function withoutKey<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([each]) => each !== key));
}
