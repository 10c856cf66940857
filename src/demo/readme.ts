import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EnvVariable } from '../env.ts';

/** What README shows, in this order: nothing in it depends on the day or on chance. */
const lines = ['/quote training data', '/quote hu cheng he', '/summary section:Memphis', '/library'];

/** Runs the demo on what the repository itself carries, and tells what the terminal showed. */
export async function tellSession(): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const contentDir = await mkdtemp(join(tmpdir(), 'pullquote-readme-'));
  try {
    // As in a fresh clone, whatever texts this one has: they may not stand in README.
    await cp(join(root, 'content'), contentDir, {
      recursive: true,
      filter: (path) => !/[/\\]transcript\.\w+$/.test(path),
    });
    const running = promisify(execFile)(process.execPath, [join(root, 'src/demo/main.ts')], {
      env: { CONTENT_DIR: contentDir },
    });
    running.child.stdin?.end(`${lines.join('\n')}\n`);
    const { stdout } = await running;
    return ['```text', stdout.slice(stdout.indexOf('› ')).trimEnd(), '```'].join('\n');
  } finally {
    await rm(contentDir, { recursive: true });
  }
}

/** The rows of README's table of settings. */
export function tellEnv(variables: readonly EnvVariable[]): string {
  const rows = variables.map(({ name, required, default: value, description }) => {
    const shown = required ? 'required' : value === undefined ? '' : `\`${value}\``;
    return `| \`${name}\` | ${shown} | ${description} |`;
  });
  return ['', '| variable | default | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** Puts each part between its marks, `<!-- name … -->` and `<!-- /name -->`. */
export function fillReadme(readme: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const marks = new RegExp(`(<!-- ${name}\\b[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    return text.replace(marks, (_, open: string, close: string) => `${open}${part}\n${close}`);
  }, readme);
}
