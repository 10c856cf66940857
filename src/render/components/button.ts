import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { encodeCustomId } from './custom-id.ts';
import { fitText } from '../text/fit-text.ts';
import { limits } from '../limits.ts';
import { parseWebAddress } from '../text/parse-web-address.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

export interface ComponentTarget {
  readonly command: string;
  readonly action: string;
  readonly state: readonly string[];
}

export function button(label: string, target: ComponentTarget, disabled = false): APIButtonComponent {
  return { ...pressable(label, target), style: ButtonStyle.Secondary, ...(disabled && { disabled }) };
}

/** For what cannot be undone. */
export function dangerButton(label: string, target: ComponentTarget): APIButtonComponent {
  return { ...pressable(label, target), style: ButtonStyle.Danger };
}

/** Nothing for an address Discord would refuse. */
export function linkButton(label: string, url: string | undefined): readonly APIButtonComponent[] {
  if (url === undefined || url.length > limits.buttonUrl || parseWebAddress(url) === undefined) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label: fitText(label, limits.buttonLabel), url }];
}

/** Each list begins a row of its own and goes on in the next when it is full; at most five rows. */
export function rows(...lists: readonly (readonly APIButtonComponent[])[]): readonly ButtonRow[] {
  const all: ButtonRow[] = [];
  for (const list of lists) {
    for (let at = 0; at < list.length; at += limits.rowButtons) {
      all.push({ type: ComponentType.ActionRow, components: list.slice(at, at + limits.rowButtons) });
    }
  }
  return all.slice(0, limits.rows);
}

/** Buttons to the part before and after this one, labelled `↑ 1/3`, `↓ 3/3`; none for a single part. */
export function partButtons(
  labels: { earlierPart(number: number, of: number): string; laterPart(number: number, of: number): string },
  part: number,
  parts: number,
  target: (part: number, action: string) => ComponentTarget,
): readonly APIButtonComponent[] {
  if (parts < 2) return [];
  return [
    ...(part > 0 ? [button(labels.earlierPart(part, parts), target(part - 1, 'earlier'))] : []),
    ...(part < parts - 1 ? [button(labels.laterPart(part + 2, parts), target(part + 1, 'later'))] : []),
  ];
}

function pressable(label: string, { command, action, state }: ComponentTarget) {
  return {
    type: ComponentType.Button as const,
    label: fitText(label, limits.buttonLabel),
    custom_id: encodeCustomId(command, action, state),
  };
}
