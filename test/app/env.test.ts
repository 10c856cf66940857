import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { EnvError, envVariables, parseContentEnv, parseEnv, type EnvSource } from '../../src/app/env.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GxYzAb.not-a-real-token-but-long-enough';

function reportOf(source: EnvSource): string {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('parseEnv', () => {
  it('asks for nothing but the token', () => {
    expect(parseEnv({ DISCORD_TOKEN: token })).toEqual({
      token,
      apiUrl: 'https://discord.com/api',
      contentDir: resolve('content'),
      dataDir: resolve('data'),
      redisUrl: undefined,
      logLevel: 'info',
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(parseEnv({ DISCORD_TOKEN: token, DATA_DIR: '', LOG_LEVEL: ' ' })).toMatchObject({
      dataDir: resolve('data'),
      logLevel: 'info',
    });
  });

  it.each([
    [{ SHARD_COUNT: '3' }, { count: 3, ids: [0, 1, 2] }],
    [
      { SHARD_COUNT: '8', SHARDS: '0-2' },
      { count: 8, ids: [0, 1, 2] },
    ],
    [
      { SHARD_COUNT: '8', SHARDS: '6-7, 1,1' },
      { count: 8, ids: [1, 6, 7] },
    ],
    [{}, undefined],
  ])('takes the shards that this process keeps: %j', (given, shards) => {
    expect(parseEnv({ DISCORD_TOKEN: token, ...given }).shards).toEqual(shards);
  });

  it.each([
    [{ SHARDS: '0-1' }, /SHARDS needs SHARD_COUNT beside it/],
    [{ SHARD_COUNT: '2', SHARDS: '0-2' }, /SHARDS names a shard that is not below SHARD_COUNT \(2\)/],
    [{ SHARD_COUNT: '2', SHARDS: '1-0' }, /SHARDS must name shards like/],
    [{ SHARD_COUNT: '2', SHARDS: 'all' }, /SHARDS must name shards like/],
    [{ SHARD_COUNT: '1000000000' }, /SHARD_COUNT must be 20000 or less: Discord’s largest bots/],
    [{ SHARD_COUNT: '0' }, /SHARD_COUNT must be 1 or more/],
    [{ SHARD_COUNT: 'two' }, /SHARD_COUNT must be a whole number/],
  ])('says what is wrong with shards, and the mend: %j', (given, report) => {
    expect(reportOf({ DISCORD_TOKEN: token, ...given })).toMatch(report);
  });

  it('speaks of one setting as of one', () => {
    expect(reportOf({})).toMatch(/one setting is wrong[^]*\nSet it in the environment/u);
    expect(reportOf({ LOG_LEVEL: 'loud' })).toMatch(/\nSet them in the environment/u);
  });

  it('names every bad variable in one report, with what is wrong and the mend', () => {
    const report = reportOf({ DISCORD_API_URL: 'http://example.org/api', REDIS_URL: 'localhost', LOG_LEVEL: 'loud' });
    expect(report).toContain('4 settings are wrong');
    expect(report).toMatch(/DISCORD_TOKEN is missing: .*developers/);
    expect(report).toMatch(/DISCORD_API_URL must be https, or http on this machine .*"http:\/\/example\.org\/api"/);
    expect(report).toMatch(/REDIS_URL must look like redis:\/\//);
    expect(report).toMatch(/LOG_LEVEL must be one of trace, .* \(it is "loud"\)/);
  });

  it.each([
    ['the word Bot', `Bot ${token}`],
    ['a line break', `${token.slice(0, 30)}\n${token.slice(30)}`],
  ])('refuses a token with %s in it, and does not print it', (_, given) => {
    const report = reportOf({ DISCORD_TOKEN: given });
    expect(report).toContain('DISCORD_TOKEN');
    expect(report).not.toContain('not-a-real');
    expect(report).not.toContain(token.slice(0, 10));
  });

  it('prints nothing of what stands where a Redis is named: it may be a password alone', () => {
    expect(reportOf({ DISCORD_TOKEN: token, REDIS_URL: 'hunter2' })).not.toContain('hunter2');
  });

  it('does not print the password of a Redis or of an API address', () => {
    const report = reportOf({
      DISCORD_TOKEN: token,
      REDIS_URL: 'http://:hunter2@localhost',
      DISCORD_API_URL: 'https://me:hunter2@localhost/api',
    });
    expect(report).toContain('2 settings');
    expect(report).not.toContain('hunter2');
  });

  it.each([
    ['https://discord.com/api', 'https://discord.com/api'],
    ['https://proxy.example/discord/', 'https://proxy.example/discord'],
    ['http://127.0.0.1:4000/api', 'http://127.0.0.1:4000/api'],
    ['http://localhost:4000/api', 'http://localhost:4000/api'],
    ['http://[::1]:4000/api', 'http://[::1]:4000/api'],
  ])('takes the API address %s', (given, taken) => {
    expect(parseEnv({ DISCORD_TOKEN: token, DISCORD_API_URL: given }).apiUrl).toBe(taken);
  });

  it.each([
    ['http://discord.com/api', 'must be https'],
    ['http://127.0.0.1.example.org/api', 'must be https'],
    ['http://localhost.example.org/api', 'must be https'],
    ['http://0.0.0.0/api', 'must be https'],
    ['ws://127.0.0.1/api', 'must be https'],
    ['file:///etc/passwd', 'must be https'],
    ['http://127.0.0.1:4000/api/v10', 'remove /v10'],
    ['https://discord.com/api/v10/', 'remove /v10'],
    ['https://discord.com/api?x=1', 'what follows ?'],
    ['discord', 'must be an address'],
  ])('refuses the API address %s: %s', (given, mend) => {
    expect(reportOf({ DISCORD_TOKEN: token, DISCORD_API_URL: given })).toContain(mend);
  });
});

describe('parseContentEnv', () => {
  it('asks for no token and looks at no address', () => {
    expect(parseContentEnv({ CONTENT_DIR: '/tmp/c', REDIS_URL: 'nonsense' })).toEqual({
      contentDir: resolve('/tmp/c'),
      dataDir: resolve('data'),
      logLevel: 'info',
    });
  });
});

describe('.env.example', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../.env.example'), 'utf8');
  const active = parse(text);
  const all = parse(text.replaceAll(/^# (?=[A-Z_]+=)/gm, ''));
  const variables = envVariables();

  it('has the variables of the schema, in its order, and no other', () => {
    expect(Object.keys(all)).toEqual(variables.map(({ name }) => name));
  });

  it.each(variables)('gives $name its default and its description', ({ name, default: fallback, description }) => {
    expect(all[name]).toBe(fallback ?? '');
    expect(description).not.toBe('');
    expect(text).toMatch(new RegExp(`^# ${RegExp.escape(description)}\n(# )?${name}=`, 'm'));
  });

  it('leaves only the required variables to be filled in', () => {
    expect(Object.keys(active)).toEqual(variables.filter(({ required }) => required).map(({ name }) => name));
  });
});
