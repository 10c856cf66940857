import type { LineValue } from './parse-line.ts';

interface Named {
  readonly id: string;
  readonly name?: string | undefined;
}

/** Options with `#daily` and `@readers` replaced by the ids of a channel and a role, where there is one so called. */
export function toIds(
  options: Readonly<Record<string, LineValue>>,
  { channels, roles }: { readonly channels: readonly Named[]; readonly roles: readonly Named[] },
): Record<string, LineValue> {
  const toId = (value: LineValue) => {
    const [, mark, name] = /^([#@])(.+)$/u.exec(String(value)) ?? [];
    const named = mark === '#' ? channels : mark === '@' ? roles : [];
    return named.find((each) => each.name === name || each.name === `@${name}`)?.id ?? value;
  };
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, toId(value)]));
}
