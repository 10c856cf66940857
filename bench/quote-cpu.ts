import { join, resolve } from 'node:path';
import { startLocalDiscord } from '../src/local-discord/local-discord.ts';
import type { startBotProcess } from '../test/e2e/bot-process.ts';

// The processor time that the bot's own process takes for one /quote, all that belongs to it included: what arrives, the
// settings, the search or what is kept of it, the drawing, the answer. With the folder of another checkout (with its
// node_modules) that one is measured by turns with this one, and the ratio of their medians printed. CONTENT_DIR is
// taken where it is set: with a text there are passages to draw.

const here = resolve(import.meta.dirname, '..');
const checkouts = [here, ...process.argv.slice(2).map((folder) => resolve(folder))];
const texts = [
  'moat',
  '护城河',
  'scaling',
  'AGI',
  '数据中心',
  'speed',
  '工厂',
  'open source',
  'how fast',
  '推理',
  'zzzz',
];
const rounds = 5;
const warmUp = 600;
const measured = 1200;

async function measure(checkout: string): Promise<number> {
  const discord = await startLocalDiscord({ rateLimits: false });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other checkout's file of the same name
  const other = (await import(join(checkout, 'test/e2e/bot-process.ts'))) as {
    startBotProcess: typeof startBotProcess;
  };
  const bot = await other.startBotProcess({
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      ...(process.env['CONTENT_DIR'] !== undefined && { CONTENT_DIR: resolve(process.env['CONTENT_DIR']) }),
    },
    nodeOptions: ['--max-semi-space-size=8', '--import', join(import.meta.dirname, 'report-cpu.ts')],
  });
  await bot.saw(/commands: \d+/);
  let asked = 0;
  const cpuMs = async () => {
    asked += 1;
    bot.kill('SIGUSR2');
    const told = new RegExp(`(?:cpu so far: ([\\d.]+)[^]*){${asked}}`);
    await bot.saw(told);
    return Number(told.exec(bot.output)?.[1]);
  };
  await ask(discord, warmUp);
  const before = await cpuMs();
  await ask(discord, measured);
  const perQuote = ((await cpuMs()) - before) / measured;
  bot.kill('SIGTERM');
  await bot.exited;
  await bot.close();
  await discord.close();
  return perQuote;
}

/** Four people at a time, each asking as soon as the answer before is there. */
async function ask(discord: Awaited<ReturnType<typeof startLocalDiscord>>, count: number): Promise<void> {
  const left = Array.from({ length: count }, (_, index) => texts[index % texts.length] ?? '').values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const text of left) {
        const { error } = await discord.run({ command: 'quote', options: { text } });
        if (error !== undefined) throw new Error(`/quote ${text}: ${error}`);
      }
    }),
  );
}

const medians = new Map<string, number[]>(checkouts.map((checkout) => [checkout, []]));
for (let round = 1; round <= rounds; round++) {
  for (const checkout of checkouts) {
    const perQuote = await measure(checkout);
    medians.get(checkout)?.push(perQuote);
    console.log(`round ${round}, ${checkout}: ${perQuote.toFixed(2)} ms a /quote`);
  }
}
const medianOf = (checkout: string) =>
  (medians.get(checkout) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
for (const checkout of checkouts) {
  const ratio = checkout === here ? '' : `; here ${(medianOf(here) / medianOf(checkout)).toFixed(2)} of that`;
  console.log(`${checkout}: median of ${rounds} rounds ${medianOf(checkout).toFixed(2)} ms${ratio}`);
}
