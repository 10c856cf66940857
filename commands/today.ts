import { ComponentType } from 'discord-api-types/v10';
import { type DaysHighlight, todaysHighlight } from '../src/feeds/todays-highlight.ts';
import type { Command, Deps } from '../src/conversation/command.ts';
import { repliesPrivately } from '../src/conversation/replies-privately.ts';
import { withOwnTrouble } from '../src/daily/with-own-trouble.ts';
import { askOwnDaily, setOwnDaily, showOwnDaily, startOwnDaily, stopOwnDaily } from '../src/daily/set-own-daily.ts';
import { askOwnAgain, refuseOwnForm } from '../src/daily/form/refuse-own-form.ts';
import type { Library } from '../src/interview/interview.ts';
import type { Locale } from '../src/locale.ts';
import { rows } from '../src/render/components/button.ts';
import { ownDailyButton } from '../src/render/feeds/own-daily-button.ts';
import { limits } from '../src/render/limits.ts';
import type { MessageBody } from '../src/render/message-body.ts';
import { described } from '../src/i18n/described.ts';
import { mainInterview } from '../src/finding/find-interview.ts';
import { type Reader, readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { dayHighlightBody, goneHighlightBody } from '../src/render/interview/day-highlight-body.ts';
import { noneBody } from '../src/render/quote/closest-body.ts';
import { searchWords } from '../src/render/quote/search-words.ts';

/** `/today`: this server's highlight of the day, the very one that was or will be posted; in direct messages, one's own. */
export const today = {
  data: { name: 'today', ...described(({ today }) => today.description), ...everywhere },
  ephemeral: repliesPrivately,
  isDeed: (request) =>
    request.kind === 'modal' || (request.kind === 'component' && ['stop', 'start'].includes(request.action)),
  opensModal: (request) => request.kind === 'component' && ['setup', 'again'].includes(request.action),
  async run(request, { library, store, clock }: Pick<Deps, 'library' | 'store' | 'clock'>) {
    mainInterview(library);
    const reader = readerOf(request);
    const day = await todaysHighlight(request, { library, store, clock });
    const body = todaysBody(library, { ...day, isPrivate: request.isPrivate === true }, reader);
    const isOwn = request.guildId === undefined || request.isPrivate === true;
    const shown = isOwn ? withOwnDaily(body, reader.locale) : body;
    // Somebody else's direct messages, where the asker brought the app along, are read by others.
    const isAlone = isOwn && (request.guildId !== undefined || request.isBotDm === true);
    return { kind: 'message', ...(isAlone ? await withOwnTrouble(shown, request, { library, store, clock }) : shown) };
  },
  components: { own: showOwnDaily, setup: askOwnDaily, again: askOwnAgain, stop: stopOwnDaily, start: startOwnDaily },
  modals: { setup: setOwnDaily },
  refuse: refuseOwnForm,
} satisfies Command;

/** Where there is none, for its asker alone. */
function todaysBody(
  library: Library,
  day: DaysHighlight & { readonly isPrivate: boolean },
  reader: Reader,
): MessageBody & { readonly privately?: true } {
  const { date, item } = day;
  if (day.isGone) return goneHighlightBody(day, reader);
  if (item === undefined) return noneBody(searchWords('', reader.locale), reader);
  return dayHighlightBody(library, item, date, reader, day);
}

/** Before `⋯`, where the row has room: where only its asker reads, nobody else is asked. */
function withOwnDaily<Body extends MessageBody>(body: Body, locale: Locale): Body {
  const own = ownDailyButton(locale);
  const [row = { type: ComponentType.ActionRow, components: [] }, ...others] = body.components ?? [];
  const all = row.components;
  if (all.length === limits.rowButtons) return { ...body, components: [row, ...others, ...rows([own])] };
  return { ...body, components: [{ ...row, components: [...all.slice(0, -1), own, ...all.slice(-1)] }, ...others] };
}
