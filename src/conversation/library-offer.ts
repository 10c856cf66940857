import { keptChoices } from '../render/choices/kept-choices.ts';
import type { Offer } from './offer.ts';
import { withDefaultTranscript } from './with-default-transcript.ts';

/** An offer of what the library holds: kept, and where no interview is named, from the server's own. */
export function libraryOffer({ draw, read }: Offer): Offer {
  return {
    async draw(typing, deps) {
      const request = await withDefaultTranscript(typing, deps);
      const { command, locale, focused, options } = request;
      const key = JSON.stringify([command, locale, focused, options]);
      return deps.lookups.get(keptChoices, key, () => draw(request, deps));
    },
    read: async (given, asked, deps) => read(given, await withDefaultTranscript(asked, deps), deps),
  };
}
