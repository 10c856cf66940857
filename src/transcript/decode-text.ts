import { decodeStrictly } from './encoding/decode-strictly.ts';
import { decodeMarkedWide, decodeUnmarkedWide } from './encoding/wide-text.ts';
import { guessEncoding, readsAsWestern } from './encoding/guess-encoding.ts';
import { saidEncoding } from './encoding/said-encoding.ts';
import { nameBinary } from './encoding/name-binary.ts';
import { tellLostCharacters } from './encoding/tell-lost-characters.ts';
import type { Problem } from './transcript.ts';

export type DecodedText =
  /** What was guessed, or could not be read, is told. */
  { readonly text: string; readonly problems: readonly Problem[] } | { readonly refused: string };

/**
 * Bytes as text, or why they are none. What a mark, UTF-8 itself or a page of the web says is believed, anything else is a guess,
 * and told.
 * Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const binary = nameBinary(bytes);
  if (binary !== undefined) return { refused: binary };
  const marked = decodeMarkedWide(bytes);
  if (marked) return asText(marked.text, marked.name);
  const wide = decodeUnmarkedWide(bytes);
  if (wide) return asText(wide.text, wide.name, guessed(wide.name));
  const japanese = hasEscapes(bytes) ? decodeStrictly(bytes, 'iso-2022-jp') : undefined;
  if (japanese !== undefined) return asText(japanese, 'ISO-2022-JP', guessed('ISO-2022-JP'));
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return asText(utf8, 'UTF-8');
  const said = saidEncoding(bytes);
  if (said?.isSure === true) return asText(said.text, said.name);
  const broken = decodeBrokenUtf8(bytes);
  if (broken !== undefined) return asText(broken, 'UTF-8');
  if (said && (!said.isDefault || readsAsWestern(bytes))) return asText(said.text, said.name);
  const guess = guessEncoding(bytes);
  if (said && (guess === undefined || guess.text === said.text)) return asText(said.text, said.name);
  return guess ? asText(guess.text, guess.name, guessed(guess.name, guess.rival)) : { refused: senseless };
}

const senseless =
  'neither UTF-8 nor surely any other encoding: open it in the program that wrote it, and save it as UTF-8 text';

function guessed(name: string, rival?: string): Problem {
  const either = rival === undefined ? name : `${name}, though it may be ${rival}`;
  const message = `read as ${either}: the file does not say how it is encoded; if words look wrong, save it as UTF-8`;
  return { line: 1, column: 1, message };
}

function asText(decoded: string, encoding: string, guess?: Problem): DecodedText {
  const { text, cut } = withoutLastNuls(decoded);
  if (isMostlyControl(text)) return { refused: 'not a text file: it is full of control characters' };
  // As CommonMark 2.3 and WebVTT 6.1 have it.
  const shown = text.replaceAll('\0', '\ufffd');
  return { text: shown, problems: [...(guess ? [guess] : []), ...tellLostCharacters(shown, encoding), ...cut] };
}

/** A row of NULs at the end is what a file system leaves of a file that was never written out. */
function withoutLastNuls(decoded: string): { readonly text: string; readonly cut: readonly Problem[] } {
  let end = decoded.length;
  while (decoded[end - 1] === '\0') end--;
  const text = decoded.slice(0, end);
  if (end === decoded.length) return { text, cut: [] };
  const line = text.split(/\r\n|[\n\r]/).length;
  const message = 'NUL characters to the end of the file are left out: it was cut off, look what is missing';
  return { text, cut: [{ line, column: 1, message }] };
}

/** ESC $ @ or ESC $ B, by which ISO-2022-JP changes to Japanese: ASCII to anybody else. */
function hasEscapes(bytes: Uint8Array): boolean {
  const start = bytes.indexOf(0x1b);
  if (start === -1) return false;
  return bytes[start + 1] === 0x24 && (bytes[start + 2] === 0x40 || bytes[start + 2] === 0x42);
}

/** Where one character in five or fewer is broken, the text is UTF-8 all the same: no other encoding looks like it. */
function decodeBrokenUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let [broken, whole] = [0, 0];
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character >= '\u0080') whole++;
  }
  const isOnlyCut = broken === 1 && whole > 0 && text.endsWith('\ufffd');
  return isMarked || isOnlyCut || whole >= 4 * broken ? text : undefined;
}

/** As random bytes in UTF-16, and files of programs that happen to be ASCII: control and private-use characters. */
function isMostlyControl(text: string): boolean {
  const sample = text.slice(0, 4096);
  const strange = sample.match(/(?![\t\n\r\f])[\p{Cc}\p{Co}]/gu)?.length ?? 0;
  return strange > 0 && strange * 50 > sample.length;
}
