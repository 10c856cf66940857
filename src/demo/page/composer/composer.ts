import type { PageActions, ReadyLine } from '../page-actions.ts';
import { currentActor } from '../state/current-channel.ts';
import type { DemoState } from '../state/demo-state.ts';
import type { PageStore } from '../state/page-store.ts';
import { createLineEditor } from './line-editor.ts';
import { createLiveOffers } from './live-offers.ts';

/** The field a visitor writes in: one line, as in Discord. */
export interface Composer {
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
  store: PageStore,
  actions: Pick<PageActions, 'run' | 'say' | 'complete'>,
  after: (ms: number, action: () => void) => () => void = realAfter,
): Composer {
  const editor = createLineEditor(store, createLiveOffers(after), (line) => actions.complete(line));
  const change = (patch: Partial<DemoState['composer']>) =>
    store.change({ composer: { ...store.state.composer, ...patch } });

  async function run(ready: ReadyLine, text: string): Promise<void> {
    const problem = await actions.run(ready, text.trim());
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
      if (ready === undefined) void actions.say(text);
      else void run(ready, text);
      editor.type('');
    },
  };
}

function realAfter(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
}
