/** Undefined where a byte is out of place. A byte order mark at the beginning is left out. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  return decode(bytes, encoding, { stream: false });
}

/** The same for bytes that may end inside a character, which is then left out. */
export function decodeCutOff(bytes: Uint8Array, encoding: string): string | undefined {
  return decode(bytes, encoding, { stream: true });
}

function decode(bytes: Uint8Array, encoding: string, options: { readonly stream: boolean }): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
  } catch {
    return undefined;
  }
}
