import { sep } from 'node:path';

/** A path as this system writes it, with `/` as everything in the project is named. */
export function toPosix(path: string): string {
  return path.replaceAll(sep, '/');
}
