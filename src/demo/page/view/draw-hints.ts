import { html, nothing, type TemplateResult } from 'lit';
import { focusComposer } from './focus-composer.ts';
import type { PageView } from './page-view.ts';

/** Lines to begin with; a moderator's opens the form of a daily post, which the clock can be moved to. */
export function drawHints({ state, words, composer }: PageView): TemplateResult {
  const lines = [
    '/quote 听面团',
    '/quote moat',
    '/summary',
    '/highlights',
    '/today',
    ...(state.settings.role === 'moderator' ? ['/daily add'] : []),
  ];
  return html`<p>${words.emptyText}</p>
    <div class="hints">${lines.map((line) => drawHint(line, composer))}</div>
    ${state.settings.role === 'member' ? html`<p class="note">${words.dailyText}</p>` : nothing}`;
}

/** A line that fills the field when it is clicked, ready to be sent or changed. */
export function drawHint(line: string, composer: PageView['composer']): TemplateResult {
  const fill = () => {
    composer.type(line);
    composer.closeSuggestions();
    focusComposer();
  };
  return html`<button type="button" class="hint" @click=${fill}>${line}</button>`;
}
