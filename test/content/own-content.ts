import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/** Where one of the project's files lies. */
export function ownPath(file: string): string {
  return join(root, file);
}

/** The project's own files, relative to its root: tracked, or new and not ignored. Git says which. */
export function ownFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((file) => file !== '');
}

/** The text of one of them; undefined where it is not text, or deleted but not yet committed. */
export function readOwn(file: string): string | undefined {
  try {
    const text = readFileSync(ownPath(file), 'utf8');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
