import { todaysHighlight } from '../src/feeds/todays-highlight.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { repliesPrivately } from '../src/conversation/replies-privately.ts';
import { described } from '../src/i18n/described.ts';
import { mainInterview } from '../src/finding/find-interview.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { dayHighlightBody, goneHighlightBody } from '../src/render/interview/day-highlight-body.ts';
import { noneBody } from '../src/render/quote/closest-body.ts';
import { searchWords } from '../src/render/quote/search-words.ts';

/** `/today`: this server's highlight of the day, the very one that was or will be posted; in direct messages, one's own. */
export const today = {
  data: { name: 'today', ...described(({ today }) => today.description), ...everywhere },
  ephemeral: repliesPrivately,
  async run(request, { library, store, clock }: Pick<Deps, 'library' | 'store' | 'clock'>) {
    mainInterview(library);
    const reader = readerOf(request);
    const day = await todaysHighlight(request, { library, store, clock });
    const { date, item } = day;
    if (day.isGone) return { kind: 'message', ...goneHighlightBody(day, reader) };
    if (item === undefined) return { kind: 'message', ...noneBody(searchWords('', reader.locale), reader) };
    return { kind: 'message', ...dayHighlightBody(library, item, date, reader, day) };
  },
} satisfies Command;
