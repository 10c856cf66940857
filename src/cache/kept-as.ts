import type { z } from 'zod';
import type { Kept, Namespace } from './lookups.ts';

/** Answers of this form, in this namespace. What was kept is given back as it is, not as the schema would write it. */
export function keptAs<Answer>(namespace: Namespace, schema: z.ZodType<Answer>): Kept<Answer> {
  return {
    namespace,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema knows it
    read: (raw) => (schema.safeParse(raw).success ? (raw as Answer) : undefined),
  };
}
