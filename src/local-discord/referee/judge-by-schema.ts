import { safeParse, type $ZodIssue, type $ZodType } from 'zod/v4/core';
import type * as Spec from 'discord-api-spec/zod';
import { findingOf, openUnions } from './finding-of.ts';
import { at, isObject, withAt } from './json-object.ts';
import type { Finding } from './finding.ts';

export type SchemaName = keyof typeof Spec;

export interface Judged {
  readonly findings: readonly Finding[];
  /** The body with integer strings taken as integers, and times in UTC. */
  readonly body: unknown;
}

/** Judges a body by one of Discord's published schemas. They take long to load, so they come with the first request. */
export async function judgeBySchema(name: SchemaName, body: unknown): Promise<Judged> {
  const spec = await import('discord-api-spec/zod');
  return judge(spec[name], body);
}

/** Judges each item of a list of at most `max`. */
export async function judgeListBySchema(name: SchemaName, max: number, body: unknown): Promise<Judged> {
  if (body === null) return { findings: [], body: [] };
  if (!Array.isArray(body)) return { findings: [convertFinding()], body };
  const spec = await import('discord-api-spec/zod');
  const judged = body.map((item: unknown) => judge(spec[name], item));
  const findings: Finding[] = judged.flatMap((item, index) =>
    item.findings.map((finding) => ({ ...finding, path: [index, ...finding.path] })),
  );
  if (body.length > max) findings.push({ ...convertFinding(), code: 'BASE_TYPE_MAX_LENGTH' });
  return { findings, body: judged.map((item) => item.body) };
}

function convertFinding(): Finding {
  return { rule: 'schema', path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' };
}

function judge(schema: $ZodType, body: unknown): Judged {
  let coerced = body;
  for (;;) {
    const result = safeParse(schema, coerced);
    if (result.success) return { findings: unknownKeys(coerced, result.data), body: coerced };
    const issues = openUnions(result.error.issues);
    const next = issues.reduce(coerce, coerced);
    if (next === coerced) return { findings: issues.map((issue) => findingOf(issue, coerced)), body: coerced };
    coerced = next;
  }
}

/** ISO 8601 with an offset: Zod takes Z alone, Discord takes and gives both. */
const offsetTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?[+-]\d\d:\d\d$/;

function coerce(body: unknown, issue: $ZodIssue): unknown {
  if (issue.code === 'invalid_format' && issue.format === 'datetime') {
    const time = String(at(body, issue.path));
    return offsetTime.test(time) ? withAt(body, issue.path, new Date(time).toISOString()) : body;
  }
  if (issue.code !== 'invalid_type') return body;
  const value = at(body, issue.path);
  const wantsNumber = issue.expected === 'number' || issue.expected === 'int';
  if (wantsNumber && typeof value === 'string' && /^-?\d+$/.test(value)) return withAt(body, issue.path, Number(value));
  return body;
}

/**
 * Keys that the schema dropped. Discord ignores them too, but whoever wrote them meant something; not so with
 * false and null, which discord.js writes everywhere.
 */
function unknownKeys(given: unknown, known: unknown, path: readonly (string | number)[] = []): Finding[] {
  if (Array.isArray(given) && Array.isArray(known)) {
    return given.flatMap((item: unknown, index) => unknownKeys(item, known[index], [...path, index]));
  }
  if (!isObject(given) || !isObject(known)) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    if (key in known) return unknownKeys(value, known[key], [...path, key]);
    if (value === false || value === null || value === undefined) return [];
    const message = 'Discord knows no such key here and ignores it.';
    return [{ rule: 'unknown-key', path: [...path, key], code: 'UNKNOWN_KEY', message }];
  });
}
