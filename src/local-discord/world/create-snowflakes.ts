import type { Snowflake } from 'discord-api-types/v10';

/** Milliseconds from the Unix epoch to Discord's. */
const discordEpochMs = 1_420_070_400_000;

/** Makes ids that carry the clock's time and always grow. */
export function createSnowflakes(clock: () => number): () => Snowflake {
  let last = 0n;
  return () => {
    const bySecond = BigInt(Math.floor(clock() - discordEpochMs)) << 22n;
    last = bySecond > last ? bySecond : last + 1n;
    return String(last);
  };
}
