import type { DemoState } from './demo-state.ts';

/** The page's one state; whatever changes it leads to one drawing. */
export interface PageStore {
  readonly state: DemoState;
  change(patch: Partial<DemoState>): void;
}

export function createPageStore(first: DemoState, draw: (state: DemoState) => void): PageStore {
  let state = first;
  let scheduled = false;
  return {
    get state() {
      return state;
    },
    change(patch) {
      state = { ...state, ...patch };
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(() => {
        scheduled = false;
        draw(state);
      });
    },
  };
}
