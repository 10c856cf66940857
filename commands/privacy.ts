import type { Command, Deps } from '../src/conversation/command.ts';
import type { Store } from '../src/store/store.ts';
import { described } from '../src/i18n/described.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { confirmForgettingBody, forgottenBody, privacyBody } from '../src/render/privacy-body.ts';

/** `/privacy`: what is stored about the asker, and a button that forgets it. */
export const privacy = {
  data: { name: 'privacy', ...described(({ privacy }) => privacy.description), ...everywhere },
  ephemeral: () => true,
  isDeed: (request) => request.kind === 'component' && request.action === 'confirm',
  async run(request, { store }: Pick<Deps, 'store'>) {
    const length = await countSaved(request.userId, store);
    return { kind: 'message', ...privacyBody(length, readerOf(request)) };
  },
  components: {
    forget: async ({ userId, locale }, { store }: Pick<Deps, 'store'>) => {
      const length = await countSaved(userId, store);
      return { kind: 'update', ...confirmForgettingBody(length, locale) };
    },
    confirm: async ({ userId, locale }, { store }: Pick<Deps, 'store'>) => ({
      kind: 'update',
      ...forgottenBody(await store.forgetMember(userId), locale),
    }),
    keep: async (request, { store }: Pick<Deps, 'store'>) => {
      const length = await countSaved(request.userId, store);
      return { kind: 'update', ...privacyBody(length, readerOf(request)) };
    },
  },
} satisfies Command;

/** What cannot be read is kept all the same. */
async function countSaved(userId: string, store: Pick<Store, 'savedBy' | 'unreadableSaved'>): Promise<number> {
  return (await store.savedBy(userId)).length + (await store.unreadableSaved(userId));
}
