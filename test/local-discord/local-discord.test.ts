import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { loginRaw, startDiscord } from './raw-discord.ts';

describe('startLocalDiscord', () => {
  it('listens on loopback alone', async () => {
    const discord = await startDiscord();
    expect(new URL(discord.apiUrl).hostname).toBe('127.0.0.1');
    const taken = createServer();
    // Another address of this machine's loopback network has the port free.
    await new Promise<void>((resolve) => void taken.listen(Number(new URL(discord.apiUrl).port), '127.0.0.2', resolve));
    await new Promise((resolve) => void taken.close(resolve));
  });

  it('takes the port it is given, and gives it back', async () => {
    const first = await startLocalDiscord();
    const port = Number(new URL(first.apiUrl).port);
    await loginRaw(first);
    await first.close();
    const second = await startDiscord({ port });
    expect(second.apiUrl).toBe(first.apiUrl);
  });

  it('has two guilds with the app, one without, and people of several languages', async () => {
    const discord = await startDiscord();
    expect(discord.guilds.map(({ installed }) => installed)).toEqual([true, true, false]);
    expect(new Set(discord.users.map(({ locale }) => locale))).toEqual(
      new Set(['en-US', 'zh-CN', 'zh-TW', 'en-GB', 'de']),
    );
    expect(new Set(discord.channels().map(({ id }) => id)).size).toBe(discord.channels().length);
  });

  it('resolves connected() once a bot is there', async () => {
    const discord = await startDiscord();
    const connected = discord.connected();
    expect(discord.connections()).toBe(0);
    await loginRaw(discord);
    await connected;
    await discord.connected();
    expect(discord.connections()).toBe(1);
  });

  it('lets its process end once closed', async () => {
    const script = `
      import { startLocalDiscord } from ${JSON.stringify(new URL('../../src/local-discord/local-discord.ts', import.meta.url).href)};
      const discord = await startLocalDiscord();
      await fetch(discord.apiUrl + '/v10/gateway');
      await discord.close();
      console.log('closed');
    `;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    expect((await run).stdout).toBe('closed\n');
  });
});
