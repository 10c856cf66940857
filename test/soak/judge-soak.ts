import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { type Dossier, tellDossier } from './dossier.ts';
import { type Failed, fateOf, isHeldBack, reachedInTime, type Stretch } from './fate-of.ts';
import { judgeLog } from './judge-log.ts';
import { judgeProcess } from './judge-process.ts';
import { typedWords } from './mix.ts';
import type { ProcessReport } from './soak-bot.ts';
import type { SoakLedger } from './soak-ledger.ts';
import type { Troubles } from './troubles/begin-troubles.ts';
import type { InteractionWatch } from './watch-interactions.ts';

export interface SoakFacts {
  readonly seed: number;
  readonly seconds: number;
  readonly discord: LocalDiscord;
  readonly ledger: SoakLedger;
  readonly watch: InteractionWatch;
  readonly troubles: Troubles;
  readonly standstills: readonly Stretch[];
  readonly reports: readonly ProcessReport[];
  readonly lines: readonly string[];
  /** The first that was asked after all troubles. */
  readonly calmFrom: number;
  /** Whether the bot was connected again after them. */
  readonly isBack: boolean;
  /** Deeds that were confirmed and are not there. */
  readonly lost: readonly string[];
  readonly savedCount: number;
  readonly exitCode: number | null;
  /** Where the bot keeps what it may forget. */
  readonly cache: 'withRedis' | 'withoutRedis';
}

export interface SoakVerdict {
  /** What may not be; empty where all is well. */
  readonly failures: readonly string[];
  /** The machine had so little time that only what has nothing to do with time was judged. */
  readonly tooBusy: boolean;
  /** A few lines for people. */
  readonly summary: string;
}

/** Most of what reached the bot is answered, or what is excused hides what is not. */
const leastAnswered = 0.85;
/** With other work on its cores a machine keeps nothing in 3 s. */
const mostStoodShare = 0.05;

export function judgeSoak(facts: SoakFacts): SoakVerdict {
  const { discord, ledger, watch, standstills, lines, lost, exitCode, seed } = facts;
  // Whoever is stopped can neither send nor give up.
  const stood = [...standstills, ...facts.troubles.pauses];
  const around = { standstills: stood, drops: discord.drops, storms: facts.troubles.storms, sent: watch.sent };
  const fates = ledger.dossiers.map((dossier) => ({ dossier, fate: fateOf(dossier, around) }));
  const failed = fates.flatMap(({ dossier, fate }) => (fate.kind === 'failed' ? [{ dossier, fate }] : []));
  const answered = fates.filter(({ fate }) => fate.kind === 'answered').map(({ dossier }) => dossier);
  const reasons = fates.flatMap(({ fate }) => (fate.kind === 'lost' ? [fate.reason] : []));
  const reached = fates.filter(({ dossier, fate }) => reachedInTime(dossier) && !isHeldBack(fate));
  const share = answered.length / reached.length;
  const uncalm = fates.filter(({ dossier, fate }) => dossier.number >= facts.calmFrom && fate.kind === 'lost');
  const gatewayFindings = discord.violations.filter(({ request }) => request.startsWith('gateway'));
  const broken = discord.violations.filter(({ rule }) => rule === 'local-discord-broke');
  const process = judgeProcess(facts.reports, facts.cache);
  const stoodMs = standstills.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const tooBusy = stoodMs > facts.seconds * 1000 * mostStoodShare;
  const untimely = [
    ...(share < leastAnswered ? [`only ${Math.round(share * 100)} % of what reached the bot were answered`] : []),
    ...(facts.isBack ? [] : ['was not connected again after all troubles']),
    ...uncalm.map(({ dossier }) => `after all troubles: ${tellDossier(dossier)}`),
    ...gatewayFindings.map(tellFinding),
    ...failed.filter(({ fate }) => fate.unanswered === true).map(tellFailed),
  ];
  const failures = [
    ...(tooBusy ? [] : untimely),
    ...failed.filter(({ fate }) => fate.unanswered !== true).map(tellFailed),
    ...broken.map(tellFinding),
    ...watch.otherFindings,
    ...lost,
    ...judgeLog(lines, { token: discord.token, words: typedWords }),
    ...process.failures,
    ...(exitCode === 0 ? [] : [`ended with code ${exitCode}`]),
  ];
  const summary = [
    `seed ${seed}: ${tellLoad(fates.length, answered, stoodMs, facts)}`,
    `lost: ${tellCounts(reasons)}`,
    `faults of requests: ${[...watch.faults].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    `troubles: ${[...facts.troubles.ordered].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    tellTimes(answered),
    tellAways(facts.troubles.aways),
    ...process.summary,
    `failures: ${tellCounts(failures.map(kindOf))}`,
    ...(tooBusy ? [`not judged, for the machine had too little time: ${tellCounts(untimely.map(kindOf))}`] : []),
  ].join('\n');
  return { failures, tooBusy, summary };
}

function tellFinding({ rule, request, message }: LocalDiscord['violations'][number]): string {
  return `broke ${rule} at ${request}: ${message}`;
}

function tellFailed({ dossier, fate }: { readonly dossier: Dossier; readonly fate: Failed }): string {
  return `${fate.why}\n  ${tellDossier(dossier)}`;
}

function kindOf(failure: string): string {
  return failure.split(/[\n:(“]/u)[0] ?? '';
}

function tellLoad(count: number, answered: readonly Dossier[], stoodMs: number, facts: SoakFacts): string {
  const { seconds, savedCount, troubles, calmFrom } = facts;
  const deferred = answered.filter((dossier) => dossier.deferred).length;
  const doubled = answered.filter(({ messages }) => messages.count > 1).length;
  return [
    `${count} interactions, ${((calmFrom - 1) / seconds).toFixed(1)} a second for ${seconds} s`,
    `${answered.length} answered, ${deferred} of them deferred, ${doubled} doubled by a lost response`,
    `${savedCount} quotes saved`,
    `the machine stood still for ${stoodMs} ms, the bot was stopped ${troubles.pauses.length} times`,
  ].join('; ');
}

function tellTimes(answered: readonly Dossier[]): string {
  const times = answered
    .flatMap(({ acknowledgedAtMs, deliveredAtMs }) =>
      acknowledgedAtMs === undefined || deliveredAtMs === undefined ? [] : [acknowledgedAtMs - deliveredAtMs],
    )
    .toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return `from delivery to first response: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`;
}

function tellAways(aways: readonly Stretch[]): string {
  const seconds = aways.map(({ fromMs, toMs }) => ((toMs - fromMs) / 1000).toFixed(1));
  return `seconds without all shards, by trouble of the gateway: ${seconds.join(' ')}`;
}

function tellCounts(reasons: readonly string[]): string {
  const groups = Map.groupBy(reasons, (reason) => reason);
  return [...groups].map(([reason, all]) => `${all.length} ${reason}`).join('; ') || 'none';
}
