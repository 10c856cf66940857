import { readFileSync } from 'node:fs';

const logHeader = 32;
const frameHeader = 24;

/**
 * Whether all that a log (`-wal`) holds stands in its file already: then nothing is undone by it, however old it is. A
 * checkpoint that another reader kept from ending leaves one so. Read as https://www.sqlite.org/fileformat2.html#walformat
 * says, but for the checksums: a torn frame differs from the file, too.
 */
export function isBroughtIn(path: string, logPath: string): boolean {
  const log = readFileSync(logPath);
  if (log.length < logHeader) return true;
  const file = readFileSync(path);
  const pageSize = log.readUInt32BE(8);
  const salts = log.toString('latin1', 16, 24);
  let open = new Map<number, Buffer>();
  const pages = new Map<number, Buffer>();
  for (let at = logHeader; at + frameHeader + pageSize <= log.length; at += frameHeader + pageSize) {
    // What follows is of a run before.
    if (log.toString('latin1', at + 8, at + 16) !== salts) break;
    open.set(log.readUInt32BE(at), log.subarray(at + frameHeader, at + frameHeader + pageSize));
    const isCommit = log.readUInt32BE(at + 4) > 0;
    if (!isCommit) continue;
    for (const [page, content] of open) pages.set(page, content);
    open = new Map();
  }
  return [...pages].every(([page, content]) => content.equals(file.subarray((page - 1) * pageSize, page * pageSize)));
}
