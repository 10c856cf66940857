import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { envVariables } from '../env.ts';
import { fillReadme, tellEnv, tellSession } from './readme.ts';

const path = join(import.meta.dirname, '../../README.md');
const filled = fillReadme(await readFile(path, 'utf8'), { demo: await tellSession(), env: tellEnv(envVariables()) });
await writeFile(path, filled);
