import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 'twp', to: 'cn' });

/** One character's Simplified form; itself where it has none. Blind to context, so that places in a text are kept. */
export function toSimplifiedCharacter(character: string): string {
  return convert(character);
}

/** By phrases, Taiwan's words turned into the mainland's (軟體 → 软件): may change the length. */
export function toMainlandWords(text: string): string {
  return convert(text);
}
