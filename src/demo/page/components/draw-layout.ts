import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { drawMarkdown } from '../markdown/draw-markdown.ts';
import { localPicture } from '../view/local-picture.ts';
import type { PageView } from '../view/page-view.ts';
import { componentKinds, type ComponentJson, type MediaJson } from './component-json.ts';

type Drawn = readonly (TemplateResult | typeof nothing)[];

/** What stands in a component, drawn. */
export interface DrawnInside {
  readonly parts: Drawn;
  readonly accessory: Drawn;
}

/** A component that people only look at; undefined for any other. */
export function drawLayout(
  part: ComponentJson,
  { parts, accessory }: DrawnInside,
  view: PageView,
): TemplateResult | typeof nothing | undefined {
  switch (part.type) {
    case componentKinds.container:
      return drawContainer(part, parts, view);
    case componentKinds.section:
      return drawSection(parts, accessory);
    case componentKinds.textDisplay:
      return drawText(part, view);
    case componentKinds.separator:
      return drawSeparator(part);
    case componentKinds.thumbnail:
      return drawThumbnail(part, view);
    case componentKinds.gallery:
      return drawGallery(part, view);
    default:
      return undefined;
  }
}

/** A box as an embed's, with a bar of its colour. */
function drawContainer({ accent_color: accent, spoiler }: ComponentJson, parts: Drawn, { words }: PageView) {
  const colour = typeof accent === 'number' ? `#${accent.toString(16).padStart(6, '0')}` : '';
  const box = html`<div
    class="component-container ${colour === '' ? '' : 'component-accent'}"
    style=${styleMap({ '--accent-bar': colour })}
  >
    ${parts}
  </div>`;
  if (spoiler !== true) return box;
  return html`<details class="component-spoiler">
    <summary>${words.spoiler}</summary>
    ${box}
  </details>`;
}

/** Texts with a button or a picture beside them. */
function drawSection(texts: Drawn, accessory: Drawn): TemplateResult {
  return html`<div class="component-section">
    <div class="component-texts">${texts}</div>
    <div class="component-accessory">${accessory}</div>
  </div>`;
}

function drawText({ content = '' }: ComponentJson, { names }: PageView): TemplateResult {
  return html`<div class="component-text text">${drawMarkdown(content, names)}</div>`;
}

const wide = 2;

function drawSeparator({ divider = true, spacing = 1 }: ComponentJson): TemplateResult {
  const size = spacing === wide ? 'component-gap-wide' : '';
  return divider ? html`<hr class="component-gap ${size}" />` : html`<div class="component-gap ${size}"></div>`;
}

function drawThumbnail({ media, description }: ComponentJson, view: PageView) {
  return media === undefined ? nothing : drawPicture(media, description ?? '', 'component-thumbnail', view);
}

function drawGallery({ items = [] }: ComponentJson, view: PageView): TemplateResult {
  return html`<div class="component-gallery">
    ${items.map(({ media, description }) => drawPicture(media, description ?? '', 'picture', view))}
  </div>`;
}

/** Nothing is loaded from elsewhere. */
function drawPicture({ url }: MediaJson, alt: string, className: string, { words }: PageView): TemplateResult {
  const address = localPicture(url);
  if (address === undefined) return html`<p class="note">${words.elsewhere}</p>`;
  return html`<a class=${className} href=${address} target="_blank" rel="noopener"
    ><img src=${address} alt=${alt} loading="lazy"
  /></a>`;
}
