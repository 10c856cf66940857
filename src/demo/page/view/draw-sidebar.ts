import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../protocol/page-event.ts';
import { channelsOf, currentChannelId } from '../state/current-channel.ts';
import { drawClock } from './draw-clock.ts';
import { enterChannel } from './enter-channel.ts';
import type { PageView } from './page-view.ts';
import { drawSettings } from './draw-settings.ts';

const kinds = { direct: 1, announcements: 5, forum: 15 };

/** The server with its channels, who the visitor is, and the clock. On a phone it lies over the page. */
export function drawSidebar(view: PageView): TemplateResult {
  const { state, words, change } = view;
  const channels = channelsOf(state);
  const tops = channels.filter(({ type, parentId }) => type !== kinds.direct && parentId === undefined);
  const direct = channels.filter(({ type }) => type === kinds.direct);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !state.sidebarOpen) return;
    change({ sidebarOpen: false });
    document.querySelector<HTMLElement>('.menu-button')?.focus();
  };
  return html`<aside class="sidebar" id="sidebar" aria-label=${words.menu} @keydown=${onKey}>
    <div class="brand">
      <img src="/icon.svg" alt="" width="32" height="32" />
      <div>
        <p class="brand-name">${words.title}</p>
        <p class="brand-about">${words.about}</p>
      </div>
    </div>
    <nav aria-label=${words.channels}>
      <h2>${state.told?.places.server ?? words.channels}</h2>
      <ul>
        ${tops.map((channel) => drawTree(channel, channels, view))}
      </ul>
      <h2>${words.directMessages}</h2>
      <ul>
        ${direct.map((channel) => drawTree(channel, [], view))}
      </ul>
    </nav>
    ${drawSettings(view)} ${drawClock(view)}
  </aside>`;
}

function drawTree(channel: Channel, all: readonly Channel[], view: PageView): TemplateResult {
  const threads = all.filter(({ parentId }) => parentId === channel.id);
  return html`<li>
    ${drawChannelButton(channel, view)}
    ${
      threads.length > 0
        ? html`<ul class="threads">
            ${threads.map((thread) => html`<li>${drawChannelButton(thread, view)}</li>`)}
          </ul>`
        : nothing
    }
  </li>`;
}

function drawChannelButton(channel: Channel, view: PageView): TemplateResult {
  const { state, words } = view;
  const current = channel.id === currentChannelId(state);
  const unread = state.unread.has(channel.id);
  return html`<button
    type="button"
    class="channel ${current ? 'channel-current' : ''} ${unread ? 'channel-unread' : ''}"
    aria-current=${current ? 'page' : 'false'}
    @click=${() => enterChannel(channel.id, view)}
  >
    <span class="channel-mark" aria-hidden="true">${markOf(channel)}</span>
    <span class="channel-name">${channel.name}</span>
    ${unread ? html`<span class="unread-dot"><span class="hidden">${words.unread}</span></span>` : nothing}
  </button>`;
}

function markOf({ type, parentId }: Channel): string {
  if (parentId !== undefined) return '›';
  if (type === kinds.direct) return '@';
  if (type === kinds.announcements) return '!';
  return type === kinds.forum ? '≡' : '#';
}
