import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { hostileTexts } from '../test/fixtures/hostile-texts.ts';
import { talkForms } from '../test/fixtures/talk-in-every-form.ts';
import type { ReadingFigures } from './readers-once.ts';

// From bytes to a transcript, for every form that one may have, at 5 and 20 MB as tools write them; then 1 MB of each kind
// of text that nobody would write. Each in a process of its own: processor time a MB, the most memory that the process held,
// what the transcript holds. `npm run bench:readers -- webvtt 5` takes forms with that word, and that many MB.

const goalMsAMb = 1000;
const [word = '', givenMb] = process.argv.slice(2);
const sizesMb = givenMb === undefined ? [5, 20] : [Number(givenMb)];

console.log(row('', ['MB', 'ms a MB', 'MB at most', 'MB kept', 'passages']));
let worst = 0;
for (const { form } of talkForms) for (const mb of sizesMb) await tell(form, mb);
if (givenMb === undefined) for (const { name } of hostileTexts) await tell(name, 1);
console.log(`worst: ${worst.toFixed(0)} ms a MB, goal < ${goalMsAMb}`);
process.exitCode = worst < goalMsAMb ? 0 : 1;

async function tell(form: string, mb: number): Promise<void> {
  if (!form.includes(word)) return;
  const program = join(import.meta.dirname, 'readers-once.ts');
  const child = spawn(process.execPath, [...process.execArgv, program, form, String(mb * 1e6)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  const { bytes, ownMs, peakMb, keptMb, passages } = JSON.parse(output) as ReadingFigures;
  const msAMb = ownMs / (bytes / 1e6);
  worst = Math.max(worst, msAMb);
  console.log(
    row(form, [(bytes / 1e6).toFixed(1), ...[msAMb, peakMb, keptMb, passages].map((figure) => figure.toFixed(0))]),
  );
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(44) + cells.map((cell) => cell.padStart(12)).join('');
}
