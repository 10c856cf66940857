/** The characters of the old national standards, as the platform's own tables have them; made when first asked for. */
export const characterSets = {
  /** GB 2312, level 1: 3,755 Chinese characters in use. */
  simplified: once(() => rowsOf('gb18030', 0xb0, 0xd7, [[0xa1, 0xfe]])),
  /** GB 2312, level 2. */
  rareSimplified: once(() => rowsOf('gb18030', 0xd8, 0xf7, [[0xa1, 0xfe]])),
  /** Big5, level 1: 5,401 Chinese characters in use. */
  traditional: once(() => rowsOf('big5', 0xa4, 0xc6, big5Trails)),
  /** Big5, level 2. */
  rareTraditional: once(() => rowsOf('big5', 0xc9, 0xf9, big5Trails)),
  /** JIS X 0208, level 1: 2,965 kanji in use. */
  japanese: once(() => rowsOf('euc-jp', 0xb0, 0xcf, [[0xa1, 0xfe]])),
  /** KS X 1001: 2,350 syllables in use. */
  korean: once(() => rowsOf('euc-kr', 0xb0, 0xc8, [[0xa1, 0xfe]])),
};

type Range = readonly [first: number, last: number];

const big5Trails: readonly Range[] = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
];

function rowsOf(encoding: string, first: number, last: number, trails: readonly Range[]): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++) {
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail);
  }
  const found = new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
  found.delete('\ufffd');
  return found;
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
