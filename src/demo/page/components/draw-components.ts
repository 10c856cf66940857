import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { placesHere } from '../state/places-here.ts';
import type { PageView } from '../view/page-view.ts';
import { componentKinds, componentsOf, type ComponentJson } from './component-json.ts';
import { drawButton } from './draw-button.ts';
import { drawLayout } from './draw-layout.ts';
import { drawSelect } from './draw-select.ts';
import { keepFocus } from './keep-focus.ts';
import { isDrawnSelect, readSelect } from './read-select.ts';

/** What stands below a message: rows of buttons and selects; or the whole message, where it is made of components. */
export function drawComponents(message: APIMessage, view: PageView): TemplateResult | typeof nothing {
  const parts = componentsOf(message.components);
  if (parts.length === 0) return nothing;
  return html`<div class="components" slot="components">${parts.map((part) => drawPart(part, message, view))}</div>`;
}

function drawPart(part: ComponentJson, message: APIMessage, view: PageView): TemplateResult | typeof nothing {
  const drawn = (parts: readonly ComponentJson[] = []) => parts.map((each) => drawPart(each, message, view));
  if (part.type === componentKinds.row) return html`<div class="component-row">${drawn(part.components)}</div>`;
  if (part.type === componentKinds.button) return drawButton(part, message.id, view);
  if (isDrawnSelect(part)) return drawPick(part, message.id, view);
  const inside = { parts: drawn(part.components), accessory: drawn(part.accessory && [part.accessory]) };
  return drawLayout(part, inside, view) ?? nothing;
}

function drawPick(part: ComponentJson, messageId: string, view: PageView): TemplateResult {
  const { state, actions } = view;
  const select = readSelect(part, placesHere(state));
  const picked = state.picked.get(messageId)?.get(select.customId) ?? select.picked;
  const pick = (values: readonly string[]) => {
    void actions.pick(messageId, select.customId, values).then(() => keepFocus(messageId));
  };
  return drawSelect({ key: `${messageId}/${select.customId}`, select, picked, pick }, {}, view);
}
