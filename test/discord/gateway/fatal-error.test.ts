import { describe, expect, it } from 'vitest';
import { fatalCloseError, FatalError, unauthorizedError } from '../../../src/discord/gateway/fatal-error.ts';

describe('fatalCloseError', () => {
  it.each([4004, 4010, 4011, 4012, 4013, 4014])('says why %i is the end, and what to do', (code) => {
    const error = fatalCloseError(code);
    expect(error).toBeInstanceOf(FatalError);
    expect(error?.message).toMatch(new RegExp(`^Discord closed the connection for good \\(${code}\\): .{40,}\\.$`));
  });

  it.each([1000, 1001, 1006, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009, 4200])('goes on after %i', (code) => {
    expect(fatalCloseError(code)).toBeUndefined();
  });
});

describe('unauthorizedError', () => {
  it('says where a new token comes from and where it goes', () => {
    expect(unauthorizedError().message).toMatch(/401.*Reset Token.*DISCORD_TOKEN/);
  });
});
