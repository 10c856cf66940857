import { describe, expect, it } from 'vitest';
import { inviteLink } from '../../src/discord/invite-link.ts';

describe('inviteLink', () => {
  it('asks for what daily posts need and nothing more', () => {
    const url = new URL(inviteLink('123'));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: '123',
      scope: 'bot applications.commands',
      permissions: '309237763072',
    });
  });
});
