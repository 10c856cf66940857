import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { getManagedGuild } from '../../src/conversation/manage-server.ts';
import { asked, pressed } from '../fixtures/deps.ts';

const press = 'daily:pause:1:f1';

describe('a server is managed by', () => {
  it('whoever Discord lets run the command, whatever they hold: its admins may have chosen so', () => {
    expect(getManagedGuild(asked('daily', {}, { guildId: '7', memberPermissions: bits.SendMessages }))).toBe('7');
  });

  it.each([
    ['those with Manage Server', bits.ManageGuild | bits.SendMessages, false],
    ['administrators, whatever else they hold', bits.Administrator, false],
    ['whoever ran the command whose answer it is', bits.SendMessages, true],
  ])('%s, where a button is pressed', (_, memberPermissions, onOwnCommand) => {
    expect(getManagedGuild(pressed(press, { guildId: '7', memberPermissions, onOwnCommand }))).toBe('7');
  });

  it('whoever ran the command for an hour, then by Manage Server alone: it may have been taken from them', () => {
    const after = (ms: number) => String((BigInt(ms) << 22n) + 100000000000000008n);
    const own = { guildId: '7', memberPermissions: bits.SendMessages, onOwnCommand: true };
    const hourMs = 60 * 60_000;
    expect(getManagedGuild(pressed(press, { ...own, interactionId: after(hourMs) }))).toBe('7');
    const later = { ...own, interactionId: after(hourMs + 1) };
    expect(() => getManagedGuild(pressed(press, later))).toThrow('press-over');
    expect(getManagedGuild(pressed(press, { ...later, memberPermissions: bits.ManageGuild }))).toBe('7');
  });

  it('no ordinary member who presses a button', () => {
    const request = pressed(press, { guildId: '7', memberPermissions: bits.SendMessages | bits.ManageMessages });
    expect(() => getManagedGuild(request)).toThrow('not-permitted');
  });

  it('nobody in direct messages', () => {
    const direct = { guildId: undefined, memberPermissions: bits.Administrator };
    expect(() => getManagedGuild(asked('daily', {}, direct))).toThrow('server-only');
    expect(() => getManagedGuild(pressed(press, direct))).toThrow('server-only');
  });
});
