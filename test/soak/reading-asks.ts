import type { Ask } from './ask.ts';
import { excerpt, lacks } from './ask.ts';
import type { SoakPassage, SoakSection } from './soak-collection.ts';
import { soakInterviews } from './soak-collection.ts';
import type { Somewhere } from './soak-world.ts';
import { placeOf, type Shown } from './shown.ts';

/** What people ask of the collection, and what they have to be shown. */

const [main] = soakInterviews;

/** Is that passage shown, and does the answer say which it is? */
export function judgePassage(shown: Shown, { word, number }: SoakPassage): string | undefined {
  const place = placeOf(shown);
  if (place?.first !== number || place.last !== number) return `is not ¶ ${number}: ${excerpt(shown)}`;
  return lacks(shown, word);
}

export function askWords(passage: SoakPassage, typed: string, isPrivate: boolean, at: Somewhere): Ask {
  const options = { text: typed, ...(isPrivate && { private: true }) };
  return {
    name: `/quote ${typed}`,
    user: at.user,
    act: (discord) => discord.run({ command: 'quote', options, ...at }),
    judge: (shown) =>
      isPrivate && !shown.isPrivate ? 'a private quote is shown to everybody' : judgePassage(shown, passage),
  };
}

export function askNumber({ slug, number, ...passage }: SoakPassage, at: Somewhere): Ask {
  const options = { text: `${slug}#${number}` };
  return {
    name: `/quote ${options.text}`,
    user: at.user,
    act: (discord) => discord.run({ command: 'quote', options, ...at }),
    judge: (shown) => judgePassage(shown, { slug, number, ...passage }),
  };
}

/** A word of many passages. */
export function askOften(word: string, at: Somewhere): Ask {
  return {
    name: `/quote ${word}, which is said often`,
    user: at.user,
    act: (discord) => discord.run({ command: 'quote', options: { text: word }, ...at }),
    judge: (shown) => (placeOf(shown) === undefined ? `names no place: ${excerpt(shown)}` : lacks(shown, word)),
  };
}

export function askNonsense(typed: string, at: Somewhere): Ask {
  return {
    name: `/quote ${typed}, which nobody said`,
    user: at.user,
    act: (discord) => discord.run({ command: 'quote', options: { text: typed }, ...at }),
    judge: (shown) => (placeOf(shown) === undefined ? lacks(shown, typed) : `names a place: ${excerpt(shown)}`),
  };
}

/** A good one at random. */
export function askAny(command: 'quote' | 'today', at: Somewhere): Ask {
  return {
    name: `/${command}`,
    user: at.user,
    act: (discord) => discord.run({ command, options: {}, ...at }),
    judge(shown) {
      const number = placeOf(shown)?.first;
      const candidates = soakInterviews.flatMap(({ passages }) => passages.filter((each) => each.number === number));
      const isOne = candidates.some(({ word }) => shown.text.includes(word));
      return isOne ? undefined : `is no passage: ${excerpt(shown)}`;
    },
  };
}

export function askSection({ word, number }: SoakSection, transcript: string, at: Somewhere): Ask {
  return {
    name: `/summary section ${number} of ${transcript}`,
    user: at.user,
    act: (discord) => discord.run({ command: 'summary', options: { section: String(number), transcript }, ...at }),
    judge: (shown) => lacks(shown, `§ ${number}`, word),
  };
}

/** Commands whose answers always have these words. */
export function askPlainly(command: 'summary' | 'highlights' | 'library' | 'help' | 'privacy', at: Somewhere): Ask {
  const words = {
    summary: [main!.word, ...main!.sections.map(({ word }) => word)],
    highlights: [main!.word, main!.passages[0]!.word],
    library: soakInterviews.map(({ word }) => word),
    help: ['Pullquote', '/quote', '/saved'],
    privacy: ['Discord'],
  }[command];
  return {
    name: `/${command}`,
    user: at.user,
    act: (discord) => discord.run({ command, options: {}, ...at }),
    judge: (shown) => lacks(shown, ...words),
  };
}

/** In the menu of a message that says a passage's words. */
export function askMessage(messageId: string, passage: SoakPassage, at: Pick<Somewhere, 'user' | 'patienceMs'>): Ask {
  return {
    name: `Find this quote, on a message with ${passage.word}`,
    user: at.user,
    act: (discord) => discord.runOnMessage({ command: 'Find this quote', message: messageId, ...at }),
    judge: (shown) => (shown.isPrivate ? judgePassage(shown, passage) : 'is shown to everybody'),
  };
}

/** Types the beginning of a word, as far as `length`. With all of it typed the passage is among the choices. */
export function askChoices(passage: SoakPassage, length: number, at: Somewhere, pick: (value: string) => void): Ask {
  const typed = passage.word.slice(0, length);
  const whole = typed === passage.word;
  return {
    name: `/quote text: ${typed}, typing`,
    user: at.user,
    act: (discord) => discord.complete({ command: 'quote', focused: 'text', options: { text: typed }, ...at }),
    judge({ choices }, rushed) {
      const found = choices.find(({ name }) => name.includes(passage.word));
      if (rushed && choices.length === 0) return undefined;
      return whole && found === undefined ? `does not offer it: ${JSON.stringify(choices.slice(0, 3))}` : undefined;
    },
    settled(shown) {
      const found = shown?.choices.find(({ name }) => name.includes(passage.word));
      if (found !== undefined) pick(String(found.value));
    },
  };
}

export function askPicked(passage: SoakPassage, value: string, at: Somewhere): Ask {
  return {
    name: `/quote ${value}, as it was offered`,
    user: at.user,
    act: (discord) => discord.run({ command: 'quote', options: { text: value }, ...at }),
    judge: (shown) => judgePassage(shown, passage),
  };
}
