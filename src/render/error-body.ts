import type { UserError, UserErrorCode, UserErrors } from '../user-error.ts';
import type { ErrorTable, ErrorWords } from '../i18n/error-words.ts';
import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { fitLine } from './text/fit-line.ts';
import { rows } from './components/button.ts';
import { allFeedsButton } from './feeds/all-feeds-button.ts';
import { limits, shares } from './limits.ts';
import type { MessageBody } from './message-body.ts';

/**
 * A refusal in the reader's words: all that is wrong with what they gave, and the mend of each. Plain text: it stands anywhere.
 * Where it names a button, that stands below it.
 * @param manages - whether they manage the server: what whoever runs the bot can do is told to nobody else
 */
export function errorBody(error: UserError, locale: Locale, manages = false): MessageBody {
  let content = '';
  for (const { code, params } of [error, ...error.others]) {
    const { what, mend } = wordsFor(messagesFor(locale).errors, code, params, manages);
    const longer = `${content}${content === '' ? '' : '\n\n'}**${what}**\n${mend}`;
    // Whatever finds no room is told when the rest is mended.
    if (content !== '' && longer.length > limits.content) break;
    content = longer;
  }
  const isFull = [error, ...error.others].some(({ code }) => code === 'too-many-feeds');
  return { content, ...(isFull && { components: rows([allFeedsButton(locale)]) }) };
}

function wordsFor<Code extends UserErrorCode>(
  table: ErrorTable,
  code: Code,
  facts: UserErrors[Code],
  manages: boolean,
): ErrorWords {
  return table[code](escaped(facts), manages);
}

/** Of several, as many are told. */
const mostTold = 5;

/** What people typed comes back to them: literally, and not at any length; so do names. */
function escaped<Facts extends object>(facts: Facts): Facts {
  const told = Object.entries(facts).flatMap(([name, fact]: [string, unknown]) => {
    if (typeof fact === 'string') return [[name, fitLine(fact, shares.query)]];
    if (!['meant', 'near'].includes(name) || !Array.isArray(fact)) return [];
    return [
      [
        name,
        [
          ...fact.slice(0, mostTold).map((text) => fitLine(String(text), shares.query)),
          ...(fact.length > mostTold ? ['…'] : []),
        ],
      ],
    ];
  });
  return { ...facts, ...Object.fromEntries(told) };
}
