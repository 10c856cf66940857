import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { envVariables } from '../../app/env.ts';
import { fillReadme, readmes } from './fill-readme.ts';
import { tellEnv } from './tell-env.ts';
import { tellSession } from './tell-session.ts';

for (const { file, locale } of readmes) {
  const path = join(import.meta.dirname, '../../..', file);
  const parts = { demo: await tellSession(locale), env: tellEnv(envVariables(), locale) };
  await writeFile(path, fillReadme(await readFile(path, 'utf8'), parts));
}
