import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { drawRow } from './draw-row.ts';
import type { DrawnComponent } from './drawn-component.ts';
import type { PeopleAndPlaces } from './people-and-places.ts';

/** What stands in a message beside its text and embeds, in order, whatever it is nested in. */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly description: string }
  | { readonly kind: 'gap' }
  | { readonly kind: 'row'; readonly components: readonly DrawnComponent[] }
  | { readonly kind: 'container'; readonly colour: number | undefined; readonly parts: readonly MessagePart[] };

export function messageParts(
  components: readonly APIMessageTopLevelComponent[],
  places: PeopleAndPlaces,
): MessagePart[] {
  return components.flatMap((component): MessagePart[] => {
    switch (component.type) {
      case ComponentType.ActionRow:
        return [{ kind: 'row', components: drawRow(component.components, places) }];
      case ComponentType.TextDisplay:
        return [{ kind: 'text', text: component.content }];
      case ComponentType.Separator:
        return [{ kind: 'gap' }];
      case ComponentType.Section: {
        const { accessory } = component;
        const texts = component.components.map(({ content }): MessagePart => ({ kind: 'text', text: content }));
        const beside: MessagePart =
          accessory.type === ComponentType.Button
            ? { kind: 'row', components: drawRow([accessory], places) }
            : { kind: 'file', name: accessory.media.url, description: accessory.description ?? '' };
        return [...texts, beside];
      }
      case ComponentType.MediaGallery:
        return component.items.map(({ media, description }) => ({
          kind: 'file',
          name: media.url,
          description: description ?? '',
        }));
      case ComponentType.File:
        return [{ kind: 'file', name: component.file.url, description: '' }];
      case ComponentType.Container: {
        const parts = messageParts(component.components, places);
        return [{ kind: 'container', colour: component.accent_color ?? undefined, parts }];
      }
      default:
        return [];
    }
  });
}

/** All that can be used, in the order in which it is seen. */
export function componentsIn(parts: readonly MessagePart[]): readonly DrawnComponent[] {
  return parts.flatMap((part) => {
    if (part.kind === 'row') return part.components;
    return part.kind === 'container' ? componentsIn(part.parts) : [];
  });
}
