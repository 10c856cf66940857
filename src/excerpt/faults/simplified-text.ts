import { toSimplifiedCharacter } from '../../search/language/to-mainland-words.ts';

const known = new Map<string, string>();

/** Character by character, so that places stay: what the rules look for is written in Simplified alone. */
export function simplifiedText(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    // Of these the converter thinks in Traditional.
    const found = known.get(character) ?? (character === '么' ? character : toSimplifiedCharacter(character));
    known.set(character, found);
    return found;
  });
}
