import {
  type APIComponentInMessageActionRow,
  type APIButtonComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { listSelect } from './list-select.ts';
import type { DrawnComponent } from './drawn-component.ts';
import type { PeopleAndPlaces } from './people-and-places.ts';

/** What a row of a message has for use, in order. */
export function drawRow(
  components: readonly APIComponentInMessageActionRow[],
  places: PeopleAndPlaces,
): readonly DrawnComponent[] {
  return components.flatMap((component) => {
    const drawn = component.type === ComponentType.Button ? drawButton(component) : listSelect(component, places);
    return drawn ?? [];
  });
}

function drawButton(button: APIButtonComponent): DrawnComponent | undefined {
  const emoji = 'emoji' in button ? button.emoji?.name : undefined;
  const label = [emoji, 'label' in button ? button.label : undefined].filter(Boolean).join(' ');
  if (button.style === ButtonStyle.Link) return { kind: 'link', label, url: button.url };
  if (!('custom_id' in button)) return undefined;
  return { kind: 'button', label, customId: button.custom_id, disabled: button.disabled ?? false };
}
