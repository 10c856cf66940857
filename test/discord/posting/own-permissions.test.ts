import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { ownPermissions, type OwnPlace } from '../../../src/discord/posting/own-permissions.ts';

const { ViewChannel: view, SendMessages: send, Administrator: admin } = bits;
const roles = [
  { id: 'guild', permissions: view },
  { id: 'own', permissions: send },
  { id: 'other', permissions: admin },
];
const over = (id: string, type: number, allow: bigint, deny: bigint) => ({ id, type, allow, deny });

describe('ownPermissions', () => {
  it.each<[string, OwnPlace['overwrites'], bigint, (readonly string[])?]>([
    ['are those of its roles and of everyone', [], view | send],
    [
      'are an administrator’s, whatever a channel denies',
      [over('guild', 0, 0n, view)],
      view | send | admin,
      ['own', 'other'],
    ],
    ['lack what a channel denies everyone', [over('guild', 0, 0n, send)], view],
    ['have what it allows a role all the same', [over('guild', 0, 0n, send), over('own', 0, send, 0n)], view | send],
    ['lack what it denies the bot itself', [over('own', 0, send, 0n), over('bot', 1, 0n, send)], view],
    ['have what it allows the bot itself', [over('guild', 0, 0n, view | send), over('bot', 1, view, 0n)], view],
    ['do not heed what is said of others', [over('other', 0, 0n, view), over('somebody', 1, 0n, send)], view | send],
    [
      'take what one of two roles is allowed',
      [over('own', 0, 0n, send), over('more', 0, send, 0n)],
      view | send,
      ['own', 'more'],
    ],
  ])('%s', (_, overwrites, expected, held = ['own']) => {
    const member = { roles: [...held] };
    expect(ownPermissions({ guild: { id: 'guild', roles }, member, botUserId: 'bot', overwrites })).toBe(expected);
  });
});
