import { resolve } from 'node:path';
import { env } from 'node:process';
import { config } from 'dotenv';
import { z } from 'zod';
import type { ShardChoice } from '../discord/gateway/gateway.ts';
import { mostShards } from '../discord/gateway/learn-gateway.ts';
import { isTrustedAddress } from '../discord/rest/is-trusted-address.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every variable Pullquote reads. README's table and .env.example are checked against it. */
const envSchema = z.object({
  DISCORD_TOKEN: z
    .string('is missing: paste the bot token from https://discord.com/developers/applications → Bot → Reset Token')
    .refine((token) => !/^(Bot|Bearer)\s/i.test(token), 'must be the token alone, without the word "Bot" before it')
    .refine((token) => !/\s/.test(token), 'contains white space: paste the token again, on one line')
    .describe('The bot token, from the Discord developer portal.'),
  DISCORD_API_URL: z
    .string()
    .superRefine((text, context) => {
      const problem = apiUrlProblem(text);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    })
    .transform((text) => text.replace(/(?<!\/)\/+$/, ''))
    .default('https://discord.com/api')
    .describe('Another Discord API, without /v10. Loopback or https only.'),
  CONTENT_DIR: z.string().default('content').describe('Where the interviews are: one folder each.'),
  DATA_DIR: z.string().default('data').describe('Where Pullquote keeps what must survive a restart.'),
  SHARD_COUNT: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .max(mostShards, `must be ${mostShards} or less: Discord’s largest bots have some thousands`)
    .optional()
    .describe('How many shards the bot has in all of its processes; as many as Discord recommends by default.'),
  SHARDS: z
    .string()
    .refine((text) => parseShards(text) !== undefined, 'must name shards like 0-3 or 0,2,5')
    .optional()
    .describe('Which of them this process keeps, from 0: `0-3` or `0,2`. With `SHARD_COUNT`; all by default.'),
  REDIS_URL: z
    .string()
    .refine(isRedisUrl, 'must look like redis://host:6379 (or rediss:// for TLS); leave it out to cache in memory')
    .optional()
    .describe('A Redis or Valkey for the cache; in memory without it.'),
  LOG_LEVEL: z
    .enum(logLevels, `must be one of ${logLevels.join(', ')}`)
    .default('info')
    .describe(`How much is logged: ${logLevels.join(', ')}.`),
});

type Variables = z.infer<typeof envSchema>;

/** The settings of the bot. Directories are absolute. */
export interface Env {
  readonly token: string;
  /** Without a trailing slash and without /v10. */
  readonly apiUrl: string;
  readonly contentDir: string;
  readonly dataDir: string;
  readonly redisUrl: string | undefined;
  /** All that Discord recommends where it is left out. */
  readonly shards?: ShardChoice | undefined;
  readonly logLevel: Variables['LOG_LEVEL'];
}

/** The settings of the tools that never talk to Discord: no token is asked for. */
export type ContentEnv = Pick<Env, 'contentDir' | 'dataDir' | 'logLevel'>;

/** One row of README's table and of .env.example. */
export interface EnvVariable {
  readonly name: string;
  readonly required: boolean;
  readonly default: string | undefined;
  readonly description: string;
}

/** Bad settings: `message` is a report naming every bad variable, what is wrong and the mend. Holds no secret. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

/** Where settings come from: variables by name. Empty ones count as absent. */
export type EnvSource = Readonly<Record<string, string | undefined>>;

/** @throws EnvError */
export function parseEnv(source: EnvSource): Env {
  const variables = parse(envSchema.superRefine(checkShards), source);
  return {
    token: variables.DISCORD_TOKEN,
    apiUrl: variables.DISCORD_API_URL,
    contentDir: resolve(variables.CONTENT_DIR),
    dataDir: resolve(variables.DATA_DIR),
    redisUrl: variables.REDIS_URL,
    shards: variables.SHARD_COUNT === undefined ? undefined : chosenShards(variables.SHARD_COUNT, variables.SHARDS),
    logLevel: variables.LOG_LEVEL,
  };
}

