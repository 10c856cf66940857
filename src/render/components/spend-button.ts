import { ComponentType } from 'discord-api-types/v10';
import { fitText } from '../text/fit-text.ts';
import { limits } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';

type Rows = NonNullable<MessageBody['components']>;

/** The same rows, in which the button that was pressed cannot be pressed again, and says that it was. */
export function spendButton(rows: Rows, customId: string, label: string): Rows {
  const spent = { label: fitText(label, limits.buttonLabel), disabled: true };
  return rows.map((row) => ({
    ...row,
    components: row.components.map((each) =>
      each.type === ComponentType.Button && 'custom_id' in each && each.custom_id === customId
        ? { ...each, ...spent }
        : each,
    ),
  }));
}
