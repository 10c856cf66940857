/**
 * Start to ready: our process against a bare discord.js login, both against the local Discord of this process. Ready
 * is the same for both: connected, and receiving interactions. Ours loads its content right after that, holding what
 * arrives; when it has, it answers. Runs alternate, so that a busy machine slows both. Then a few starts more tell how long
 * the event loop is held at a time, once connected.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { startLocalDiscord } from '../src/local-discord/local-discord.ts';
import type { Holds } from './hold-meter.ts';

const rounds = Number(process.argv[2] ?? 15);
const goal = 1.5;
const heldRounds = 5;
const heldGoalMs = 50;
const root = resolve(import.meta.dirname, '..');

const bareLogin = `
  import { Client } from 'discord.js';
  const client = new Client({ intents: 0, rest: { api: process.env.DISCORD_API_URL } });
  client.once('clientReady', () => console.log('connected as'));
  await client.login(process.env.DISCORD_TOKEN);
  process.on('SIGTERM', () => process.exit());
`;

const discord = await startLocalDiscord({ rateLimits: false });
const dataDir = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
const env = { ...process.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DATA_DIR: dataDir };

const contenders = {
  'bare discord.js': ['--input-type=module', '--eval', bareLogin],
  Pullquote: ['src/main.ts'],
};
type Contender = keyof typeof contenders;
const readyMs: Record<Contender, number[]> = { 'bare discord.js': [], Pullquote: [] };
const answeringMs: number[] = [];

// The first round fills the file system's cache and registers the commands; it is not counted.
for (let round = 0; round <= rounds; round += 1) {
  for (const name of ['bare discord.js', 'Pullquote'] as const) {
    const times = await timeStart(contenders[name], name === 'Pullquote' ? 'commands:' : 'connected as');
    if (round === 0) continue;
    readyMs[name].push(times.readyMs);
    if (name === 'Pullquote') answeringMs.push(times.doneMs);
  }
}

tell('bare discord.js ready', readyMs['bare discord.js']);
tell('Pullquote ready', readyMs.Pullquote);
tell('Pullquote answering', answeringMs);
const ratio = median(readyMs.Pullquote) / median(readyMs['bare discord.js']);
console.log(`ratio ready/ready ${ratio.toFixed(2)}, goal < ${goal}`);
const holds: Holds[] = [];
for (let round = 0; round < heldRounds; round += 1) holds.push(await meterStart());
tell(
  'held once connected',
  holds.map(({ heldMs }) => heldMs),
);
tell(
  '  of it own time',
  holds.map(({ heldOwnMs }) => heldOwnMs),
);
const heldOwnMs = median(holds.map((held) => held.heldOwnMs));
console.log(`longest hold, own time, median ${Math.round(heldOwnMs)} ms, goal < ${heldGoalMs}`);
await discord.close();
await rm(dataDir, { recursive: true });
process.exitCode = ratio < goal && heldOwnMs < heldGoalMs ? 0 : 1;

/** From spawn to the line that says it is connected, and to the line with `done` in it; then it is stopped. */
async function timeStart(args: readonly string[], done: string): Promise<{ readyMs: number; doneMs: number }> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  let readyMs: number | undefined;
  let doneMs: number | undefined;
  for await (const line of createInterface(child.stdout)) {
    if (line.includes('connected as')) readyMs ??= performance.now() - startedMs;
    if (!line.includes(done)) continue;
    doneMs ??= performance.now() - startedMs;
    child.kill('SIGTERM');
  }
  await exited;
  if (readyMs === undefined || doneMs === undefined) throw new Error('it ended before it was ready');
  return { readyMs, doneMs };
}

async function meterStart(): Promise<Holds> {
  const child = spawn(process.execPath, ['bench/start-once.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout)) as Holds;
}

function tell(what: string, times: readonly number[]): void {
  const [fastest, slowest] = [Math.min(...times), Math.max(...times)].map(Math.round);
  console.log(
    `${what.padEnd(22)} median ${Math.round(median(times))} ms (${fastest}–${slowest} ms, ${times.length} runs)`,
  );
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
