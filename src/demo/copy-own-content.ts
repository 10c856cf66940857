import { cp } from 'node:fs/promises';
import { join } from 'node:path';

const content = join(import.meta.dirname, '../../content');

/** The collection as a fresh clone has it, whatever texts this one has: those may be seen in nothing that is published. */
export async function copyOwnContent(folder: string): Promise<void> {
  await cp(content, folder, { recursive: true, filter: (path) => !/[/\\]transcript\.\w+$/.test(path) });
}
