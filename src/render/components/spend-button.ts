import { fitText } from '../text/fit-text.ts';
import { limits } from '../limits.ts';
import type { ButtonRow } from './button.ts';

/** The same rows, in which what was pressed cannot be pressed again, and says that it was. */
export function spendButton(rows: readonly ButtonRow[], customId: string, label: string): readonly ButtonRow[] {
  const spent = { label: fitText(label, limits.buttonLabel), disabled: true };
  return rows.map((row) => ({
    ...row,
    components: row.components.map((each) =>
      'custom_id' in each && each.custom_id === customId ? { ...each, ...spent } : each,
    ),
  }));
}
