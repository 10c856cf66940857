import type { Deeds, ReadyLine } from '../actions.ts';
import { currentActor } from '../state/current.ts';
import type { PageState } from '../state/page-state.ts';
import type { Store } from '../state/store.ts';
import { createLineEditor } from './line-editor.ts';
import { createLiveOffers } from './live-offers.ts';

/** The field a visitor writes in: one line, as in Discord. */
export interface ComposerControl {
  /** The line is now this. */
  type(text: string): void;
  /** Moves among the suggestions. */
  move(step: 1 | -1): void;
  /** Picks a suggestion by its index. */
  pickAt(index: number): void;
  closeSuggestions(): void;
  send(): void;
}

export function createComposer(
  store: Store,
  deeds: Pick<Deeds, 'run' | 'say' | 'complete'>,
  after: (ms: number, action: () => void) => () => void = realAfter,
): ComposerControl {
  const editor = createLineEditor(store, createLiveOffers(after), (line) => deeds.complete(line));
  const change = (patch: Partial<PageState['composer']>) =>
    store.change({ composer: { ...store.state.composer, ...patch } });

  async function run(ready: ReadyLine, text: string): Promise<void> {
    const problem = await deeds.run(ready, text.trim());
    if (problem === undefined) return;
    // The line comes back, to be mended.
    if (store.state.composer.text === '') editor.type(text);
    editor.closeSuggestions();
    change({ notice: problem });
  }

  return {
    type: (text) => editor.type(text),
    move(step) {
      const { suggestions, active } = store.state.composer;
      const count = suggestions.length;
      if (count === 0) return;
      change({ active: active === -1 && step === -1 ? count - 1 : (active + step + count) % count });
    },
    pickAt: (index) => editor.pickAt(index),
    closeSuggestions: () => editor.closeSuggestions(),
    send() {
      const { text } = store.state.composer;
      if (text.trim() === '' || currentActor(store.state) === undefined) return;
      const isLine = text.startsWith('/');
      const ready = isLine ? editor.read(text) : undefined;
      if (isLine && ready === undefined) {
        editor.closeSuggestions();
        return;
      }
      if (ready === undefined) void deeds.say(text);
      else void run(ready, text);
      editor.type('');
    },
  };
}

function realAfter(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
}