/** @throws EnvError */
export function parseContentEnv(source: EnvSource): ContentEnv {
  const variables = parse(envSchema.pick({ CONTENT_DIR: true, DATA_DIR: true, LOG_LEVEL: true }), source);
  return {
    contentDir: resolve(variables.CONTENT_DIR),
    dataDir: resolve(variables.DATA_DIR),
    logLevel: variables.LOG_LEVEL,
  };
}

/** The process's own variables, completed from `.env` in the current directory; what is already set wins. */
export function processEnv(): EnvSource {
  const fromFile: Record<string, string> = {};
  config({ quiet: true, processEnv: fromFile });
  return { ...fromFile, ...env };
}

/** Whether `npm run` started this process, with a shell in between. */
export function isNpmScript(source: EnvSource): boolean {
  return source['npm_lifecycle_event'] !== undefined;
}

export function envVariables(): readonly EnvVariable[] {
  return Object.entries(envSchema.shape).map(([name, schema]) => {
    const absent = schema.safeParse(undefined);
    return {
      name,
      required: !absent.success,
      default: absent.data === undefined ? undefined : String(absent.data),
      description: schema.description ?? '',
    };
  });
}

function parse<Schema extends z.ZodType>(schema: Schema, source: EnvSource): z.infer<Schema> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new EnvError(report(parsed.error.issues, given));
}

function report(issues: readonly z.core.$ZodIssue[], given: EnvSource): string {
  const lines = issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `  ${name} ${message}${quoteValue(name, given[name])}`;
  });
  const wrong = new Set(issues.map(({ path }) => path[0])).size;
  return [
    `Pullquote cannot start: ${wrong === 1 ? 'one setting is' : `${wrong} settings are`} wrong.`,
    ...lines,
    `Set ${wrong === 1 ? 'it' : 'them'} in the environment or in a file named .env; .env.example has every setting.`,
  ].join('\n');
}

/** What was given, unless it may hold a secret: the token, or an address with a password. */
function quoteValue(name: string, value: string | undefined): string {
  if (value === undefined || name === 'DISCORD_TOKEN' || name === 'REDIS_URL' || value.includes('@')) return '';
  return ` (it is ${JSON.stringify(value)})`;
}

function checkShards({ SHARD_COUNT: count, SHARDS: text }: Variables, context: z.core.$RefinementCtx): void {
  const ids = text === undefined ? undefined : parseShards(text);
  if (ids === undefined) return;
  const message =
    count === undefined
      ? 'needs SHARD_COUNT beside it, the number of shards in all processes'
      : `names a shard that is not below SHARD_COUNT (${count}); the first is 0`;
  if (count === undefined || ids.some((id) => id >= count))
    context.addIssue({ code: 'custom', path: ['SHARDS'], message });
}

function chosenShards(count: number, text: string | undefined): ShardChoice {
  const all = Array.from({ length: count }, (_, id) => id);
  return { count, ids: (text === undefined ? undefined : parseShards(text)) ?? all };
}

/** `0-3`, `0,2,5`, `0-1,4`: their numbers in order, each once. Undefined where it is none of these. */
function parseShards(text: string): readonly number[] | undefined {
  const ranges = text.split(',').map((part) => /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/.exec(part));
  const ids = new Set<number>();
  for (const range of ranges) {
    if (range === null) return undefined;
    const [first, last] = [Number(range[1]), Number(range[2] ?? range[1])];
    if (last < first) return undefined;
    for (let id = first; id <= last; id += 1) ids.add(id);
  }
  return [...ids].toSorted((a, b) => a - b);
}

function apiUrlProblem(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null) return 'must be an address such as http://127.0.0.1:4000/api';
  if (!/^https?:$/.test(url.protocol) || !isTrustedAddress(url))
    return 'must be https, or http on this machine (127.0.0.1, localhost)';
  if (url.username !== '' || url.password !== '') return 'must not contain a user name or password';
  if (url.search !== '' || url.hash !== '') return 'must end with its path: remove what follows ? or #';
  if (/\/v\d+\/*$/.test(url.pathname)) return 'must not name the version: remove /v10 from its end';
  return undefined;
}

function isRedisUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'redis:' || url.protocol === 'rediss:') && url.hostname !== '';
}
