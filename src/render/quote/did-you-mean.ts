import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Mended } from '../../finding/find-mended.ts';
import { toTraditional } from '../../i18n/chinese/to-traditional.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { toSimplifiedCharacter } from '../../search/language/to-mainland-words.ts';
import { button } from '../components/button.ts';
import { quoteTarget } from '../components/view-state.ts';
import { shares } from '../limits.ts';
import { fitLine, fitPlain } from '../text/fit-line.ts';
import { answerView } from './answer-view.ts';

/** What somebody may have meant, as a line and a button that shows what it finds. */
export interface DidYouMean {
  readonly line: string;
  readonly button: APIButtonComponent;
}

interface Asked {
  /** As it was typed. */
  readonly query: string;
  /** Whose words were asked for. */
  readonly speaker?: string | undefined;
}

export function didYouMean(library: Library, mended: Mended, { query, speaker }: Asked, locale: Locale): DidYouMean {
  const words = inScriptOf(mended.query, query, locale);
  const { view } = answerView(library, mended, speaker);
  return {
    line: `**${messagesFor(locale).search.didYouMean(fitLine(words, shares.query))}**`,
    button: button(fitPlain(words, shares.query), quoteTarget('mended', view, library)),
  };
}

/** The words put in are the text's, and their script may be another than that of the words typed. */
function inScriptOf(words: string, typed: string, locale: Locale): string {
  const isTraditional = toSimplifiedCharacters(typed) !== typed;
  return isTraditional || locale === 'zh-TW' ? toTraditional(words) : words;
}

function toSimplifiedCharacters(text: string): string {
  return Array.from(text, toSimplifiedCharacter).join('');
}
