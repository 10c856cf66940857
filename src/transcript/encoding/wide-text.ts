import { bitsOf } from './bits-of.ts';

/** Two or four bytes a character. */
export interface WideText {
  readonly name: 'UTF-16' | 'UTF-32';
  /** What cannot be read stands as U+FFFD. */
  readonly text: string;
}

/** By the mark at its beginning (Unicode 23.8): that of UTF-32 in small-endian order begins as that of UTF-16 does. */
export function decodeMarkedWide(bytes: Uint8Array): WideText | undefined {
  const starts = (...mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (starts(0xff, 0xfe, 0, 0)) return utf32(bytes.subarray(4), true);
  if (starts(0, 0, 0xfe, 0xff)) return utf32(bytes.subarray(4), false);
  if (starts(0xff, 0xfe)) return utf16(bytes, 'utf-16le');
  if (starts(0xfe, 0xff)) return utf16(bytes, 'utf-16be');
  return undefined;
}

/** How many bytes at the beginning are tried. */
const sampleBytes = 4096;

/**
 * Without a mark: ASCII in two or four bytes is full of NULs, Chinese has them at its line ends, and the wrong order or
 * width makes characters that nobody writes. Undefined where the bytes are likelier in UTF-8, or no text at all.
 */
export function decodeUnmarkedWide(bytes: Uint8Array): WideText | undefined {
  const sample = bytes.subarray(0, Math.min(sampleBytes, bytes.length));
  if (!sample.includes(0)) return undefined;
  const narrow = bitsOf(new TextDecoder().decode(sample), 'simplified');
  const [best] = readings
    .map((read) => ({ read, text: read(sample).text }))
    .map(({ read, text }) => ({ read, text, bits: bitsOf(text, 'simplified') }))
    .toSorted((one, other) => one.bits - other.bits);
  if (best === undefined || best.bits >= narrow || best.bits > mostBits * best.text.length) return undefined;
  return best.read(bytes);
}

/** A character of Chinese takes nine, of an alphabet five or six, a random one twenty. */
const mostBits = 12;

const readings: readonly ((bytes: Uint8Array) => WideText)[] = [
  (bytes) => utf16(bytes, 'utf-16le'),
  (bytes) => utf16(bytes, 'utf-16be'),
  (bytes) => utf32(bytes, true),
  (bytes) => utf32(bytes, false),
];

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): WideText {
  return { name: 'UTF-16', text: new TextDecoder(encoding).decode(bytes) };
}

/** The platform has no decoder of it. */
function utf32(bytes: Uint8Array, littleEndian: boolean): WideText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const isCharacter = code < 0xd800 || (code > 0xdfff && code <= 0x10ffff);
    parts.push(isCharacter ? String.fromCodePoint(code) : '\ufffd');
  }
  if (bytes.length % 4 !== 0) parts.push('\ufffd');
  return { name: 'UTF-32', text: parts.join('') };
}
