/** A broken rule before it is tied to a request. */
export interface Finding {
  readonly rule: string;
  readonly path: readonly (string | number)[];
  /** Discord's own code inside `errors`, as BASE_TYPE_MAX_LENGTH. */
  readonly code: string;
  readonly message: string;
}

type Path = readonly (string | number)[];

export function required(rule: string, path: Path): Finding {
  return { rule, path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

export function tooLong(rule: string, path: Path, limit: number): Finding {
  return { rule, path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` };
}

export function invalid(rule: string, path: Path, message: string): Finding {
  return { rule, path, code: rule.toUpperCase().replaceAll('-', '_'), message };
}

/** The same findings, further in. */
export function under(path: Path, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
}

/** One finding for each item that repeats an earlier one. */
export function repeated<T>(items: readonly T[], keyOf: (item: T) => string | undefined): number[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (key === undefined) return [];
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}
