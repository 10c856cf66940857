import { localise } from '../../i18n/chinese/localise.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Found } from '../../interview/find-item.ts';
import type { Library } from '../../interview/interview.ts';
import { quotableText } from '../../interview/quotable-text.ts';
import { isolated } from '../../foreign-text.ts';
import { footerText } from '../interview/footer-text.ts';
import { fullName } from '../interview/full-name.ts';
import { restsOn } from '../interview/rests-on.ts';
import { secondsOf, sourceAddresses } from '../interview/source-links.ts';
import { limits, shares } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import type { Reader } from '../reader.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { fitPlain } from '../text/fit-line.ts';
import { fitText } from '../text/fit-text.ts';
import { drawView } from './draw-view.ts';
import { timeSaid } from './time-said.ts';
import type { View } from './view.ts';

const fence = '```';

/** A quote to be copied: its words, who said them and where they stand, as plain text in a block that Discord lets copy. */
export function textBody(
  view: View,
  { library, reader }: { readonly library: Library; readonly reader: Reader },
): MessageBody {
  const { found } = drawView(view, { library, reader });
  const { words, source } = toldOf(found, view, reader);
  const room = limits.content - source.length - 2 * fence.length - '\n'.repeat(3).length;
  const text = `${fitText(words, room)}\n${source}`;
  // Its own marks would end the block.
  const shown = text.includes(fence) ? fitText(escapeMarkdown(text), limits.content) : `${fence}\n${text}\n${fence}`;
  return { content: shown };
}

function toldOf({ interview, item }: Found, { excerpt, turns }: View, { locale }: Reader) {
  const { copied, position } = messagesFor(locale).quote;
  const window = turns > 0 ? undefined : excerpt?.span;
  const { listen, source } = sourceAddresses(interview, secondsOf({ interview, item }, window?.start));
  const address = [listen ?? source ?? []]
    .flat()
    .map((each) => `\n${each}`)
    .join('');
  if (item.kind === 'digest') {
    const { label } = messagesFor(locale).digest;
    const where = footerText(interview, locale, restsOn(item, locale));
    return { words: `${label}: ${localise(item.text, locale)}`, source: `${where}${address}` };
  }
  const where = footerText(
    interview,
    locale,
    position(item.number, interview.passageCount),
    timeSaid(item, locale, { offset: window?.start ?? 0 }),
  );
  const name = fitPlain(fullName(item.speaker, locale), shares.name);
  const { text } = quotableText(excerpt !== undefined && window !== undefined ? excerpt.passage : item, [], window);
  return { words: copied(isolated(text.trim())), source: `— ${name}, ${where}${address}` };
}
