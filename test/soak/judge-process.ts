import type { ProcessReport } from './soak-bot.ts';

/** Of the reports under load so many are of a process that still warms up; so many of the others are early, or late. */
const warmShare = 0.25;
const partShare = 0.25;
/**
 * What is held is least where nothing is under way, so the least of a part is compared with the least of another: 80 bytes
 * more for each interaction of ten minutes are found, or 2 kB for each of one. A bot without Redis fills its cache.
 */
const mostGrowthBytes = { withRedis: 4e6, withoutRedis: 12e6 };
/** Handles of a resting process: what comes and goes by itself. */
const mostMoreHandles = 3;

/** Memory that grows, handles that stay open. The first report and the last are of a process at rest. */
export function judgeProcess(
  reports: readonly ProcessReport[],
  cache: keyof typeof mostGrowthBytes,
): {
  readonly failures: readonly string[];
  readonly summary: readonly string[];
} {
  const [before, ...others] = reports;
  const after = others.pop();
  if (before === undefined || after === undefined || others.length < 4) {
    return { failures: ['too few reports of the process'], summary: [] };
  }
  const warm = others.slice(Math.floor(others.length * warmShare));
  const part = Math.ceil(warm.length * partShare);
  const held = (report: ProcessReport) => report.heapUsed + report.external;
  const early = Math.min(...warm.slice(0, part).map(held));
  const late = Math.min(...[...warm.slice(-part), after].map(held));
  const handles = [before, after].map((report) => Object.values(report.handles).reduce((sum, count) => sum + count, 0));
  const [handlesBefore = 0, handlesAfter = 0] = handles;
  const heldMs = Math.max(...others.map((report) => report.heldMs));
  return {
    failures: [
      ...(late - early > mostGrowthBytes[cache] ? [`memory grew from ${mb(early)} to ${mb(late)}`] : []),
      ...(handlesAfter - handlesBefore > mostMoreHandles
        ? [`handles at rest: ${JSON.stringify(before.handles)} before, ${JSON.stringify(after.handles)} after`]
        : []),
    ],
    summary: [
      `memory after a collection: ${mb(held(before))} at rest before, ${mb(early)} early, ${mb(late)} late, ${mb(held(after))} at rest after; resident ${mb(warm[0]?.rss ?? 0)} early, ${mb(warm.at(-1)?.rss ?? 0)} late`,
      `heap by time: ${others.map((report) => Math.round(held(report) / 1e5) / 10).join(' ')}`,
      `handles at rest: ${handlesBefore} before, ${handlesAfter} after; event loop held for ${heldMs} ms at most`,
    ],
  };
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
