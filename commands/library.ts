import type { Command } from '../src/discord/command.ts';
import { repliesPrivately } from '../src/discord/private-replies.ts';
import { described } from '../src/i18n/described.ts';
import { mainInterview } from '../src/quote/choose-interview.ts';
import { canvasFor } from '../src/render/canvas.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { libraryBody } from '../src/render/library-body.ts';
import { readNumber } from '../src/render/view-state.ts';

/** `/library`: the interviews here. */
export const library = {
  data: { name: 'library', ...described(({ library }) => library.description), ...everywhere },
  ephemeral: repliesPrivately,
  async run(request, { library }) {
    mainInterview(library);
    return { kind: 'message', ...libraryBody(library, 0, request.locale, canvasFor(request)) };
  },
  buttons: {
    page: async (request, { library }) => ({
      kind: 'update',
      ...libraryBody(library, readNumber(request.state[0]), request.locale, canvasFor(request)),
    }),
  },
} satisfies Command;
