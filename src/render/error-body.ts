import type { UserError, UserErrorCode, UserErrors } from '../user-error.ts';
import type { ErrorTable, ErrorWords } from '../i18n/error-words.ts';
import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { fitLine } from './text/fit-line.ts';
import { shares } from './limits.ts';
import type { MessageBody } from './message-body.ts';

/**
 * A refusal in the reader's words: what is wrong with what they gave, and the mend. Plain text: it stands anywhere.
 * @param manages - whether they manage the server: what whoever runs the bot can do is told to nobody else
 */
export function errorBody(error: UserError, locale: Locale, manages = false): MessageBody {
  const { what, mend } = wordsFor(messagesFor(locale).errors, error.code, error.params, manages);
  return { content: `**${what}**\n${mend}` };
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
    if (name !== 'meant' || !Array.isArray(fact)) return [];
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
