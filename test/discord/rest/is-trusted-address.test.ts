import { describe, expect, it } from 'vitest';
import { isTrustedAddress } from '../../../src/discord/rest/is-trusted-address.ts';

describe('isTrustedAddress', () => {
  it.each([
    ['https://discord.com/api', true],
    ['wss://gateway.discord.gg', true],
    ['ws://127.0.0.1:4000', true],
    ['ws://127.1.2.3', true],
    ['ws://[::1]:4000/', true],
    ['http://localhost', true],
    ['ws://gateway.discord.gg', false],
    ['http://discord.com', false],
    ['ws://127.0.0.1.example.org', false],
    ['ws://localhost.example.org', false],
    ['ws://[::2]', false],
    ['ftp://127.0.0.1', false],
  ])('%s: %s', (address, trusted) => {
    expect(isTrustedAddress(new URL(address))).toBe(trusted);
  });
});
