import { hostileTexts } from '../test/fixtures/hostile-texts.ts';
import { putToWork, stages, type Stage } from '../test/fixtures/put-to-work.ts';

// Processor time for texts that nobody would write, and for twice as much of each: what is done in proportion to its text
// takes twice as long. Milliseconds for the longer one, and how many times the shorter one's; below `quietMs` that is
// mostly noise, and not told. `npm run bench:doubling -- 400000 labels` takes another length, in UTF-16 units, and only
// kinds with that word.

const goal = 2.3;
const quietMs = 60;
/** Of several, the least counts: a machine with other work makes all of them longer, never shorter. */
const rounds = 3;
const [given = '200000', word = ''] = process.argv.slice(2);
const length = Number(given);

const kinds = hostileTexts.filter(({ name }) => name.includes(word));
for (const { write } of hostileTexts.slice(0, 5)) await spend(write(2000));
console.log(row('', stages));
let worst = 0;
for (const { name, write } of kinds) {
  const once = await least(write(length));
  const twice = await least(write(2 * length));
  const cells = stages.map((stage) => {
    const [one, two] = [once[stage], twice[stage]];
    if (one < quietMs) return two.toFixed(0);
    worst = Math.max(worst, two / one);
    return `${two.toFixed(0)} ×${(two / one).toFixed(1)}`;
  });
  console.log(row(name, cells));
}
console.log(`worst: ×${worst.toFixed(2)}, goal ≤ ×${goal}`);
process.exitCode = worst <= goal ? 0 : 1;

type Spent = Readonly<Record<Stage, number>>;

async function least(text: string): Promise<Spent> {
  const all: Spent[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await spend(text));
  return toSpent((stage) => Math.min(...all.map((spent) => spent[stage])));
}

async function spend(text: string): Promise<Spent> {
  const ms = new Map<Stage, number>();
  await putToWork(text, async (stage, work) => {
    globalThis.gc?.();
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    ms.set(stage, (user + system) / 1000);
    return result;
  });
  return toSpent((stage) => ms.get(stage) ?? 0);
}

function toSpent(msOf: (stage: Stage) => number): Spent {
  const entries = stages.map((stage) => [stage, msOf(stage)] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of every stage
  return Object.fromEntries(entries) as Spent;
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(34) + cells.map((cell) => cell.padStart(20)).join('');
}
