import { localise, readsLanguage } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { pointsOn } from '../../interview/find-item.ts';
import type { Interview, Passage } from '../../interview/interview.ts';
import { segmenter } from '../../transcript/segmenter.ts';
import { shares } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { escapedWidth, fitLine } from '../text/fit-line.ts';

/** For a reader of another language: what the passage comes to in one sentence, in our own words, and marked as ours. */
export function ourSummary(
  { interview, passage }: { readonly interview: Interview; readonly passage: Passage },
  { locale }: Pick<Reader, 'locale'>,
): readonly string[] {
  if (readsLanguage(locale, interview.language)) return [];
  const [point] = pointsOn(interview, passage.number);
  if (point === undefined) return [];
  const sentence = mainSentence(localise(point.text, locale));
  return [`-# ${messagesFor(locale).quote.ourSummary(fitLine(sentence, shares.summary))}`];
}

/** In columns: what is shorter leads up to what is meant, or agrees with somebody. */
const leastTold = 48;

/** Of a point the first sentence that tells something, and asks nothing; else its longest. */
function mainSentence(text: string): string {
  const all = [...segmenter.sentence.segment(text)].map(({ segment }) => segment.trim());
  const telling = all.find(
    (sentence) => escapedWidth(sentence) >= leastTold && !/[?？]["'”’」』）)]*$/u.test(sentence),
  );
  return telling ?? all.toSorted((a, b) => escapedWidth(b) - escapedWidth(a))[0] ?? text;
}
