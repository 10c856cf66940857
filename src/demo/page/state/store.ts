import type { PageState } from './page-state.ts';

/** The page's one state; whatever changes it leads to one drawing. */
export interface Store {
  readonly state: PageState;
  change(patch: Partial<PageState>): void;
}

export function createStore(first: PageState, draw: (state: PageState) => void): Store {
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
