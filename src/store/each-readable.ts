/** Those that can be read. */
export function eachReadable<Row extends object, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value | undefined,
): readonly Value[] {
  return rows.map(read).filter((value) => value !== undefined);
}
