import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library } from '../src/interview/interview.ts';
import { loadLibrary } from '../src/library/load-library.ts';
import { realInputs } from '../test/real-inputs.ts';

/** The collection as it is once the operator has added the article: our about.yaml and the real text beside it. */
export async function loadArticleLibrary(): Promise<Library> {
  const content = join(import.meta.dirname, '..', 'content', 'jensen-huang-bg2-2024');
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  try {
    const slug = join(folder, 'jensen-huang-bg2-2024');
    await cp(join(content, 'about.yaml'), join(slug, 'about.yaml'));
    await cp(realInputs.article, join(slug, 'transcript.md'));
    return await loadLibrary(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
