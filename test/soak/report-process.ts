// Loaded into the bot's process before anything else (`--import`, with --expose-gc): at SIGUSR2 it collects what nobody
// holds any more, and writes a line of what is left.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

process.on('SIGUSR2', () => {
  const heldMs = delay.max / 1e6;
  delay.reset();
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  const resources = Object.entries(Object.groupBy(process.getActiveResourcesInfo(), (name) => name));
  const handles = Object.fromEntries(resources.map(([name, all]) => [name, all?.length ?? 0]));
  process.stdout.write(
    `${JSON.stringify({ soak: { rss, heapUsed, external, arrayBuffers, handles, heldMs: Math.round(heldMs) } })}\n`,
  );
});
