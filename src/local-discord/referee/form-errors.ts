import type { Finding } from './finding.ts';

interface Errors {
  [key: string]: Errors | { code: string; message: string }[];
}

/** Findings as the nested `errors` of a 50035 body. */
export function formErrors(findings: readonly Finding[]): Errors {
  const root: Errors = {};
  for (const { path, code, message } of findings) {
    let node = root;
    for (const key of path) {
      const next = node[key];
      const inner = next === undefined || Array.isArray(next) ? {} : next;
      node[String(key)] = inner;
      node = inner;
    }
    const present = node['_errors'];
    node['_errors'] = [...(Array.isArray(present) ? present : []), { code, message }];
  }
  return root;
}
