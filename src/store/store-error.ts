/** The store cannot be used, or may not be trusted: the file, what is wrong and the mend, in words for the operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;

  constructor(message: string, { trouble = 'other', cause }: { trouble?: StoreTrouble; cause?: unknown } = {}) {
    super(message, { cause });
    this.trouble = trouble;
  }
}

/** damaged: a page of the file, and whatever needs it; others may do · busy: somebody else writes, or keeps the file to themselves */
export type StoreTrouble = 'damaged' | 'busy' | 'full' | 'read-only' | 'other';

export function isDamaged(error: unknown): error is StoreError {
  return error instanceof StoreError && error.trouble === 'damaged';
}

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that an operator can do something about. */
const mends: ReadonlyMap<number, readonly [what: string, mend: string]> = new Map([
  [3, ['may not be opened', 'Give the bot’s user leave to read and write it and its folder']],
  [5, ['is locked by another program', 'End that program; a backup tool must use SQLite’s own backup']],
  [6, ['is locked by another program', 'End that program; a backup tool must use SQLite’s own backup']],
  [8, ['is read-only', 'Give the bot’s user leave to write it and its folder']],
  [10, ['cannot be read or written: the disk failed', 'Check the disk and its free space, then start again']],
  [11, ['is damaged', 'Stop the bot, and put back a copy or recover what can be read: README, "Keep one folder"']],
  [13, ['cannot grow: the disk is full', 'Free some space; nothing is stored until then']],
  [14, ['cannot be opened', 'Check that the path is right, and that the bot’s user may read and write its folder']],
  [23, ['may not be used', 'Give the bot’s user leave to read and write it and its folder']],
  [26, ['is no database', 'Move it away, or set DATA_DIR to another folder']],
]);

const troubles: ReadonlyMap<number, StoreTrouble> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'read-only'],
  [11, 'damaged'],
  [13, 'full'],
]);

/** What SQLite refused, with the file and the mend; any other failure (a broken constraint, say) as it came. */
export function explainSqliteError(error: unknown, path: string): unknown {
  const code = sqliteCode(error);
  // The low byte is the primary code, the rest says more of it.
  const known = code === undefined ? undefined : mends.get(code & 0xff);
  if (known === undefined) return error;
  const [what, mend] = known;
  const trouble = troubles.get((code ?? 0) & 0xff) ?? 'other';
  return new StoreError(`${path} ${what} (SQLite ${code}: ${String(error)}). ${mend}.`, { trouble, cause: error });
}

/** Another connection is at its transaction. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== undefined && ((code & 0xff) === 5 || (code & 0xff) === 6);
}

function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}
