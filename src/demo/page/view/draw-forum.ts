import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../markdown/format-time.ts';
import type { Channel } from '../protocol/page-event.ts';
import { messagesIn } from '../state/current-channel.ts';
import { enterChannel } from './enter-channel.ts';
import type { PageView } from './page-view.ts';

/** A forum's posts, the newest first. */
export function drawForum(forum: Channel, view: PageView): TemplateResult {
  const posts = (view.state.told?.places.channels ?? []).filter(({ parentId }) => parentId === forum.id);
  return html`<p>${view.words.forumText}</p>
    <ul class="forum">
      ${posts.toReversed().map((post) => html`<li>${drawPost(post, view)}</li>`)}
    </ul>`;
}

function drawPost(post: Channel, view: PageView): TemplateResult {
  const { state, words, names } = view;
  const messages = messagesIn(post.id, state);
  const [first] = messages;
  const { tags = [] } = post;
  return html`<button type="button" class="forum-post" @click=${() => enterChannel(post.id, view)}>
    ${tags.length === 0 ? nothing : html`<span class="forum-tags">${tags.map((tag) => html`<span class="forum-tag">${tag}</span>`)}</span>`}
    <span class="forum-title">${post.name}</span>
    <span class="thread-count"
      >${words.thread(messages.length)}${
        first === undefined ? nothing : html` · ${formatTime(Date.parse(first.timestamp), 'R', names)}`
      }</span
    >
  </button>`;
}
