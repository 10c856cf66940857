import type { APIAllowedMentions } from 'discord-api-types/v10';
import { type Finding, invalid, repeated } from './finding.ts';

/** `parse` and the list of the same kind exclude each other. */
export function mentionFindings(allowed: APIAllowedMentions | null | undefined): Finding[] {
  if (allowed === undefined || allowed === null) return [];
  const parse: readonly string[] = allowed.parse ?? [];
  return (['users', 'roles'] as const).flatMap((kind) => {
    const ids = allowed[kind] ?? [];
    const both = parse.includes(kind) && ids.length > 0;
    return [
      ...(both
        ? [invalid('allowed-mentions', ['parse'], `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`)]
        : []),
      ...repeated(ids, (id) => id).map((index) =>
        invalid('allowed-mentions', [kind, index], 'The same id stands here twice.'),
      ),
    ];
  });
}
