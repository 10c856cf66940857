import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { PageFile, PageFiles } from './page-file.ts';
import { listPageFonts } from './list-page-fonts.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built page and its fonts. What was built is kept in memory: a newer demo may sweep its folder away. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path): Promise<readonly [string, PageFile]> => {
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      const type = types[extname(path)] ?? 'application/octet-stream';
      const bytes = await readFile(path);
      return [address === '/index.html' ? '/' : address, { type, read: () => Promise.resolve(bytes) }];
    }),
  );
  return new Map([...listPageFonts(), ...files]);
}
