import type { Stretch } from './fate-of.ts';

const everyMs = 20;
/** A loop that takes so long for one turn is busy: what was sent to us lies unread. */
const longMs = 40;

/** When this process's own timers came late: the machine had no time for it, or it had too much to do itself. */
export function watchStandstills(): { readonly standstills: readonly Stretch[]; stop(): void } {
  const standstills: Stretch[] = [];
  let lastMs = Date.now();
  const timer = setInterval(() => {
    const nowMs = Date.now();
    if (nowMs - lastMs > longMs) standstills.push({ fromMs: lastMs, toMs: nowMs });
    lastMs = nowMs;
  }, everyMs);
  return { standstills, stop: () => clearInterval(timer) };
}
