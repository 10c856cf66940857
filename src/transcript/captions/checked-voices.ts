import type { Problem } from '../transcript.ts';
import type { Caption } from './caption.ts';

/** In UTF-16 units: what is longer is something else in the place of a name. */
const longestVoice = 100;

/** Captions whose voices may be names, on one line each. What is longer than any name is nobody's, and told. */
export function checkedVoices(captions: readonly Caption[]): {
  readonly captions: readonly Caption[];
  readonly problems: readonly Problem[];
} {
  let first: Caption | undefined;
  let count = 0;
  const checked = captions.map((caption): Caption => {
    if (caption.voice === undefined) return caption;
    const voice = caption.voice.replaceAll(/\s+/gu, ' ').trim();
    if (voice !== '' && voice.length <= longestVoice) return { ...caption, voice };
    if (voice.length > longestVoice) {
      first ??= caption;
      count += 1;
    }
    return { ...caption, voice: undefined };
  });
  return { captions: checked, problems: first === undefined ? [] : [tooLong(first.line, count)] };
}

function tooLong(line: number, count: number): Problem {
  const more = count === 1 ? '' : ` (and ${count - 1} more)`;
  const message = `what stands for who speaks here has more than ${longestVoice} characters, so it is no name and the words are nobody’s: write the name alone${more}`;
  return { line, column: 1, message };
}
