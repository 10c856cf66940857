import { PermissionFlagsBits as bits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { mayPing } from '../../src/discord/may-ping.ts';

describe('mayPing', () => {
  it.each([
    ['everybody may mention it', { mentionable: true }, 0n, true],
    ['everybody may mention it, wherever', { mentionable: true }, undefined, true],
    ['the bot may mention whomever it wants', { mentionable: false }, bits.MentionEveryone, true],
    ['the bot is an administrator', { mentionable: false }, bits.Administrator, true],
    ['the bot may, whatever the role', undefined, bits.MentionEveryone, true],
    ['neither', { mentionable: false }, bits.SendMessages, false],
    ['nobody knows about the channel', { mentionable: false }, undefined, undefined],
    ['nobody knows about the role', undefined, bits.SendMessages, undefined],
    ['nobody knows anything', undefined, undefined, undefined],
  ])('where %s', (_, role, held, expected) => {
    expect(mayPing(role, held)).toBe(expected);
  });
});
