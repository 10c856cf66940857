import { Routes } from 'discord-api-types/v10';
import type { REST } from 'discord.js';
import { z } from 'zod';
import { untrustedGatewayError } from './fatal-error.ts';
import { gatewayAddress } from './gateway-address.ts';

/**
 * Discord's largest bots have some thousands of shards, of a thousand servers and more each. More is a slip or nonsense,
 * and would take this machine's memory before anything else.
 */
export const mostShards = 20_000;

const schema = z.object({
  url: z.string(),
  shards: z.int().min(1).max(mostShards),
  session_start_limit: z.object({
    total: z.int().min(0),
    remaining: z.int().min(0),
    reset_after: z.int().min(0),
    max_concurrency: z.int().min(1),
  }),
});

/** What Discord says of its gateway. */
export interface GatewayFacts {
  /** Such that the library can connect to it. */
  readonly url: string;
  /** How many it recommends. */
  readonly shards: number;
  /** Sessions a day, and how many of them are left: no more than that. */
  readonly total: number;
  readonly remaining: number;
  /** Until there are `total` again. */
  readonly resetAfterMs: number;
  /** Sessions that may be started in 5 s, one for each key `shard % maxConcurrency`. */
  readonly maxConcurrency: number;
}

/**
 * Asks where the gateway is and what it allows.
 * https://discord.com/developers/docs/events/gateway#get-gateway-bot
 * @throws FatalError where that address may not see the token; an error of one line where the answer is not of that
 * shape; what the request fails with
 */
export async function learnGateway(rest: REST, signal: AbortSignal): Promise<GatewayFacts> {
  const answer = schema.safeParse(await rest.get(Routes.gatewayBot(), { signal }));
  if (!answer.success) throw new Error(`Discord’s answer about its gateway cannot be used: ${nameFault(answer.error)}`);
  const { shards, session_start_limit: limit } = answer.data;
  const url = gatewayAddress(answer.data.url);
  if (url === undefined) throw untrustedGatewayError(answer.data.url);
  return {
    url,
    shards,
    // A total of none is told by no Discord, and would make pauses endless.
    total: Math.max(limit.total, limit.remaining, 1),
    remaining: limit.remaining,
    resetAfterMs: limit.reset_after,
    maxConcurrency: limit.max_concurrency,
  };
}

function nameFault({ issues: [first] }: z.ZodError): string {
  const place = first === undefined || first.path.length === 0 ? 'GET /gateway/bot' : first.path.join('.');
  return `${place}: ${first?.message ?? 'unreadable'}`;
}
