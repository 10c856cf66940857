import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startLocalDiscord } from '../src/local-discord/local-discord.ts';

// What servers cost in memory: Pullquote's connection beside discord.js's client as it comes, by the number of servers that
// READY names, in 1, 3 and 64 shards. Each in a process of its own, after a collection; the least of three.

const tries = 3;

async function measure(client: 'pullquote' | 'discord.js', guildStubs: number, shards: number): Promise<number> {
  const discord = await startLocalDiscord({ guildStubs });
  discord.faults.setShards({ recommended: shards, required: shards, maxConcurrency: shards });
  const child = join(import.meta.dirname, 'shards-client.ts');
  const args = ['--expose-gc', child, client, discord.apiUrl, discord.token, String(shards)];
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(running, 'close');
  await discord.close();
  return Number(output);
}

async function least(client: 'pullquote' | 'discord.js', guilds: number, shards: number): Promise<number> {
  const all: number[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) all.push(await measure(client, guilds, shards));
  return Math.min(...all);
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const theirs = await least('discord.js', 50_000, 1);
console.log(`discord.js as it comes, 50,000 servers, shards: 1: ${megabytes(theirs)}`);
for (const [guilds, shards] of [
  [50_000, 1],
  [50_000, 64],
  [150_000, 3],
  [150_000, 64],
] as const) {
  const ours = await least('pullquote', guilds, shards);
  const ratio = (ours / theirs).toFixed(2);
  console.log(
    `Pullquote, ${guilds.toLocaleString('en')} servers, shards: ${shards}: ${megabytes(ours)} (${ratio} of it)`,
  );
}
