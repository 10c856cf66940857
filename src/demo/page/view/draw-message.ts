import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { drawMarkdown } from '../markdown/draw-markdown.ts';
import { formatTime } from '../../markdown/format-time.ts';
import { isPrivate } from '../state/current-channel.ts';
import { avatarOf } from './avatar-of.ts';
import { drawAttachments } from './draw-attachments.ts';
import { drawComponents } from '../components/draw-components.ts';
import { drawEmbed } from './draw-embed.ts';
import { focusComposer } from './focus-composer.ts';
import { drawMessageMenu } from './draw-message-menu.ts';
import { drawThread } from './draw-thread.ts';
import type { PageView } from './page-view.ts';

const crosspostedFlag = 1;
const loadingFlag = 128;
const interactionKinds = { component: 3, modal: 5 };

export function drawMessage(message: APIMessage, view: PageView): TemplateResult {
  const { words, names } = view;
  const name = message.author.global_name ?? (message.author.bot === true ? 'Pullquote' : message.author.username);
  const avatar = message.author.bot === true ? '/icon.svg' : avatarOf(message.author.id);
  const loading = ((message.flags ?? 0) & loadingFlag) !== 0;
  const edited = message.edited_timestamp !== null;
  return html`<article
    class="message ${isPrivate(message) ? 'message-private' : ''}"
    data-message=${message.id}
    aria-label=${name}
  >
    <discord-message
      author=${name}
      avatar=${avatar}
      ?bot=${message.author.bot === true}
      .timestamp=${when(message, view)}
    >
      ${drawOrigin(message, view)}
      <div class="text">
        ${loading ? html`<span class="thinking">${words.thinking}</span>` : drawMarkdown(message.content, names)}
        ${edited && message.content !== '' ? html`<span class="edited">${words.edited}</span>` : nothing}
      </div>
      ${drawAttachments(message, view)} ${message.embeds.map((embed) => drawEmbed(embed, message, view))}
      ${drawComponents(message, view)} ${drawPublished(message, view)} ${drawThread(message, view)}
      ${isPrivate(message) ? drawPrivacy(message, view) : nothing}
    </discord-message>
    ${drawMessageMenu(message, name, view)}
  </article>`;
}

function when(message: APIMessage, { names, words }: PageView): string {
  const atMs = Date.parse(message.timestamp);
  const dayOf = (ms: number) => formatTime(ms, 'd', names);
  const isToday = dayOf(atMs) === dayOf(names.nowMs);
  return isToday ? words.today(formatTime(atMs, 't', names)) : formatTime(atMs, 'f', names);
}

/** It was sent on to the channels of other servers that follow this one. */
function drawPublished({ flags }: APIMessage, { words }: PageView): TemplateResult | typeof nothing {
  if (((flags ?? 0) & crosspostedFlag) === 0) return nothing;
  return html`<div slot="components" class="published"><span aria-hidden="true">📢</span> ${words.published}</div>`;
}

/** What the message answers. */
function drawOrigin(message: APIMessage, { state, words, names }: PageView): TemplateResult | typeof nothing {
  const { interaction_metadata: origin } = message;
  if (origin === undefined) return nothing;
  const kind: number = origin.type;
  const name = names.userName(origin.user.id);
  const line = state.told?.lines.get(message.id);
  const told =
    line !== undefined
      ? words.used(name, line)
      : kind === interactionKinds.component
        ? words.pressed(name)
        : kind === interactionKinds.modal
          ? words.submitted(name)
          : words.usedCommand(name);
  return html`<div slot="reply" class="origin">${told}</div>`;
}

function drawPrivacy(message: APIMessage, { state, words, change }: PageView): TemplateResult {
  const dismiss = () => {
    change({ dismissed: new Set([...state.dismissed, message.id]) });
    focusComposer();
  };
  return html`<div slot="components" class="privacy">
    <span>${words.onlyYou}</span>
    <button type="button" class="link-button" @click=${dismiss}>${words.dismiss}</button>
  </div>`;
}
