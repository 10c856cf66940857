import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeInventedCollection } from '../test/fixtures/invented-collection.ts';
import type { LoadingFigures } from './loading-once.ts';

// From a directory to a search, by its size: as the bot does it, beside the plain way, which reads all folders on the main
// thread and builds the index in one go. Each in a process of its own. How long the event loop was held at a time is told
// twice: by the wall clock, which on a busy machine counts what other processes did, and by this thread's own processor
// time, which counts collecting garbage. `npm run bench:loading -- 1 40` tries these sizes alone.

const goalMs = 50;
const asked = process.argv.slice(2).map(Number);
const sizes = [
  { name: '1 interview', interviews: 1, passages: 140 },
  { name: '40 interviews', interviews: 40, passages: 140 },
  { name: '1,000 interviews', interviews: 1000, passages: 140 },
  { name: '1 interview of 5 MB', interviews: 1, passages: 14_000 },
].filter(({ interviews }) => asked.length === 0 || asked.includes(interviews));

const columns = ['loaded ms', 'held ms', 'of it own', 'MB', 'own ms in all'];
console.log(row('', columns));
let worstMs = 0;
for (const { name, interviews, passages } of sizes) {
  const contentDir = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  await writeInventedCollection(contentDir, interviews, passages);
  const ours = await load('ours', contentDir);
  tell(name, ours);
  tell('  the plain way', await load('plain', contentDir));
  worstMs = Math.max(worstMs, ours.heldOwnMs);
  await rm(contentDir, { recursive: true });
}
console.log(`longest hold of ours, own time: ${Math.round(worstMs)} ms, goal < ${goalMs}`);
process.exitCode = worstMs < goalMs ? 0 : 1;

async function load(way: 'ours' | 'plain', contentDir: string): Promise<LoadingFigures> {
  const program = join(import.meta.dirname, 'loading-once.ts');
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn(process.execPath, [...process.execArgv, program, way, contentDir], { stdio: [...stdio] });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return JSON.parse(output) as LoadingFigures;
}

function tell(name: string, { loadedMs, heldMs, heldOwnMs, residentMb, ownMs }: LoadingFigures): void {
  console.log(
    row(
      name,
      [loadedMs, heldMs, heldOwnMs, residentMb, ownMs].map((figure) => figure.toFixed(0)),
    ),
  );
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(22) + cells.map((cell) => cell.padStart(14)).join('');
}
