import type { Command, Deps } from '../src/conversation/command.ts';
import type { ActRequest } from '../src/conversation/request.ts';
import { findOwnFeed } from '../src/daily/find-own-feed.ts';
import { findFeedInterview } from '../src/feeds/find-feed-interview.ts';
import { ownHome } from '../src/feeds/own-home.ts';
import { whatLine } from '../src/render/feeds/own-daily-body.ts';
import { described } from '../src/i18n/described.ts';
import { readerOf } from '../src/render/reader.ts';
import { everywhere } from '../src/render/everywhere.ts';
import { confirmForgettingBody, forgottenBody, type Owned, privacyBody } from '../src/render/privacy-body.ts';

type Given = Pick<Deps, 'library' | 'store'>;

/** `/privacy`: what is stored about the asker, and a button that forgets it. */
export const privacy = {
  data: { name: 'privacy', ...described(({ privacy }) => privacy.description), ...everywhere },
  ephemeral: () => true,
  isDeed: (request) => request.kind === 'component' && request.action === 'confirm',
  async run(request, given: Given) {
    const owned = await ownedBy(request, given);
    return { kind: 'message', ...privacyBody(owned, readerOf(request)) };
  },
  components: {
    forget: async (request, given: Given) => {
      const owned = await ownedBy(request, given);
      return { kind: 'update', ...confirmForgettingBody(owned, request.locale) };
    },
    confirm: async (request, given: Given) => {
      const before = await ownedBy(request, given);
      await given.store.forgetMember(request.userId);
      if (before.saved > 0 || before.daily !== undefined) {
        return { kind: 'update', ...forgottenBody(before, request.locale) };
      }
      const owned = await ownedBy(request, given);
      return { kind: 'update', ...privacyBody(owned, readerOf({ ...request, wantsText: false })) };
    },
    keep: async (request, given: Given) => {
      const owned = await ownedBy(request, given);
      return { kind: 'update', ...privacyBody(owned, readerOf(request)) };
    },
  },
} satisfies Command;

/** What cannot be read is kept all the same. */
async function ownedBy(
  { userId, locale }: Pick<ActRequest, 'userId' | 'locale'>,
  { library, store }: Given,
): Promise<Owned> {
  const saved = (await store.savedBy(userId)).length + (await store.unreadableSaved(userId));
  const feed = await findOwnFeed(userId, store);
  const { display } = await store.member(userId);
  if (feed !== undefined) {
    return { saved, daily: { what: whatLine(feed, findFeedInterview(feed, library, undefined), locale) }, display };
  }
  const isDamaged = (await store.unreadableFeeds(ownHome(userId))).length > 0;
  return { saved, daily: isDamaged ? { what: undefined } : undefined, display };
}
