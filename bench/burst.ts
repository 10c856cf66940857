import { setTimeout } from 'node:timers/promises';
import { startLocalDiscord } from '../src/local-discord/local-discord.ts';
import { startBotProcess } from '../test/e2e/bot-process.ts';

// Commands in the same moment: how soon each is acknowledged, and answered. The bot is a process of its own; the local
// Discord in this one judges every request, which takes it as long as it takes the bot to make it.

const counts = process.argv.slice(2).map(Number);
const texts = ['护城河', 'moat', '延伸思考', 'scaling', 'AGI', '数据中心', 'speed', '工厂'];

const discord = await startLocalDiscord({ rateLimits: false });
const bot = await startBotProcess({ env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl } });
await bot.saw(/commands: \d+/);

async function burst(count: number): Promise<void> {
  const startedMs = performance.now();
  const outcomes = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      discord.run({ command: 'quote', options: { text: texts[index % texts.length] ?? '' } }),
    ),
  );
  const tookMs = performance.now() - startedMs;
  const acknowledged = outcomes
    .flatMap(({ callbacks }) => callbacks.map(({ afterMs }) => afterMs))
    .toSorted((a, b) => a - b);
  const answered = outcomes.map(({ elapsedMs }) => elapsedMs).toSorted((a, b) => a - b);
  const at = (times: readonly number[], share: number) =>
    (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  const of = (kind: (outcome: (typeof outcomes)[number]) => boolean) => outcomes.filter(kind).length;
  console.log(
    `${count} at once: acknowledged ${acknowledged.length}, median ${at(acknowledged, 0.5)} ms, last ${at(acknowledged, 1)} ms; ` +
      `answered: median ${at(answered, 0.5)} ms, last ${at(answered, 1)} ms; deferred ${of(({ deferred }) => deferred)}, ` +
      `told to come again ${of(({ message }) => message?.content.includes('try again') ?? false)}, ` +
      `unanswered ${of(({ error }) => error !== undefined)}; ${(count / (tookMs / 1000)).toFixed(0)} a second`,
  );
}

for (const count of counts.length > 0 ? counts : [100, 1000, 1000, 5000]) {
  await burst(count);
  await setTimeout(1000);
}
bot.kill('SIGTERM');
await bot.exited;
console.log(bot.output.split('\n').slice(-5).join('\n'));
await bot.close();
await discord.close();
