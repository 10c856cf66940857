/** Bytes as text, or why they are none. UTF-8 and UTF-16 by their marks, then UTF-8, then GB 18030. */
export function decodeText(bytes: Uint8Array): { text: string } | { refused: string } {
  const marked = bomEncoding(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes) };
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { refused: `not a text file: byte ${nul + 1} is NUL` };
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined && !isMostlyControl(text)) return { text };
  }
  return { refused: 'neither UTF-8 nor GB 18030 text: save the file as UTF-8' };
}

function bomEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Random bytes sometimes decode as GB 18030; they are then full of control and private-use characters. */
function isMostlyControl(text: string): boolean {
  const sample = text.slice(0, 4096);
  const strange = sample.match(/(?![\t\n\r\f])[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  return strange > 0 && strange * 50 > sample.length;
}
