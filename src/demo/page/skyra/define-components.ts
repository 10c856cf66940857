import './default-picture.ts';
import '@skyra/discord-components-core/discord-action-row.js';
import '@skyra/discord-components-core/discord-attachments.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-messages.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordTime } from '@skyra/discord-components-core/discord-time.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import { css, type CSSResult, type LitElement } from 'lit';
import { PressButton } from './press-button.ts';

/**
 * The library's components and the page's own button, to be drawn with. The page's own colours go over the library's: its two
 * tables of colours are fixed once a message is drawn, and their dimmed ones are too faint to read. Sheets go to every element
 * drawn from now on.
 */
export function defineComponents(): void {
  customElements.define('press-button', PressButton);
  for (const [element, styles] of ownStyles) element.elementStyles.push(styles);
}

const ownStyles: readonly (readonly [typeof LitElement, CSSResult])[] = [
  [
    DiscordMessage,
    css`
      :host {
        color: var(--text);
        font-family: inherit;
        font-size: 1rem;
        padding-right: 1rem;
      }
      :host(:hover) {
        background-color: transparent;
      }
      .discord-message-timestamp {
        color: var(--dim);
      }
      .discord-message-content {
        min-width: 0;
        line-height: 1.45;
      }
      .discord-author-avatar {
        margin-right: 12px;
      }
      .discord-author-avatar img {
        cursor: auto;
        border-radius: 12px;
      }
      @media (max-width: 540px) {
        :host {
          padding-left: 0.5rem;
          padding-right: 0.5rem;
        }
        .discord-author-avatar {
          min-width: 0;
          margin-right: 8px;
        }
        .discord-author-avatar img {
          width: 28px;
          height: 28px;
          border-radius: 8px;
        }
      }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username {
        color: var(--text);
        font-weight: 600;
        cursor: auto;
      }
      :host .discord-author-username:hover {
        text-decoration: none;
      }
    `,
  ],
  [
    DiscordVerifiedAuthorTag,
    css`
      :host {
        background-color: var(--primary);
        color: #fff;
        font-weight: 600;
      }
    `,
  ],
  [
    DiscordEmbed,
    css`
      :host {
        color: var(--text);
        font-size: 0.9375rem;
        line-height: 1.5;
        margin: 4px 0;
        max-width: 600px;
      }
      :host .discord-left-border {
        background-color: var(--border);
      }
      :host .discord-embed-wrapper {
        background-color: var(--raised);
        border-color: var(--border);
        border-left: none;
        max-width: 100%;
      }
      :host .discord-embed-author,
      :host .discord-embed-author a {
        color: var(--text);
      }
    `,
  ],
  [
    DiscordEmbedField,
    css`
      :host {
        font-size: 0.9375rem;
        line-height: 1.5;
      }
      :host .discord-field-title {
        color: var(--text);
      }
    `,
  ],
  [
    DiscordEmbedFooter,
    css`
      :host {
        color: var(--dim);
        font-size: 0.8125rem;
      }
    `,
  ],
  [
    DiscordMention,
    css`
      :host,
      :host(:hover) {
        color: var(--mention);
        background-color: var(--mention-back);
        cursor: auto;
      }
    `,
  ],
  [
    DiscordTime,
    css`
      :host {
        background-color: var(--button);
      }
    `,
  ],
];
