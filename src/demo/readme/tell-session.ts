import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locale } from '../../locale.ts';
import { copyOwnContent } from '../copy-own-content.ts';

/** What README shows, in this order: nothing in it depends on the day or on chance. */
const lines = ['/quote training data', '/quote hu cheng he', 'quit'];

/**
 * Runs the demo on what the repository itself carries, and tells what the terminal showed to somebody who reads that.
 *
 * @param surroundings - what else is in the demo's environment
 */
export async function tellSession(
  locale: Locale,
  surroundings: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const contentDir = await mkdtemp(join(tmpdir(), 'pullquote-readme-'));
  try {
    await copyOwnContent(contentDir);
    const running = promisify(execFile)(process.execPath, [join(import.meta.dirname, '../main.ts')], {
      env: { ...surroundings, CONTENT_DIR: contentDir },
    });
    running.child.stdin?.end(`language ${locale}\n${lines.join('\n')}\n`);
    const { stdout } = await running;
    return ['```text', stdout.slice(stdout.indexOf('› /'), stdout.lastIndexOf('› quit')).trimEnd(), '```'].join('\n');
  } finally {
    await rm(contentDir, { recursive: true });
  }
}
