import { interviewKey } from '../../src/interview/interview-key.ts';
import { type Ask, excerpt, lacks } from './ask.ts';
import { judgePassage } from './reading-asks.ts';
import { type SoakInterview, soakInterviews, type SoakPassage } from './soak-collection.ts';
import { patienceMs } from './soak-world.ts';
import { placeOf, type Shown } from './shown.ts';

type Judge = (shown: Shown) => string | undefined;

export interface Press {
  readonly messageId: string;
  readonly customId: string;
  readonly user: string;
  /** Whether the message is the answer to somebody else: then this is a copy for the presser alone. */
  readonly isGuest: boolean;
}

/** Presses a button that only shows something. */
export function askPress({ messageId, customId, user, isGuest }: Press): Ask {
  return {
    name: `${isGuest ? 'somebody else’s' : 'a'} press of ${customId}`,
    user,
    act: (discord) => discord.press(messageId, customId, { user, patienceMs }),
    judge(shown) {
      if (isGuest && !shown.isPrivate) return `changes what is somebody else’s: ${excerpt(shown)}`;
      return judgeOf(customId)?.(shown);
    },
  };
}

/** Whether a press of it changes nothing but what is shown, and what that is is known. */
export function onlyShows(customId: string): boolean {
  return judgeOf(customId) !== undefined;
}

/** What has to be shown, by what the button carries: posted buttons go on working, so what they carry is no secret. */
function judgeOf(customId: string): Judge | undefined {
  const [command, action, , ...state] = customId.split(':');
  // A shared card is a message that follows.
  if (command === 'quote' && action?.startsWith('share-')) return () => undefined;
  if (command === 'quote') return quoteJudge(action === 'card' || action === 'golden', state);
  if (command === 'highlights') return ofInterview(state[0], ({ word }) => [word]);
  if (command === 'library') return (shown) => lacks(shown, ...soakInterviews.map(({ word }) => word));
  if (command !== 'summary') return undefined;
  if (action === 'contents') return ofInterview(state[0], ({ word }) => [word]);
  return ofInterview(state[0], ({ sections }) => [
    sections.find(({ number }) => number === parseInt(state[1] ?? '', 36))?.word ?? 'a section that is there',
  ]);
}

function ofInterview(
  key: string | undefined,
  words: (interview: SoakInterview) => readonly string[],
): Judge | undefined {
  const interview = soakInterviews.find(({ slug }) => interviewKey(slug) === key);
  return interview && ((shown) => lacks(shown, ...words(interview)));
}

/** `at:turns:part:keys:hits`, in base 36; a hit is a letter for its interview and the passage's number. */
function quoteJudge(isCard: boolean, [at = '', turns = '', part = '', keys = '', hits = '']: readonly string[]) {
  const slugs = (keys.match(/.{6}/gu) ?? []).map((key) =>
    soakInterviews.find(({ slug }) => interviewKey(slug) === key),
  );
  const [, letter = '', written = ''] =
    /^(.)(.+)$/u.exec(hits.match(/[A-T][0-9a-z.]+/gu)?.[parseInt(at, 36)] ?? '') ?? [];
  const passage = slugs['ABCDEFGHIJ'.indexOf(letter)]?.passages[parseInt(written, 36) - 1];
  if (passage === undefined) return undefined;
  if (isCard) return judgeCard;
  if (turns === '0')
    return (shown: Shown) => (part === '' || part === '0' ? judgePassage(shown, passage) : near(shown, passage));
  return (shown: Shown) => near(shown, passage);
}

function near(shown: Shown, { number }: SoakPassage): string | undefined {
  const place = placeOf(shown);
  const isThere = place !== undefined && place.first <= number && number <= place.last;
  return isThere ? undefined : `is not around ¶ ${number}: ${excerpt(shown)}`;
}

/** On a machine that stands still a card may fail, and says so. */
function judgeCard(shown: Shown): string | undefined {
  return shown.files === 1 || /card|卡片/u.test(shown.text) ? undefined : `is no card: ${excerpt(shown)}`;
}
