import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { channelLabel, currentChannel, currentMessages } from '../state/current-channel.ts';
import { drawForum } from './draw-forum.ts';
import { drawHints } from './draw-hints.ts';
import { drawMessage } from './draw-message.ts';
import type { PageView } from './page-view.ts';

const forum = 15;

/** What was said in the channel, oldest first; below it what is going on. */
export function drawChannel(view: PageView): TemplateResult {
  const { state, words } = view;
  const channel = currentChannel(state);
  const label = channel ? channelLabel(channel) : '';
  const messages = currentMessages(state);
  return html`<div class="log" id="log" role="log" aria-label=${words.log(label)} tabindex="0">
    <div class="welcome">
      <h2>${words.emptyTitle(label)}</h2>
      ${channel?.type === forum ? drawForum(channel, view) : drawHints(view)}
    </div>
    <discord-messages no-background>
      ${repeat(
        messages,
        ({ id }) => id,
        (message) => drawMessage(message, view),
      )}
    </discord-messages>
    ${drawStatus(view)}
  </div>`;
}

function drawStatus({ state, words }: PageView): TemplateResult | typeof nothing {
  const text = !state.connected
    ? words.offline
    : state.told?.botReady !== true
      ? words.starting
      : state.waiting > 0
        ? words.busy
        : undefined;
  return text === undefined ? nothing : html`<p class="status">${text}</p>`;
}
