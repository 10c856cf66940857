import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { slashCommands, whyUnavailable } from '../../../../src/demo/page/composer/slash-commands.ts';
import { firstState, type DemoState } from '../../../../src/demo/page/state/demo-state.ts';
import { receive } from '../../../../src/demo/page/state/receive.ts';

const command = (name: string, more: object = {}) =>
  ({ id: name, type: 1, name, description: name, ...more }) as unknown as APIApplicationCommand;
const manage = 1n << 5n;
const pin = 1n << 13n;
const commands = [
  command('quote'),
  command('settings', { default_member_permissions: String(manage | pin), contexts: [0] }),
  command('mine', { contexts: [1] }),
];

/** Of a person with these permissions, in the server or in direct messages. */
function stateOf(permissions: bigint, channelId = '1'): DemoState {
  const person = { id: '5', name: 'Ada', permissions: String(permissions), directChannelId: '95' };
  const first = firstState({ locale: 'en-US', role: 'member', theme: 'system' });
  const snapshot = {
    places: { server: 'S', channels: [{ id: '1', name: 'c', type: 0, parentId: undefined }], roles: [], commands },
    people: { member: person, moderator: person },
    messages: [],
    lines: {},
    requests: [],
    time: { nowMs: 0, timeZone: 'UTC', moving: false },
    botReady: true,
  };
  return { ...first, ...receive(first, { kind: 'snapshot', snapshot }, 0), channelId };
}

const listed = (state: DemoState) => slashCommands(state).map(({ name }) => name);

describe('the commands a person is offered', () => {
  it.each([
    ['nothing special', 0n, ['quote']],
    ['one permission of two', manage, ['quote']],
    ['both', manage | pin, ['quote', 'settings']],
    ['an administrator’s', 1n << 3n, ['quote', 'settings']],
  ])('with %s', (_, permissions, names) => {
    expect(listed(stateOf(permissions))).toEqual(names);
  });

  it('are others in direct messages', () => {
    expect(listed(stateOf(0n, '95'))).toEqual(['quote', 'mine']);
  });

  it('and why others are not', () => {
    expect(whyUnavailable('settings', stateOf(0n))).toBe('not-permitted');
    expect(whyUnavailable('settings', stateOf(0n, '95'))).toBe('not-available-here');
    expect(whyUnavailable('nothing', stateOf(0n))).toBeUndefined();
  });
});
