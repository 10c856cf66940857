import type { DrawnComponent, DrawnSelect } from './drawn-component.ts';
import { numberLabels } from './number-labels.ts';

/** A button, or what a select lists: by its number or as it is labelled, a person uses it. */
export interface Control {
  readonly number: number;
  readonly label: string;
  readonly messageId: string;
  readonly customId: string;
  /** Where it is an option of a select. */
  readonly option: { readonly value: string; readonly select: DrawnSelect } | undefined;
}

/** What the messages on the screen have for use. */
export interface Screen {
  readonly controls: readonly Control[];
  /** What cannot be used, and why. */
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly disabled: readonly string[];
}

export interface ShownComponents {
  readonly messageId: string;
  readonly components: readonly DrawnComponent[];
}

export const emptyScreen: Screen = { controls: [], links: [], disabled: [] };

export function createScreen(shown: readonly ShownComponents[]): Screen {
  const all = shown.flatMap(({ messageId, components }) => components.map((component) => ({ messageId, component })));
  const usable = all.flatMap(({ messageId, component }): Omit<Control, 'number'>[] => {
    if (component.kind === 'link' || component.disabled) return [];
    const { customId } = component;
    if (component.kind === 'button') return [{ label: component.label, messageId, customId, option: undefined }];
    return component.options.map(({ label, value }) => {
      return { label, messageId, customId, option: { value, select: component } };
    });
  });
  const numbers = numberLabels(usable.map(({ label }) => label));
  return {
    controls: usable.map((control, index) => ({ ...control, number: numbers[index] ?? 0 })),
    links: all.flatMap(({ component }) => (component.kind === 'link' ? [component] : [])),
    disabled: all.flatMap(({ component }) => {
      if (component.kind === 'link' || !component.disabled) return [];
      return component.kind === 'button' ? [component.label] : component.options.map(({ label }) => label);
    }),
  };
}
