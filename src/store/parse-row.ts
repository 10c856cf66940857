import { z } from 'zod';
import { StoreError } from './store-error.ts';

/** Text that every backend gives back as it was: Postgres refuses NUL, and UTF-8 has no lone surrogates. */
export const storedText = z
  .string()
  .min(1)
  .refine((text) => text.isWellFormed() && !text.includes('\0'), {
    error: 'must be text without NUL or lone surrogates',
  });
export const storedDate = z.iso.date();
export const storedMs = z.int();
export const storedBoolean = z.union([z.literal(0), z.literal(1)]).transform((bit) => bit === 1);

/** For z.enum: the compiler proves that every name of a union is there. */
export type EachOf<Name extends string> = { readonly [Each in Name]: Each };

/** @throws StoreError where what was read is nothing that this version writes */
export function parseRow<Value>(schema: z.ZodType<Value>, table: string, row: unknown): Value {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new StoreError(
    `The store holds what this version of Pullquote never writes: ${faults(table, parsed.error)}. If a newer one wrote it, update Pullquote.`,
    { cause: parsed.error },
  );
}

/** @throws RangeError where `parseRow` would not read it again: nothing may be written that nobody can read */
export function checkRow<Row>(schema: z.ZodType, table: string, row: Row): Row {
  const parsed = schema.safeParse(row);
  if (parsed.success) return row;
  throw new RangeError(`cannot be stored: ${faults(table, parsed.error)}`, { cause: parsed.error });
}

function faults(table: string, { issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${[table, ...path].join('.')}: ${message}`).join('; ');
}
