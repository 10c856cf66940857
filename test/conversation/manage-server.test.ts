import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { getManagedGuild } from '../../src/conversation/manage-server.ts';

describe('a server is managed by', () => {
  it.each([
    ['those with Manage Server', bits.ManageGuild | bits.SendMessages],
    ['administrators, whatever else they hold', bits.Administrator],
  ])('%s', (_, memberPermissions) => {
    expect(getManagedGuild({ guildId: '7', memberPermissions })).toBe('7');
  });

  it.each([
    ['an ordinary member', '7', bits.SendMessages | bits.ManageMessages, 'not-permitted'],
    ['somebody in direct messages', undefined, bits.Administrator, 'server-only'],
  ])('not by %s', (_, guildId, memberPermissions, code) => {
    expect(() => getManagedGuild({ guildId, memberPermissions })).toThrow(code);
  });
});
