import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { css } from 'lit';

/**
 * The library's button, made a real one: its own draws a disabled button as one that can still be focused and pressed,
 * and tells nobody where the focus is.
 */
export class PressButton extends DiscordButton {
  static override readonly styles = css`
    ${DiscordButton.styles}
    :host > *:first-child {
      margin: 3px 6px 3px 0;
      min-width: 34px;
      padding: 2px 12px;
      border-radius: 8px;
      font: inherit;
      font-size: 14px;
      font-weight: 500;
      transition: none;
    }
    /* On a phone five of a quote's stand in one row. */
    @media (max-width: 480px) {
      :host > *:first-child {
        margin-right: 4px;
        min-width: 14px;
        padding: 2px 8px;
      }
    }
    .secondary {
      color: var(--text);
      background-color: var(--button);
    }
    .secondary.hoverable:hover,
    a.secondary:hover {
      background-color: var(--button-hover);
    }
    .primary {
      background-color: var(--primary);
    }
    .destructive {
      background-color: var(--danger);
    }
    svg {
      margin-left: 6px;
    }
    .disabled {
      opacity: 0.55;
    }
    :focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }
  `;

  /** A button stands beside a text as well, in a section. */
  override checkParentElement(): void {}

  override updated(): void {
    const button = this.renderRoot.querySelector('button');
    if (button === null) return;
    button.type = 'button';
    button.disabled = this.disabled;
  }
}
