import type { APIButtonComponent, APIMessage } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import type { PageView } from './page-view.ts';

const kinds = { row: 1, button: 2 };
const linkStyle = 5;
/** Discord's styles, as the library names them. */
const styles: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive' };

/** The rows of buttons below a message. */
export function drawComponents(message: APIMessage, view: PageView): readonly TemplateResult[] {
  return (message.components ?? []).flatMap((row) => {
    const rowKind: number = row.type;
    if (rowKind !== kinds.row || !('components' in row)) return [];
    const buttons = row.components.flatMap((component) => {
      const kind: number = component.type;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind says so
      return kind === kinds.button ? [drawButton(component as APIButtonComponent, message.id, view)] : [];
    });
    return [html`<discord-action-row slot="components">${buttons}</discord-action-row>`];
  });
}

function drawButton(button: APIButtonComponent, messageId: string, { actions }: PageView): TemplateResult {
  const emoji = 'emoji' in button ? (button.emoji?.name ?? '') : '';
  const label = [emoji, 'label' in button ? (button.label ?? '') : ''].filter((part) => part !== '').join(' ');
  const style: number = button.style;
  if (style === linkStyle && 'url' in button) {
    return html`<press-button type="secondary" url=${button.url}>${label}</press-button>`;
  }
  const customId = 'custom_id' in button ? button.custom_id : '';
  const disabled = button.disabled === true;
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

/** Where the button that was pressed is gone or disabled now, the focus goes to the first one that is not. */
function keepFocus(messageId: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const message = document.querySelector(`[data-message="${messageId}"]`);
    const button = message?.querySelector('press-button:not([disabled])')?.shadowRoot?.querySelector('button');
    button?.focus();
  });
}
