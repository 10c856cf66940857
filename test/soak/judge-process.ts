import type { ProcessReport } from './soak-bot.ts';
import { trendOf } from './trend-of.ts';

/**
 * Until then a process warms up: code is compiled, caches fill, and the library keeps what it knows of an interaction's
 * route until it sweeps, each minute.
 */
const warmMs = 120_000;
/** Less says nothing of what comes after. */
const fewReports = 10;
/** More bytes for each interaction than these are a leak. A bot without Redis fills its cache. */
const mostBytes = { withRedis: 100, withoutRedis: 500 };
/** A run that is over before the process is warm finds what leaks by several kilobytes. */
const mostBytesCold = 4000;
/** What is not the heap's comes and goes in larger pieces. */
const mostResidentBytes = 4000;
/** Handles of a resting process: what comes and goes by itself. */
const mostMoreHandles = 3;

/** Memory that grows, handles that stay open. The first report and the last are of a process at rest. */
export function judgeProcess(
  reports: readonly ProcessReport[],
  cache: keyof typeof mostBytes,
): {
  readonly failures: readonly string[];
  readonly summary: readonly string[];
} {
  const [before, ...others] = reports;
  const after = others.pop();
  if (before === undefined || after === undefined || others.length < fewReports) {
    return { failures: ['too few reports of the process'], summary: [] };
  }
  const warm = others.filter(({ atMs }) => atMs - before.atMs >= warmMs);
  const isWarm = warm.length >= fewReports;
  const judged = isWarm ? warm : others.slice(Math.floor(others.length / 4));
  const memory = growthOf(judged, held, isWarm ? mostBytes[cache] : mostBytesCold);
  const resident = growthOf(judged, ({ rss }) => rss, isWarm ? mostResidentBytes : Infinity);
  const handles = [before, after].map((report) => Object.values(report.handles).reduce((sum, count) => sum + count, 0));
  const [handlesBefore = 0, handlesAfter = 0] = handles;
  const heldMs = Math.max(...others.map((report) => report.heldMs));
  return {
    failures: [
      ...(memory.isLeak ? [`memory grows: ${memory.told}`] : []),
      ...(resident.isLeak ? [`resident memory grows: ${resident.told}`] : []),
      ...(handlesAfter - handlesBefore > mostMoreHandles
        ? [`handles at rest: ${JSON.stringify(before.handles)} before, ${JSON.stringify(after.handles)} after`]
        : []),
    ],
    summary: [
      `memory after a collection, ${isWarm ? 'warm' : 'not yet warm'}: ${memory.told}; ${mb(held(before))} at rest before, ${mb(held(after))} after`,
      `resident: ${resident.told}`,
      `heap by time: ${others.map((report) => Math.round(held(report) / 1e5) / 10).join(' ')}`,
      `handles at rest: ${handlesBefore} before, ${handlesAfter} after; event loop held for ${heldMs} ms at most`,
    ],
  };
}

/** By interaction, not by time: what is leaked is leaked by what is asked. */
function growthOf(reports: readonly ProcessReport[], bytesOf: (report: ProcessReport) => number, most: number) {
  const { slope, leastSlope } = trendOf(reports.map((report) => [report.asked, bytesOf(report)]));
  const [first, last] = [reports[0], reports.at(-1)].map((report) => mb(report === undefined ? 0 : bytesOf(report)));
  const told = `${Math.round(slope)} bytes an interaction (at least ${Math.round(leastSlope)} at 95 %), from ${first} to ${last}`;
  return { isLeak: leastSlope > most, told };
}

function held({ heapUsed, external }: ProcessReport): number {
  return heapUsed + external;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
