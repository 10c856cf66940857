import type { ComponentTarget } from './button.ts';

/** own: how one's own daily quote stands · setup: the form · stop, start: what they say */
export type OwnDailyAction = 'own' | 'setup' | 'stop' | 'start';

/** Whose it is, whoever presses: their own. */
export function ownDailyTarget(action: OwnDailyAction): ComponentTarget {
  return { command: 'today', action, state: [] };
}
