import type { PageActions, ReadyLine } from '../page-actions.ts';
import { currentActor } from '../state/current-channel.ts';
import type { DemoState } from '../state/demo-state.ts';
import type { PageDraft } from '../state/load-draft.ts';
import type { PageStore } from '../state/page-store.ts';
import { emptyLine, type KeptLine } from './kept-line.ts';
import { createLineEditor } from './line-editor.ts';
import { createLineHistory } from './line-history.ts';
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
  /** Calls back a line that was sent before, or after, the one that stands there. */
  recall(step: 1 | -1): void;
  /** What a reload must not lose. */
  kept(): KeptComposer;
}

export type KeptComposer = Pick<PageDraft, 'line' | 'history'>;

export function createComposer(
  store: PageStore,
  actions: Pick<PageActions, 'run' | 'say' | 'complete'>,
  after: (ms: number, action: () => void) => () => void = realAfter,
  kept: KeptComposer = { line: emptyLine, history: [] },
): Composer {
  const editor = createLineEditor(store, createLiveOffers(after), (line) => actions.complete(line));
  const history = createLineHistory(kept.history);
  if (kept.line.text !== '') editor.restore(kept.line);
  const change = (patch: Partial<DemoState['composer']>) =>
    store.change({ composer: { ...store.state.composer, ...patch } });

  async function run(ready: ReadyLine, line: KeptLine): Promise<void> {
    const problem = await actions.run(ready, line.text.trim());
    if (problem === undefined) return;
    // The line comes back, to be mended.
    if (store.state.composer.text === '') editor.restore(line);
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
      const line = editor.keep();
      history.add(line);
      if (ready === undefined) void actions.say(text);
      else void run(ready, line);
      editor.type('');
    },
    recall(step) {
      const line = history.recall(step, editor.keep());
      if (line !== undefined) editor.restore(line);
    },
    kept: () => ({ line: editor.keep(), history: history.lines }),
  };
}

function realAfter(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
}
