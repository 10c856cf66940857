import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Command, Deps } from '../src/conversation/command.ts';
import { UserError } from '../src/user-error.ts';
import { messagesFor } from '../src/i18n/messages-for.ts';
import { named } from '../src/i18n/named.ts';
import { mainInterview } from '../src/finding/find-interview.ts';
import { findSource } from '../src/finding/find-source.ts';
import { withoutSource } from '../src/finding/misquote/without-source.ts';
import { checkQuote } from '../src/finding/misquote/check-quote.ts';
import { quoteCheckLines } from '../src/render/quote/quote-check-lines.ts';
import { hitsView } from '../src/render/quote/view.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { closestBody, noneBody } from '../src/render/quote/closest-body.ts';
import { quoteBody } from '../src/render/quote/quote-body.ts';

/**
 * *Find this quote*, in a message's menu: the passage nearest to its text. For the asker alone: whoever wrote the
 * message did not ask to be checked in front of everyone.
 */
export const findThisQuote = {
  data: {
    type: ApplicationCommandType.Message,
    ...named(({ menu }) => menu.findQuote),
    ...everywhere,
  },
  ephemeral: () => true,
  async run(request, { library, search }: Pick<Deps, 'library' | 'search'>) {
    mainInterview(library);
    const { message = '', messageLabels } = request;
    const speakers = library.interviews.flatMap((interview) => interview.speakers);
    const found = findSource(search, withoutSource(message, speakers), messageLabels) ?? findSource(search, message);
    if (found === undefined) throw new UserError('message-without-text', {});
    const reader = readerOf(request);
    const { menu } = messagesFor(reader.locale);
    const [first] = found.hits;
    if (first === undefined) return { kind: 'message', ...noneBody(menu, reader) };
    if (found.tier === 'closest') return { kind: 'message', ...closestBody(library, found.hits, menu, reader) };
    const check = checkQuote(library, first.id, { message, labels: messageLabels }, first.matches);
    const lines = check && quoteCheckLines(check, reader.locale);
    const setting = {
      library,
      reader,
      matches: check?.quoted.length ? check.quoted : first.matches,
      ...(lines && { lines }),
    };
    const view = hitsView(library, found.hits);
    return { kind: 'message', ...quoteBody(view, { ...setting, isPrivate: true }) };
  },
} satisfies Command;
