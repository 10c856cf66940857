import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { PageEvent, Snapshot } from '../../../../src/demo/page/protocol/page-event.ts';
import { currentMessages } from '../../../../src/demo/page/state/current-channel.ts';
import { firstState, type DemoState } from '../../../../src/demo/page/state/demo-state.ts';
import { receive } from '../../../../src/demo/page/state/receive.ts';

const channel = (id: string) => ({ id, name: `c${id}`, type: 0, parentId: undefined });
const person = (id: string) => ({ id, name: `p${id}`, permissions: '0', directChannelId: `9${id}` });
const message = (id: string, channelId: string, more: object = {}) =>
  ({ id, channel_id: channelId, content: id, flags: 0, ...more }) as unknown as APIMessage;
const snapshot: Snapshot = {
  places: { server: 'S', channels: [channel('1'), channel('2')], roles: [], commands: [] },
  people: { member: person('5'), moderator: person('6') },
  messages: [message('10', '1')],
  lines: { 10: '/before' },
  requests: [],
  time: { nowMs: Date.UTC(2026, 0, 5), timeZone: 'UTC', moving: false },
  botReady: true,
};

/** What the browser's clock shows. */
const heardMs = Date.UTC(1999, 0, 1);

function after(...events: readonly PageEvent[]): DemoState {
  const first: DemoState = firstState({ locale: 'en-US', role: 'member', theme: 'system' });
  const all: readonly PageEvent[] = [{ kind: 'snapshot', snapshot }, ...events];
  return all.reduce((state, event) => ({ ...state, ...receive(state, event, heardMs) }), first);
}

const shown = (state: DemoState) => currentMessages(state).map(({ content }) => content);

describe('receive', () => {
  it('begins with the snapshot', () => {
    expect(shown(after())).toEqual(['10']);
    expect(after().connected).toBe(true);
  });

  it('knows what was typed for a message, before it came as well as after', () => {
    const state = after({ kind: 'line', messageId: '11', line: '/show' });
    expect([...state.told!.lines]).toEqual([
      ['10', '/before'],
      ['11', '/show'],
    ]);
  });

  it('adds, changes in place and removes messages', () => {
    const added: PageEvent = { kind: 'message', change: 'create', message: message('11', '1') };
    const changed: PageEvent = { kind: 'message', change: 'update', message: message('10', '1', { content: 'new' }) };
    const removed: PageEvent = { kind: 'message', change: 'delete', message: message('11', '1') };
    expect(shown(after(added, changed))).toEqual(['new', '11']);
    expect(shown(after(added, changed, removed))).toEqual(['new']);
  });

  it('marks another channel as unread', () => {
    const state = after({ kind: 'message', change: 'create', message: message('11', '2') });
    expect([...state.unread]).toEqual(['2']);
    expect(shown(state)).toEqual(['10']);
  });

  it('shows a private answer to whoever asked, and to nobody else', () => {
    const secret = message('11', '1', { flags: 64, interaction_metadata: { user: { id: '5' } } });
    const state = after({ kind: 'message', change: 'create', message: secret });
    expect(shown(state)).toEqual(['10', '11']);
    expect(shown({ ...state, settings: { ...state.settings, role: 'moderator' } })).toEqual(['10']);
  });

  it('marks nothing as unread for another’s private answer', () => {
    const secret = message('11', '2', { flags: 64, interaction_metadata: { user: { id: '6' } } });
    expect([...after({ kind: 'message', change: 'create', message: secret }).unread]).toEqual([]);
  });

  it('leaves a channel that is gone for the first', () => {
    const places = { ...snapshot.places, channels: [channel('1')] };
    const state = { ...after(), channelId: '2' };
    expect(shown(state)).toEqual([]);
    expect(shown({ ...state, ...receive(state, { kind: 'places', places }, heardMs) })).toEqual(['10']);
  });

  it('keeps the latest 500 requests', () => {
    const request = { number: 0, at: 0, method: 'GET', path: '/', status: 200, verdict: 'ok', findings: [] } as const;
    const events = Array.from({ length: 502 }, (_, index): PageEvent => ({
      kind: 'request',
      request: { ...request, number: index + 1 },
    }));
    const numbers = after(...events).told!.requests.map(({ number }) => number);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([500, 3, 502]);
  });

  it('takes the time from the demo, whatever the browser’s clock shows', () => {
    const aheadMs = (...events: readonly PageEvent[]) => after(...events).told!.time.aheadMs;
    const later = { nowMs: Date.UTC(2026, 0, 6), timeZone: 'UTC', moving: true };
    expect(heardMs + aheadMs()).toBe(Date.UTC(2026, 0, 5));
    expect(heardMs + aheadMs({ kind: 'time', time: later })).toBe(Date.UTC(2026, 0, 6));
  });

  it('begins anew with the next snapshot', () => {
    const state = after(
      { kind: 'message', change: 'create', message: message('11', '1') },
      { kind: 'snapshot', snapshot },
    );
    expect(shown(state)).toEqual(['10']);
  });
});
