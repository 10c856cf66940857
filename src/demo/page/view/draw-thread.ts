import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { messagesIn } from '../state/current-channel.ts';
import { enterChannel } from './enter-channel.ts';
import type { PageView } from './page-view.ts';

/** The thread under a message, which has its id; a forum's post is in its thread itself. */
export function drawThread(message: APIMessage, view: PageView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const thread = state.told?.places.channels.find(({ id }) => id === message.id);
  if (thread === undefined || message.channel_id === thread.id) return nothing;
  const count = messagesIn(thread.id, state).length;
  return html`<button slot="thread" type="button" class="thread-card" @click=${() => enterChannel(thread.id, view)}>
    <span class="thread-name">${thread.name}</span>
    <span class="thread-count">${words.thread(count)} ›</span>
  </button>`;
}
