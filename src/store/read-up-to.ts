/**
 * The first `limit` that can be read. What cannot be counts for none of them: else as many of it as are asked for at once
 * would stand before everything else.
 */
export async function readUpTo<Row extends object, Value>(
  limit: number,
  page: (offset: number) => Promise<readonly Row[]>,
  read: (row: Row) => Value | undefined,
): Promise<readonly Value[]> {
  const found: Value[] = [];
  for (let offset = 0; ; offset += limit) {
    const rows = await page(offset);
    for (const row of rows) {
      const value = read(row);
      if (value !== undefined) found.push(value);
    }
    if (rows.length < limit || found.length >= limit) return found.slice(0, limit);
  }
}
