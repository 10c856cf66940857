import { findSaved } from '../finding/find-saved.ts';
import { savedChoices } from '../render/choices/saved-choices.ts';
import type { Offer } from './offer.ts';

/** The option `text` of what looks through one's own saved quotes: the quotes themselves, of nobody else. */
export const savedOffer: Offer = {
  async draw({ userId, locale, focused }, { library, store, search }) {
    const saved = await store.savedBy(userId);
    const found = findSaved({ library, search }, saved, focused.value);
    return savedChoices(
      library,
      found.map(({ quote }) => quote),
      locale,
    );
  },
  // Which one was offered only its owner's list tells: that is read where it is shown.
  read: async () => undefined,
};
