import type { Interview, Library } from '../interview/interview.ts';
import type { Log } from '../log.ts';
import type { Slices } from '../slices.ts';
import { lackingCharacters } from '../typefaces/lacking-characters.ts';
import { packagesFor } from '../typefaces/read-script-fonts.ts';

/** What an interview is written in shows in as many of its passages. */
const looked = 20;
const lookedCharacters = 500;
const mostTold = 8;

/** Of each interview whose quotes have no cards, for the most part: what its letters lack, and what would bring them. */
export async function tellLackingFonts(
  { interviews }: Pick<Library, 'interviews'>,
  log: Pick<Log, 'warn'>,
  slices: Slices,
): Promise<void> {
  for (const interview of interviews) {
    if (slices.over()) await slices.next();
    const characters = lackingOf(interview);
    if (characters.length === 0) continue;
    const packages = packagesFor(characters);
    const mend =
      packages === undefined ? 'no font that cards can use has them' : `npm install ${packages.join(' ')} brings them`;
    const some = characters.slice(0, mostTold).join('');
    log.warn({}, `cards: none of ${interview.slug}, whose letters they lack (${some}); ${mend}`);
  }
}

function lackingOf({ passages }: Interview): readonly string[] {
  const lacking = passages.slice(0, looked).map(({ text }) => lackingCharacters(beginningOf(text)));
  const undrawable = lacking.filter((characters) => characters.length > 0);
  return undrawable.length * 2 > lacking.length ? [...new Set(undrawable.flat())] : [];
}

function beginningOf(text: string): string {
  return text.slice(0, lookedCharacters).replace(/[\ud800-\udbff]$/u, '');
}
