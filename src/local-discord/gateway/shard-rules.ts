/** What the gateway wants of shards. */
export interface ShardRules {
  /** As GET /gateway/bot says. */
  recommended: number;
  /** An IDENTIFY with fewer is closed with 4011. */
  required: number;
  /** Sessions that may be started in 5 s, one for each key `shard % maxConcurrency`. */
  maxConcurrency: number;
}

export function createShardRules(): ShardRules {
  return { recommended: 1, required: 1, maxConcurrency: 1 };
}
