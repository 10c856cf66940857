import type { Composer } from '../composer/composer.ts';
import type { Menus } from '../components/menus.ts';
import type { Modals } from '../modal/modals.ts';
import type { PageActions } from '../page-actions.ts';
import type { NameView } from '../markdown/draw-markdown.ts';
import { channelsOf } from '../state/current-channel.ts';
import type { DemoState } from '../state/demo-state.ts';
import type { PageStore } from '../state/page-store.ts';
import { focusComposer } from './focus-composer.ts';
import { wordsFor } from '../words/words-for.ts';
import { type PageWords } from '../words/page-en-us.ts';

/** All that a part of the page is drawn from. */
export interface PageView {
  readonly state: DemoState;
  readonly words: PageWords;
  readonly names: NameView;
  readonly actions: PageActions;
  readonly composer: Composer;
  readonly menus: Menus;
  readonly modals: Modals;
  readonly change: PageStore['change'];
}

export function createPageView(
  store: PageStore,
  parts: Pick<PageView, 'actions' | 'composer' | 'menus' | 'modals'>,
): PageView {
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
      useCommand(name) {
        parts.composer.type(`/${name} `);
        focusComposer();
      },
    },
    ...parts,
    change: (patch) => store.change(patch),
  };
}
