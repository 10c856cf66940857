import { join } from 'node:path';

/** Where the pictures lie that somebody has looked at. */
export function reviewedPath(name: string): string {
  return join(import.meta.dirname, 'reviewed', `${name}.png`);
}
