import { html, type TemplateResult } from 'lit';
import type { PageView } from '../view/page-view.ts';
import type { ComponentJson } from './component-json.ts';
import { keepFocus } from './keep-focus.ts';

const linkStyle = 5;
/** Discord's styles, as the library names them. */
const styles: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive' };

export function drawButton(button: ComponentJson, messageId: string, { actions }: PageView): TemplateResult {
  const { style = 2, custom_id: customId = '', disabled = false, url } = button;
  const label = [button.emoji?.name ?? '', button.label ?? ''].filter((part) => part !== '').join(' ');
  if (style === linkStyle && url !== undefined) {
    return html`<press-button type="secondary" url=${url}>${label}</press-button>`;
  }
  const press = () => {
    if (!disabled) void actions.press(messageId, customId).then(() => keepFocus(messageId));
  };
  return html`<press-button
    type=${styles[style] ?? 'secondary'}
    data-custom-id=${customId}
    ?disabled=${disabled}
    @click=${press}
    >${label}</press-button
  >`;
}
