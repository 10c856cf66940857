import { z } from 'zod';
import { parseKeptId } from '../interview/kept-id.ts';
import type { Tables } from './tables.ts';
import type { StoreReports } from './store-reports.ts';

/** Text that every backend gives back as it was: Postgres refuses NUL, and UTF-8 has no lone surrogates. */
export const storedText = z
  .string()
  .min(1)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), {
    error: 'must be text without NUL or lone surrogates',
  });
/** Of a server, a channel, a member, a message: it stands in answers and in requests, where anything else would steer them. */
export const storedId = z.string().regex(/^[\w-]{1,100}$/, { error: 'must be an id, of letters and digits' });
/** What it pings is looked for by Discord, which refuses a post for anything else. */
export const storedRoleId = z.string().regex(/^\d{1,20}$/, { error: 'must be the id of a role, of digits' });
/** An item as it is kept: its place, with the hash of its words or, as before 0.2.0, without. */
export const storedItem = storedText.refine((text) => parseKeptId(text) !== undefined, {
  error: 'must be the id of an item',
});
/** What stands in it as JSON. */
export const storedJson = storedText.transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('must be JSON');
    return z.NEVER;
  }
});
export const storedDate = z.iso.date();
/** Until the year 9999: beyond, dates have another form, and clocks soon have none. */
export const storedMs = z.int().min(0).max(253_402_300_799_999);
export const storedBoolean = z.union([z.literal(0), z.literal(1)]).transform((bit) => bit === 1);

/** For z.enum: the compiler proves that every name of a union is there. */
export type EachOf<Name extends string> = { readonly [Each in Name]: Each };

/** The row's value; undefined, and told, where it is nothing that this version writes: one row takes no other along. */
export function readRow<Value>(
  schema: z.ZodType<Value>,
  table: keyof Tables,
  row: object,
  reports: Pick<StoreReports, 'unreadable'>,
): Value | undefined {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const columns = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? '')))];
  const { rowid, id, feed_id } = rowKey.parse(row);
  reports.unreadable({ table, row: rowid, feedId: table === 'feeds' ? id : feed_id, columns });
  return undefined;
}

export const storedFeedId = z.string().regex(/^[a-z0-9]{1,32}$/, { error: 'must be short, of a–z and 0–9' });
const rowKey = z.object({
  rowid: z.int().optional().catch(undefined),
  id: storedFeedId.optional().catch(undefined),
  feed_id: storedFeedId.optional().catch(undefined),
});

/** @throws RangeError where `readRow` would not read it again: nothing may be written that nobody can read */
export function checkRow<Row>(schema: z.ZodType, table: string, row: Row): Row {
  const parsed = schema.safeParse(row);
  if (parsed.success) return row;
  throw new RangeError(`cannot be stored: ${faults(table, parsed.error)}`, { cause: parsed.error });
}

function faults(table: string, { issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${[table, ...path].join('.')}: ${message}`).join('; ');
}
