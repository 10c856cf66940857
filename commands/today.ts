import type { Command } from '../src/discord/command.ts';
import { chooseHighlight } from '../src/highlight/choose-highlight.ts';
import { highlightPool } from '../src/highlight/pool.ts';
import { longDate } from '../src/i18n/dates.ts';
import { described } from '../src/i18n/described.ts';
import { messagesFor } from '../src/i18n/messages.ts';
import { mainInterview } from '../src/quote/choose-interview.ts';
import { viewOf } from '../src/quote/view.ts';
import { canvasFor } from '../src/render/canvas.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { noneBody } from '../src/render/hit-list.ts';
import { quoteBody } from '../src/render/quote-body.ts';

/** `/today`: the highlight of the UTC day for this server, or for this person in direct messages. */
export const today = {
  data: { name: 'today', ...described(({ today }) => today.description), ...everywhere },
  ephemeral: () => false,
  async run({ locale, guildId, userId, ...request }, { library, now }) {
    mainInterview(library);
    const canvas = canvasFor({ guildId, ...request });
    const date = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO('UTC').toPlainDate().toString();
    const seed = guildId === undefined ? `user:${userId}` : `guild:${guildId}`;
    const id = chooseHighlight(highlightPool(library), seed, date);
    if (id === undefined) return { kind: 'message', ...noneBody('', locale, canvas) };
    const golden = library.interviews.flatMap(({ highlights }) => highlights).find(({ passage }) => passage.id === id);
    const title = messagesFor(locale).today.title(longDate(date, locale));
    const setting = { library, locale, canvas, title, ...(golden && { window: golden.span }) };
    return { kind: 'message', ...quoteBody(viewOf([id]), setting) };
  },
} satisfies Command;
