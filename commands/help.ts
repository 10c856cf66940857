import type { Command, Deps } from '../src/conversation/command.ts';
import { managesServer } from '../src/conversation/manages-server.ts';
import { described } from '../src/i18n/described.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { helpBody } from '../src/render/help-body.ts';

/** `/help`: what it does, and in which version, for the asker alone. */
export const help = {
  data: { name: 'help', ...described(({ help }) => help.description), ...everywhere },
  ephemeral: () => true,
  async run(request, { version }: Pick<Deps, 'version'>) {
    // A server that has not added the app has no feeds.
    const manages = managesServer(request) && !request.isGuest;
    return { kind: 'message', ...helpBody(version, readerOf(request), { manages }) };
  },
} satisfies Command;
