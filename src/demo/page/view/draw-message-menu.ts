import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { menuCommands } from '../composer/slash-commands.ts';
import { isPrivate } from '../state/current-channel.ts';
import type { PageView } from './page-view.ts';

/** A message's menu with what apps can do with it. */
export function drawMessageMenu(message: APIMessage, author: string, view: PageView): TemplateResult | typeof nothing {
  const { state, words, change, actions } = view;
  const commands = menuCommands(state);
  if (commands.length === 0 || isPrivate(message)) return nothing;
  const open = state.menuFor === message.id;
  const buttonId = `menu-of-${message.id}`;
  const close = () => {
    change({ menuFor: undefined });
    document.getElementById(buttonId)?.focus();
  };
  const choose = (command: string, shown: string) => () => {
    close();
    void actions.runOnMessage(message.id, command, shown);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event);
  };
  const toggle = () => {
    change({ menuFor: open ? undefined : message.id });
    if (!open) requestAnimationFrame(() => document.querySelector<HTMLElement>('.message-menu button')?.focus());
  };
  return html`<div class="message-tools" @keydown=${onKey}>
    <button
      type="button"
      class="icon-button"
      id=${buttonId}
      aria-haspopup="menu"
      aria-expanded=${open}
      aria-label=${words.actions(author)}
      @click=${toggle}
    >
      ⋯
    </button>
    ${
      open
        ? html`<div class="message-menu" role="menu" aria-label=${words.apps}>
            <p class="message-menu-title" aria-hidden="true">${words.apps}</p>
            ${commands.map(({ name, name_localizations: names }) => {
              const shown = names?.[state.settings.locale] ?? name;
              return html`<button type="button" role="menuitem" @click=${choose(name, shown)}>${shown}</button>`;
            })}
          </div>`
        : nothing
    }
  </div>`;
}

function moveFocus(event: KeyboardEvent): void {
  const items = [...document.querySelectorAll<HTMLElement>('.message-menu button')];
  const at = items.findIndex((item) => item === document.activeElement);
  if (at === -1) return;
  event.preventDefault();
  const step = event.key === 'ArrowDown' ? 1 : -1;
  items[(at + step + items.length) % items.length]?.focus();
}
