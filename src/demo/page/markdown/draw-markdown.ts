import { html, type TemplateResult } from 'lit';
import type { MentionNames } from '../../markdown/mention-names.ts';
import type { Inline } from '../../markdown/parse-inline.ts';
import { type MarkdownBlock, parseMarkdown } from '../../markdown/parse-markdown.ts';
import { formatTime, type TimeView } from '../../markdown/format-time.ts';

/** What names and moments in a text stand for. */
export interface NameView extends MentionNames, TimeView {
  /** A command that is mentioned was pressed. */
  readonly useCommand: (name: string) => void;
}

/** As elements, never as markup: whatever a text says stays text. */
export function drawMarkdown(source: string, names: NameView): readonly TemplateResult[] {
  return parseMarkdown(source).map((block) => drawBlock(block, names));
}

function drawBlock(block: MarkdownBlock, names: NameView): TemplateResult {
  switch (block.kind) {
    case 'gap':
      return html`<div class="md-gap"></div>`;
    case 'code':
      return html`<pre class="md-pre"><code>${block.text}</code></pre>`;
    case 'quote':
      return html`<blockquote class="md-quote">${block.blocks.map((each) => drawBlock(each, names))}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${drawInlines(item, names)}</li>`);
      return block.first === undefined
        ? html`<ul class="md-list">
            ${items}
          </ul>`
        : html`<ol class="md-list" start=${block.first}>
            ${items}
          </ol>`;
    }
    case 'heading':
      return html`<div class="md-heading md-heading-${block.level}">${drawInlines(block.children, names)}</div>`;
    case 'subtext':
      return html`<div class="md-subtext">${drawInlines(block.children, names)}</div>`;
    case 'paragraph':
    default:
      return html`<div class="md-line">${drawInlines(block.children, names)}</div>`;
  }
}

export function drawInlines(inlines: readonly Inline[], names: NameView): readonly (TemplateResult | string)[] {
  return inlines.map((inline) => drawInline(inline, names));
}

function drawInline(inline: Inline, names: NameView): TemplateResult | string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return html`<code class="md-code">${inline.text}</code>`;
    case 'strong':
      return html`<strong>${drawInlines(inline.children, names)}</strong>`;
    case 'emphasis':
      return html`<em>${drawInlines(inline.children, names)}</em>`;
    case 'underline':
      return html`<u>${drawInlines(inline.children, names)}</u>`;
    case 'strike':
      return html`<s>${drawInlines(inline.children, names)}</s>`;
    case 'spoiler':
      return html`<span class="md-spoiler" tabindex="0">${drawInlines(inline.children, names)}</span>`;
    case 'link':
      return html`<a href=${inline.href} target="_blank" rel="noopener noreferrer"
        >${drawInlines(inline.children, names)}</a
      >`;
    case 'time':
      return html`<discord-time title=${formatTime(inline.atMs, 'F', names)}
        >${formatTime(inline.atMs, inline.style, names)}</discord-time
      >`;
    case 'command':
      // Lines are shown as they are written: there may be no white space around the name.
      return html`<button
        type="button"
        class="md-command"
        .textContent=${`/${inline.name}`}
        @click=${() => names.useCommand(inline.name)}
      ></button>`;
    case 'channel':
      return html`<discord-mention type="channel">${names.channelName(inline.id)}</discord-mention>`;
    case 'role':
      return html`<discord-mention type="role">${names.roleName(inline.id)}</discord-mention>`;
    case 'user':
    default:
      return html`<discord-mention type="user">${names.userName(inline.id)}</discord-mention>`;
  }
}
