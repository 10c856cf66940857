import type { ComposerControl } from '../composer/composer.ts';
import type { Deeds } from '../actions.ts';
import type { NameView } from '../markdown/draw-markdown.ts';
import { channelsOf } from '../state/current.ts';
import type { PageState } from '../state/page-state.ts';
import type { Store } from '../state/store.ts';
import { wordsFor } from '../words/words.ts';
import { type Words } from '../words/en-us.ts';

/** All that a part of the page is drawn from. */
export interface PageView {
  readonly state: PageState;
  readonly words: Words;
  readonly names: NameView;
  readonly deeds: Deeds;
  readonly composer: ComposerControl;
  readonly change: Store['change'];
}

export function createPageView(store: Store, deeds: Deeds, composer: ComposerControl): PageView {
  const { state } = store;
  const { locale } = state.settings;
  const { aheadMs = 0, timeZone = 'UTC' } = state.told?.time ?? {};
  const people = Object.values(state.told?.people ?? {});
  const nameIn = (all: readonly { readonly id: string; readonly name: string }[], id: string) =>
    all.find((each) => each.id === id)?.name ?? id;
  return {
    state,
    words: wordsFor(locale),
    names: {
      locale,
      timeZone,
      nowMs: Date.now() + aheadMs,
      channelName: (id) => nameIn(channelsOf(state), id),
      roleName: (id) => nameIn(state.told?.places.roles ?? [], id).replace(/^@/u, ''),
      userName: (id) => nameIn(people, id),
    },
    deeds,
    composer,
    change: (patch) => store.change(patch),
  };
}
