import type { ComponentTarget } from './button.ts';

/** own: how one's own daily quote stands · setup: the form · again: the form that was refused, as filled in · stop, start: what they say */
export type OwnDailyAction = 'own' | 'setup' | 'stop' | 'start';

/** Whose it is, whoever presses: their own. */
export function ownDailyTarget(action: OwnDailyAction): ComponentTarget {
  return { command: 'today', action, state: [] };
}

/** To the form that was refused, whose values are kept under that interaction's id. */
export function ownAgainTarget(interactionId: string): ComponentTarget {
  return { command: 'today', action: 'again', state: [interactionId] };
}
