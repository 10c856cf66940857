import type { Command } from '../src/conversation/command.ts';
import { described } from '../src/i18n/described.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { helpBody } from '../src/render/help-body.ts';

/** `/help`: what it does, for the asker alone. */
export const help = {
  data: { name: 'help', ...described(({ help }) => help.description), ...everywhere },
  ephemeral: () => true,
  async run(request) {
    return { kind: 'message', ...helpBody(readerOf(request)) };
  },
} satisfies Command;
