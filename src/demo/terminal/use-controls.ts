import { findControl, type FoundControl } from './controls/find-control.ts';
import type { Control } from './controls/screen.ts';
import { Misspoken } from './misspoken.ts';
import { actorOf, type SessionState, type Shown } from './session-state.ts';
import { showOutcome } from './show-outcome.ts';

/** What somebody meant by a label or a number: of what the bot showed last, else, by its label, of what it showed before. */
export function findOnScreens(
  { screens }: Pick<SessionState, 'screens'>,
  typed: string,
  exactly: boolean,
): FoundControl<Control> {
  const [newest, ...earlier] = screens;
  const found = findControl(typed, newest?.controls ?? [], exactly);
  // A number was another thing's when it was shown.
  if (found.kind !== 'none' || /^[\d\s,]+$/.test(typed)) return found;
  const before = earlier.map(({ controls }) => findControl(typed, controls, exactly));
  return before.find(({ kind }) => kind === 'found') ?? found;
}

/** Says why, where it is something on the screen that cannot be used. @throws Misspoken */
export function refuseUnusable({ screens }: Pick<SessionState, 'screens'>, typed: string): void {
  const { links = [], disabled = [] } = screens[0] ?? {};
  const named = (labels: readonly string[]) =>
    findControl(
      typed,
      labels.map((label, index) => ({ label, number: -1 - index })),
    );
  const link = named(links.map(({ label }) => label));
  if (link.kind === 'found') {
    const url = links.find(({ label }) => label === link.items[0]?.label)?.url ?? '';
    throw new Misspoken((words) => words.isLink(link.items[0]?.label ?? '', url));
  }
  const off = named(disabled);
  if (off.kind === 'found') throw new Misspoken((words) => words.disabled(off.items[0]?.label ?? ''));
}

/** Presses the button, or picks what was named of a select. @throws Misspoken where these do not go together */
export async function useControls(state: SessionState, items: readonly Control[]): Promise<Shown> {
  const { discord } = state;
  const [first] = items;
  if (first === undefined) return { lines: [], ok: true };
  const { messageId, customId, option } = first;
  if (option === undefined && items.length === 1) {
    return showOutcome(state, await discord.press(messageId, customId, actorOf(state)));
  }
  const values = items.flatMap((item) =>
    item.messageId === messageId && item.customId === customId ? (item.option?.value ?? []) : [],
  );
  if (option === undefined || values.length < items.length) throw new Misspoken((words) => words.notTogether);
  const { least, most } = option.select;
  if (values.length < least || values.length > most) {
    throw new Misspoken((words) => words.pickCount(values.length, least, most));
  }
  return showOutcome(state, await discord.pick(messageId, customId, values, actorOf(state)));
}
