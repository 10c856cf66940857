import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';

const root = resolve(import.meta.dirname, '..', env['PULLQUOTE_INPUTS'] ?? '../shared');

/** Where the real inputs lie: the one place in test/ that knows. Never part of the project itself. */
export const realInputs = {
  present: existsSync(join(root, 'articles')) && existsSync(join(root, 'search', 'gold.json')),
  article: join(root, 'articles', 'jensen-huang-bg2-2024.md'),
  articles: join(root, 'articles'),
  transcripts: join(root, 'transcripts'),
  goldSet: join(root, 'search', 'gold.json'),
  /** Why a test was skipped. */
  absent: 'real inputs not present',
};
