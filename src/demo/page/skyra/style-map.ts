import { noChange } from 'lit';
import { type AttributePart, Directive, directive } from 'lit/directive.js';

type Styles = Readonly<Record<string, string | number | null | undefined>>;

/**
 * Stands in for lit/directives/style-map.js (see build-page.ts), which writes a style attribute at first: the page's
 * content security policy lets no such attribute in. Properties set one by one are no inline style.
 */
class StyleMap extends Directive {
  override render(_styles: Styles) {
    return noChange;
  }

  override update({ element }: AttributePart, [styles]: [Styles]) {
    if (!(element instanceof HTMLElement)) return noChange;
    for (const [name, value] of Object.entries(styles)) {
      if (value === null || value === undefined || value === '') element.style.removeProperty(name);
      else element.style.setProperty(name, String(value));
    }
    return noChange;
  }
}

export const styleMap = directive(StyleMap);
