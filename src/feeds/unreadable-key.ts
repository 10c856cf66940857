const form = /^row-(?<row>\d{1,15})$/u;

/** Names a feed that cannot be read, by the row it stands in; no feed has such an id. */
export function unreadableKey(row: number): string {
  return `row-${row}`;
}

/** The row, where a key names one. */
export function readUnreadableKey(key: string): number | undefined {
  const row = form.exec(key)?.groups?.['row'];
  return row === undefined ? undefined : Number(row);
}
