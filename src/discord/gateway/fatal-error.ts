import { GatewayCloseCodes } from 'discord-api-types/v10';

/** Nothing will work until a person does something: the process ends with a non-zero code and this message. */
export class FatalError extends Error {
  override readonly name = 'FatalError';
}

const newToken =
  'Make a new one at https://discord.com/developers/applications → Bot → Reset Token, and set it as DISCORD_TOKEN';

export function unauthorizedError(): FatalError {
  return new FatalError(`Discord refused the token (401): it is wrong, or was reset. ${newToken}.`);
}

/** The bot is in more servers than so many shards may serve. */
export const shardingRequired: number = GatewayCloseCodes.ShardingRequired;

/** Close codes after which Discord says not to reconnect, and what to do about each. */
const mends: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, `the token is wrong, or was reset. ${newToken}`],
  [
    GatewayCloseCodes.InvalidShard,
    'the shard is not one of those announced. Remove SHARDS and SHARD_COUNT if they are set',
  ],
  [
    GatewayCloseCodes.ShardingRequired,
    'SHARD_COUNT is too small for the servers that the bot is in. Raise it for every process, or remove it and SHARDS, and the bot asks Discord how many it needs',
  ],
  [GatewayCloseCodes.InvalidAPIVersion, 'this version of the gateway is no longer served. Update Pullquote'],
  [GatewayCloseCodes.InvalidIntents, 'the intents are not valid. Pullquote asks for none: update it'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'the intents are not allowed. Pullquote asks for none: check that DISCORD_TOKEN is its own application’s',
  ],
]);

/** Whether trying again would only bring the same. */
export function isFinalClose(code: number | undefined): code is number {
  return code !== undefined && mends.has(code);
}

/** Undefined for a close code after which reconnecting is right. */
export function fatalCloseError(code: number): FatalError | undefined {
  const mend = mends.get(code);
  return mend === undefined ? undefined : new FatalError(`Discord closed the connection for good (${code}): ${mend}.`);
}

export function untrustedGatewayError(address: string): FatalError {
  return new FatalError(
    `The API names ${address} as its gateway: the token is sent only over wss, or ws on this machine. Check DISCORD_API_URL.`,
  );
}
