import type { Command, Deps } from '../src/conversation/command.ts';
import type { Store } from '../src/store/store.ts';
import type { ActRequest } from '../src/conversation/request.ts';
import { findOwnFeed } from '../src/daily/find-own-feed.ts';
import { whatLine } from '../src/render/feeds/own-daily-body.ts';
import { described } from '../src/i18n/described.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { confirmForgettingBody, forgottenBody, type Owned, privacyBody } from '../src/render/privacy-body.ts';

type OwnRecords = Pick<Store, 'savedBy' | 'unreadableSaved' | 'feedsOf' | 'member'>;

/** `/privacy`: what is stored about the asker, and a button that forgets it. */
export const privacy = {
  data: { name: 'privacy', ...described(({ privacy }) => privacy.description), ...everywhere },
  ephemeral: () => true,
  isDeed: (request) => request.kind === 'component' && request.action === 'confirm',
  async run(request, { store }: Pick<Deps, 'store'>) {
    const owned = await ownedBy(request, store);
    return { kind: 'message', ...privacyBody(owned, readerOf(request)) };
  },
  components: {
    forget: async ({ userId, locale }, { store }: Pick<Deps, 'store'>) => {
      const owned = await ownedBy({ userId, locale }, store);
      return { kind: 'update', ...confirmForgettingBody(owned, locale) };
    },
    confirm: async (request, { store }: Pick<Deps, 'store'>) => {
      const before = await ownedBy(request, store);
      const forgotten = await store.forgetMember(request.userId);
      if (before.saved > 0 || before.daily !== undefined) {
        return { kind: 'update', ...forgottenBody(forgotten, request.locale) };
      }
      const owned = await ownedBy(request, store);
      return { kind: 'update', ...privacyBody(owned, readerOf({ ...request, wantsText: false })) };
    },
    keep: async (request, { store }: Pick<Deps, 'store'>) => {
      const owned = await ownedBy(request, store);
      return { kind: 'update', ...privacyBody(owned, readerOf(request)) };
    },
  },
} satisfies Command;

/** What cannot be read is kept all the same. */
async function ownedBy({ userId, locale }: Pick<ActRequest, 'userId' | 'locale'>, store: OwnRecords): Promise<Owned> {
  const saved = (await store.savedBy(userId)).length + (await store.unreadableSaved(userId));
  const feed = await findOwnFeed(userId, store);
  const { display } = await store.member(userId);
  return { saved, daily: feed && whatLine(feed, undefined, locale), display };
}
