import type { FormValues } from '../../render/components/form-values.ts';
import { readWhat } from '../../render/feeds/form/what-options.ts';

/** The options that say the same as what was filled in. */
export function formOptions({ what, ...values }: FormValues): Readonly<Record<string, string>> {
  const content = what === undefined ? undefined : readWhat(what);
  const options = {
    ...values,
    ...(content && { kind: content.kind, ...(content.slug !== undefined && { transcript: content.slug }) }),
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));
}
