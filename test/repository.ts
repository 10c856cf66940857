import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { toPosix } from './to-posix.ts';

const root = resolve(import.meta.dirname, '..');
const { status, stdout } = spawnSync('git', ['rev-parse', '--show-toplevel'], { cwd: root, encoding: 'utf8' });

/** Whether this is a clone, and git is there to ask: the one place in test/ that knows. A downloaded archive is none. */
export const repository = {
  present: status === 0 && stdout.trim() === toPosix(realpathSync.native(root)),
  /** Why a test was skipped. */
  absent: 'no git, or no clone',
};
